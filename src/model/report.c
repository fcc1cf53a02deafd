#include "model/report.h"

#include <string.h>

#include "base/memory.h"

enum dabir_status dabir_report_new(struct dabir_report **report)
{
	struct dabir_report *fresh = dbr_alloc_zero(1, sizeof(*fresh));

	if (!fresh)
		return DABIR_NO_MEMORY;
	dbr_arena_init(&fresh->arena);
	*report = fresh;
	return DABIR_OK;
}

void dabir_report_free(struct dabir_report *report)
{
	if (!report)
		return;
	if (report->repairer.value)
		report->repairer.release(report->repairer.value);
	dbr_arena_release(&report->arena);
	dbr_free(report);
}

void dabir_report_clear(struct dabir_report *report)
{
	struct dbr_arena arena = report->arena;
	struct dbr_kept repairer = report->repairer;

	dbr_arena_clear(&arena);
	memset(report, 0, sizeof(*report));
	report->arena = arena;
	report->repairer = repairer;
}

void dbr_report_swap_kept(struct dabir_report *one, struct dabir_report *two)
{
	struct dbr_kept repairer = one->repairer;

	one->repairer = two->repairer;
	two->repairer = repairer;
}

enum dabir_status dabir_report_set(struct dabir_report *report,
				   const char *bytes, size_t len,
				   enum dabir_kind kind, const char *path)
{
	char *copy;

	if (len >= UINT32_MAX)
		return DABIR_TOO_LARGE;
	dabir_report_clear(report);
	copy = dbr_arena_copy(&report->arena, bytes, len);
	if (!copy)
		return DABIR_NO_MEMORY;
	report->original.data = copy;
	report->original.len = len;
	report->kind = kind;
	if (!path)
		return DABIR_OK;
	return dbr_report_set_field(report, DABIR_FIELD_PATH, path,
				    strlen(path));
}

/* White space that may stand around a piece: ASCII and NO-BREAK SPACE. */
static size_t blank_length(const char *data, size_t len)
{
	if (!len)
		return 0;
	if (data[0] == ' ' || (data[0] >= '\t' && data[0] <= '\r'))
		return 1;
	return len > 1 && !memcmp(data, "\xC2\xA0", 2) ? 2 : 0;
}

static void trim(const char **data, size_t *len)
{
	size_t step;

	while ((step = blank_length(*data, *len))) {
		*data += step;
		*len -= step;
	}
	while (*len) {
		if (blank_length(*data + *len - 1, 1))
			*len -= 1;
		else if (*len > 1 && blank_length(*data + *len - 2, 2) == 2)
			*len -= 2;
		else
			return;
	}
}

enum dabir_status dbr_report_add_block(struct dabir_report *report,
				       const char *data, size_t len,
				       enum dabir_role role, const char *rule)
{
	struct dbr_page *page = &report->page;
	struct dbr_block *block;
	enum dabir_status status;

	trim(&data, &len);
	if (!len)
		return DABIR_OK;
	status = dbr_arena_grow(&report->arena, &page->blocks,
				&page->block_capacity, page->block_count,
				sizeof(*page->blocks));
	if (status != DABIR_OK)
		return status;
	block = &page->blocks[page->block_count];
	block->data = dbr_arena_copy(&report->arena, data, len);
	if (!block->data)
		return DABIR_NO_MEMORY;
	block->len = (uint32_t)len;
	block->role = role;
	block->rule = rule;
	page->block_count++;
	return DABIR_OK;
}

enum dabir_status dbr_report_set_field(struct dabir_report *report,
				       enum dabir_field field, const char *data,
				       size_t len)
{
	char *copy;

	trim(&data, &len);
	if (!len)
		return DABIR_OK;
	copy = dbr_arena_copy(&report->arena, data, len);
	if (!copy)
		return DABIR_NO_MEMORY;
	report->field[field] = copy;
	return DABIR_OK;
}

enum dabir_status dbr_report_add_clue(struct dabir_report *report,
				      const char *text, size_t len,
				      const char *rule, bool modified)
{
	struct dbr_page *page = &report->page;
	struct dbr_date_clue *clue;
	enum dabir_status status;

	status = dbr_arena_grow(&report->arena, &page->clues,
				&page->clue_capacity, page->clue_count,
				sizeof(*page->clues));
	if (status != DABIR_OK)
		return status;
	clue = &page->clues[page->clue_count];
	clue->text = dbr_arena_copy(&report->arena, text, len);
	if (!clue->text)
		return DABIR_NO_MEMORY;
	clue->rule = rule;
	clue->modified = modified;
	page->clue_count++;
	return DABIR_OK;
}

static bool list_holds(const struct dbr_string_list *list, const char *data,
		       size_t len)
{
	for (uint32_t i = 0; i < list->count; i++)
		if (!strncmp(list->items[i], data, len) &&
		    list->items[i][len] == '\0')
			return true;
	return false;
}

enum dabir_status dbr_report_add_string(struct dabir_report *report,
					struct dbr_string_list *list,
					const char *data, size_t len)
{
	enum dabir_status status;
	char *copy;

	if (list_holds(list, data, len))
		return DABIR_OK;
	status = dbr_arena_grow(&report->arena, &list->items, &list->capacity,
				list->count, sizeof(*list->items));
	if (status != DABIR_OK)
		return status;
	copy = dbr_arena_copy(&report->arena, data, len);
	if (!copy)
		return DABIR_NO_MEMORY;
	list->items[list->count++] = copy;
	return DABIR_OK;
}

const char *dbr_report_copy_span(struct dabir_report *report,
				 struct dabir_span span)
{
	return dbr_arena_copy(&report->arena, report->text.data + span.at,
			      span.len);
}
