/*
 token_stage.h - repaired text -> tokens and sentences.
 */
#ifndef DBR_TOKEN_TOKEN_STAGE_H
#define DBR_TOKEN_TOKEN_STAGE_H

#include "model/report.h"

DABIR_CHECK enum dabir_status dbr_token_stage(struct dabir_report *report);

#endif
