/* Organisations and places: each surface once, as newsrooms write them. */
#include <string.h>

#include "names/naming.h"
#include "names/words.h"

static enum dabir_status list_name(struct dbr_naming *naming,
				   const struct dbr_name *name)
{
	struct dabir_report *report = naming->report;
	struct dbr_string_list *list = name->kind == DABIR_ENTITY_PLACE
					       ? &report->places
					       : &report->organisations;
	struct dabir_span span =
		dbr_naming_span(naming, name->first, name->end);

	return dbr_report_add_string(report, list, report->text.data + span.at,
				     span.len);
}

enum dabir_status dbr_naming_list(struct dbr_naming *naming)
{
	for (uint32_t i = 0; i < naming->count; i++) {
		const struct dbr_name *name = &naming->names[i];
		enum dabir_status status;

		if (name->kind != DABIR_ENTITY_PLACE &&
		    name->kind != DABIR_ENTITY_ORGANISATION)
			continue;
		status = list_name(naming, name);
		if (status != DABIR_OK)
			return status;
	}
	return DABIR_OK;
}
