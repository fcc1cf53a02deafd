/*
 outlet.h - the medium that a URL belongs to.
 */
#ifndef DBR_REPORT_OUTLET_H
#define DBR_REPORT_OUTLET_H

/* The name of the medium, by data/report/outlets.tsv; NULL: not known. */
const char *dbr_outlet_of(const char *url);

#endif
