#include "report/anatomy_stage.h"

enum dabir_status dbr_anatomy_stage(struct dabir_report *report)
{
	for (uint32_t i = 0; i < report->line_count; i++)
		if (report->lines[i].role == DABIR_ROLE_UNKNOWN)
			report->lines[i].role =
				i ? DABIR_ROLE_BODY : DABIR_ROLE_HEADLINE;
	return DABIR_OK;
}
