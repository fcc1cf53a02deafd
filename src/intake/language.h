/*
 language.h - which language a report is in.
 */
#ifndef DBR_INTAKE_LANGUAGE_H
#define DBR_INTAKE_LANGUAGE_H

#include "model/report.h"

/*
 The language of the report's blocks: "fa", "fa-AF", "ar", "ps", "ur", "ku"
 by their commonest words and letters, "en" for Latin letters, "und" for too
 little text. Only the first two are repaired.
 */
const char *dbr_language_of(const struct dabir_report *report);

#endif
