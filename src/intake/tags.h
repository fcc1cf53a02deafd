/*
 tags.h - element names to what they mean for a report.
 */
#ifndef DBR_INTAKE_TAGS_H
#define DBR_INTAKE_TAGS_H

#include "intake/dom.h"

/* `name` in lower case. */
enum dbr_tag dbr_tag_of(const char *name);

#endif
