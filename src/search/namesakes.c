#include "search/namesakes.h"

#include <string.h>

#include "archive/columns.h"
#include "archive/when.h"
#include "search/terms.h"

#define MOST_REPORTS 400 /* read for people in office */

/* Is each of the words of `wanted` one of those of `words`? */
static bool holds_all(const char *words, const char *wanted)
{
	while (*wanted) {
		size_t len = strcspn(wanted, " ");
		const char *at = words;
		bool found = false;

		while (*at && !found) {
			size_t size = strcspn(at, " ");

			found = size == len && !memcmp(at, wanted, len);
			at += size;
			at += *at == ' ';
		}
		if (!found)
			return false;
		wanted += len;
		wanted += *wanted == ' ';
	}
	return true;
}

static enum dabir_status add_people(struct dbr_namesakes *namesakes,
				    const struct dabir_report *report,
				    int64_t instant, const char *terms)
{
	enum dabir_status status = DABIR_OK;

	for (uint32_t i = 0; i < report->person_count && status == DABIR_OK;
	     i++) {
		const struct dabir_person *person = &report->people[i];
		struct dbr_terms name;

		if (!person->office_count)
			continue;
		status = dbr_terms_of(&namesakes->arena, person->name,
				      strlen(person->name), &name);
		if (status == DABIR_OK)
			status = dbr_holders_add(
				&namesakes->holders, &namesakes->arena, person,
				instant, holds_all(name.joined, terms));
	}
	return status;
}

enum dabir_status dbr_namesakes_init(struct dbr_namesakes *namesakes,
				     struct dabir_archive *archive,
				     const struct dbr_ids *ids,
				     const char *terms,
				     struct dabir_report *report)
{
	const struct dbr_columns *columns;
	enum dabir_status status;

	memset(namesakes, 0, sizeof(*namesakes));
	dbr_arena_init(&namesakes->arena);
	namesakes->archive = archive;
	status = dbr_store_columns(archive->store, &columns);
	for (size_t i = 0;
	     i < ids->count && i < MOST_REPORTS && status == DABIR_OK; i++) {
		int64_t id = ids->items[i];
		int64_t instant = dbr_column(columns, id)->instant;

		if (instant == DBR_NO_TIME)
			continue;
		status = dbr_archive_get_text(archive, (uint64_t)id, report);
		if (status == DABIR_OK)
			status = add_people(namesakes, report, instant, terms);
	}
	return status;
}

void dbr_namesakes_release(struct dbr_namesakes *namesakes)
{
	if (namesakes->archive)
		dbr_arena_release(&namesakes->arena);
}

bool dbr_namesakes_may_hold(const struct dbr_namesakes *namesakes,
			    const char *name)
{
	return namesakes->holders.count && name && !strchr(name, ' ');
}

enum dabir_status dbr_namesakes_hold(const struct dbr_namesakes *namesakes,
				     uint64_t id,
				     const struct dabir_report *report,
				     const char *name, bool *holds)
{
	const struct dbr_holder *holder = NULL;
	const struct dbr_columns *columns;
	enum dabir_status status =
		dbr_store_columns(namesakes->archive->store, &columns);
	int64_t instant;

	*holds = false;
	if (status != DABIR_OK)
		return status;
	instant = dbr_column(columns, (int64_t)id)->instant;
	for (uint32_t i = 0; i < report->person_count && !holder; i++)
		if (instant != DBR_NO_TIME &&
		    !strcmp(report->people[i].name, name))
			holder = dbr_holders_find(&namesakes->holders,
						  &report->people[i], instant);
	*holds = holder && holder->is_marked;
	return DABIR_OK;
}
