/*
 names_stage.h - tokens -> people, offices, organisations, places.
 */
#ifndef DBR_NAMES_NAMES_STAGE_H
#define DBR_NAMES_NAMES_STAGE_H

#include "model/report.h"

DABIR_CHECK enum dabir_status dbr_names_stage(struct dabir_report *report);

#endif
