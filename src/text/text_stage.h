/*
 text_stage.h - blocks -> raw text, repaired text, edits, lines.
 */
#ifndef DBR_TEXT_TEXT_STAGE_H
#define DBR_TEXT_TEXT_STAGE_H

#include "model/report.h"

DABIR_CHECK enum dabir_status dbr_text_stage(struct dabir_report *report);

#endif
