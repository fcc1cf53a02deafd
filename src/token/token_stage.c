#include "token/token_stage.h"

enum dabir_status dbr_token_stage(struct dabir_report *report)
{
	(void)report;
	return DABIR_OK;
}
