#include "report/anatomy_stage.h"

#include "report/anatomy.h"
#include "report/source.h"

static bool has_role(const struct dabir_report *report, enum dabir_role role)
{
	for (uint32_t i = 0; i < report->line_count; i++)
		if (report->lines[i].role == role)
			return true;
	return false;
}

enum dabir_status dbr_anatomy_stage(struct dabir_report *report)
{
	struct dbr_anatomy anatomy = { report, dbr_look_at_lines(report),
				       report->lines, report->line_count };
	enum dabir_status status;

	if (!anatomy.looks)
		return DABIR_NO_MEMORY;
	dbr_anatomy_refine(&anatomy);
	if (!report->page.has_structure)
		dbr_anatomy_head(&anatomy);
	dbr_anatomy_body(&anatomy);
	status = dbr_anatomy_fields(&anatomy);
	if (status == DABIR_OK)
		status = dbr_source_fields(report);
	dbr_source_slugs(report);
	if (status != DABIR_OK || has_role(report, DABIR_ROLE_HEADLINE))
		return status;
	return dbr_report_add_string(report, &report->notes,
				     "no headline was found", 21);
}
