/*
 dates_stage.h - the report's own instant, then every date of its text.
 */
#ifndef DBR_DATES_DATES_STAGE_H
#define DBR_DATES_DATES_STAGE_H

#include <dabir/dates.h>

#include "model/report.h"

DABIR_CHECK enum dabir_status dbr_dates_stage(struct dabir_report *report);

/*
 Settle published and modified by what the page says of itself, by its date
 line otherwise; notes where they disagree.

 reference  out: the day of publication
 */
DABIR_CHECK enum dabir_status
dbr_dates_published(struct dabir_report *report,
		    struct dabir_reference *reference);

#endif
