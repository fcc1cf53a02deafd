#include "names/names_stage.h"

enum dabir_status dbr_names_stage(struct dabir_report *report)
{
	(void)report;
	return DABIR_OK;
}
