/*
 speech_stage.h - names and words -> statements, each with its speaker.
 */
#ifndef DBR_SPEECH_SPEECH_STAGE_H
#define DBR_SPEECH_SPEECH_STAGE_H

#include "model/report.h"

DABIR_CHECK enum dabir_status dbr_speech_stage(struct dabir_report *report);

#endif
