#include "text/text_stage.h"

#include <string.h>

#include <dabir/repair.h>

#include "text/language.h"

static enum dabir_status join_blocks(struct dabir_report *report)
{
	const struct dbr_page *page = &report->page;
	size_t len = 0, at = 0;
	char *raw;

	for (uint32_t i = 0; i < page->block_count; i++)
		len += page->blocks[i].len + 1;
	raw = dbr_arena_alloc(&report->arena, len + 1);
	if (!raw)
		return DABIR_NO_MEMORY;
	for (uint32_t i = 0; i < page->block_count; i++) {
		memcpy(raw + at, page->blocks[i].data, page->blocks[i].len);
		at += page->blocks[i].len;
		raw[at++] = '\n';
	}
	raw[at] = '\0';
	report->raw = (struct dbr_text){ raw, at };
	return DABIR_OK;
}

static void release_repairer(void *value)
{
	dabir_repairer_free(value);
}

static enum dabir_status get_repairer(struct dabir_report *report,
				      struct dabir_repairer **repairer)
{
	enum dabir_status status = DABIR_OK;

	*repairer = report->repairer.value;
	if (*repairer)
		return DABIR_OK;
	status = dabir_repairer_new(NULL, repairer);
	if (status == DABIR_OK)
		report->repairer =
			(struct dbr_kept){ *repairer, release_repairer };
	return status;
}

static enum dabir_status keep_edits(struct dabir_report *report,
				    const struct dabir_edit *edits,
				    size_t count)
{
	size_t size = count * sizeof(*edits);
	struct dabir_edit *copy = dbr_arena_alloc(&report->arena, size);

	if (!copy)
		return DABIR_NO_MEMORY;
	if (count)
		memcpy(copy, edits, size);
	report->edits.items = copy;
	report->edits.count = report->edits.capacity = (uint32_t)count;
	return DABIR_OK;
}

/* Repair keeps line breaks, so that a line is still a block. */
static enum dabir_status cut_lines(struct dabir_report *report)
{
	const struct dbr_page *page = &report->page;
	const char *text = report->text.data;
	uint32_t at = 0;

	report->lines = dbr_arena_zero(&report->arena, page->block_count,
				       sizeof(*report->lines));
	if (!report->lines)
		return DABIR_NO_MEMORY;
	for (uint32_t i = 0; i < page->block_count; i++) {
		const char *stop =
			memchr(text + at, '\n', report->text.len - at);
		uint32_t len = stop ? (uint32_t)(stop - text) - at : 0;

		report->lines[i].span = (struct dabir_span){ at, len };
		report->lines[i].role = page->blocks[i].role;
		report->lines[i].rule = page->blocks[i].rule;
		at += len + 1;
	}
	report->line_count = page->block_count;
	return DABIR_OK;
}

enum dabir_status dbr_text_stage(struct dabir_report *report)
{
	struct dabir_repairer *repairer;
	const struct dabir_edit *edits;
	const char *text, *language;
	size_t len, count;
	enum dabir_status status = join_blocks(report);

	if (status == DABIR_OK)
		status = get_repairer(report, &repairer);
	if (status == DABIR_OK)
		status = dabir_repair_text(repairer, report->raw.data,
					   report->raw.len, &text, &len);
	if (status != DABIR_OK)
		return status;
	text = dbr_arena_copy(&report->arena, text, len);
	if (!text)
		return DABIR_NO_MEMORY;
	report->text = (struct dbr_text){ text, len };
	edits = dabir_repair_edits(repairer, &count);
	status = keep_edits(report, edits, count);
	language = dabir_repair_language(repairer);
	if (status == DABIR_OK)
		status = dbr_report_set_field(report, DABIR_FIELD_LANGUAGE,
					      language, strlen(language));
	return status == DABIR_OK ? cut_lines(report) : status;
}
