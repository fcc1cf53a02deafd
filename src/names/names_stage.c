#include "names/names_stage.h"

#include <stdlib.h>

#include "names/naming.h"

typedef enum dabir_status step(struct dbr_naming *naming);

static step *const steps[] = {
	dbr_naming_find_names,	 /* labels -> names */
	dbr_naming_find_bare,	 /* the party of X -> X */
	dbr_naming_mend,	 /* by what the rest of the report shows */
	dbr_naming_doubt,	 /* lone words that are no people */
	dbr_naming_join,	 /* names of one person -> one person */
	dbr_naming_find_offices, /* noun phrases -> offices, their holders */
	dbr_naming_list,	 /* organisations and places, once each */
};

static int by_place(const void *left, const void *right)
{
	const struct dabir_entity *a = left, *b = right;

	if (a->span.at != b->span.at)
		return a->span.at < b->span.at ? -1 : 1;
	if (a->span.len != b->span.len)
		return a->span.len > b->span.len ? -1 : 1;
	return (int)a->kind - (int)b->kind;
}

/* The names as the report gives them out. */
static enum dabir_status write_entities(struct dbr_naming *naming)
{
	struct dabir_report *report = naming->report;

	report->entities =
		dbr_arena_zero(&report->arena, (size_t)naming->count + 1,
			       sizeof(*report->entities));
	if (!report->entities)
		return DABIR_NO_MEMORY;
	for (uint32_t i = 0; i < naming->count; i++) {
		const struct dbr_name *name = &naming->names[i];

		report->entities[i] = (struct dabir_entity){
			.span = dbr_naming_span(naming, name->from, name->to),
			.core = dbr_naming_span(naming, name->tag_first,
						name->tag_end),
			.kind = name->kind,
			.person = name->person,
			.confidence = name->sure,
			.rule = name->rule,
		};
	}
	report->entity_count = naming->count;
	if (naming->count)
		qsort(report->entities, naming->count,
		      sizeof(*report->entities), by_place);
	return DABIR_OK;
}

enum dabir_status dbr_names_stage(struct dabir_report *report)
{
	struct dbr_naming naming = { .report = report };
	enum dabir_status status = dbr_tag_report(report, &naming.tags);

	for (size_t i = 0; i < sizeof(steps) / sizeof(*steps); i++) {
		if (status != DABIR_OK)
			return status;
		status = steps[i](&naming);
	}
	if (status != DABIR_OK)
		return status;
	return write_entities(&naming);
}
