/*
 xml.h - libxml2, made ready once.

 Its first parser fills tables that all parsers share, without a lock: two
 threads that parse first at the same time crash.
 */
#ifndef DBR_INTAKE_XML_H
#define DBR_INTAKE_XML_H

#include <libxml/tree.h>

/* Before any parser; any thread, any number of times. */
void dbr_xml_ready(void);

/*
 A document of UTF-8, mended where it is broken; nothing is fetched, no
 entity of its own is put in. NULL: no document, no memory or 2 GiB and more.
 Free with xmlFreeDoc().
 */
xmlDoc *dbr_xml_read(const char *text, size_t len);

#endif
