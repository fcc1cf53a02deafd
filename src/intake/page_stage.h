/*
 page_stage.h - original bytes -> blocks, fields and date clues.
 */
#ifndef DBR_INTAKE_PAGE_STAGE_H
#define DBR_INTAKE_PAGE_STAGE_H

#include "model/report.h"

DABIR_CHECK enum dabir_status dbr_page_stage(struct dabir_report *report);

#endif
