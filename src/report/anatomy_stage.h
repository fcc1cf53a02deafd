/*
 anatomy_stage.h - lines -> roles; the fields that hang on them.
 */
#ifndef DBR_REPORT_ANATOMY_STAGE_H
#define DBR_REPORT_ANATOMY_STAGE_H

#include "model/report.h"

DABIR_CHECK enum dabir_status dbr_anatomy_stage(struct dabir_report *report);

#endif
