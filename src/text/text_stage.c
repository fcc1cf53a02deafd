#include "text/text_stage.h"

#include <string.h>

static size_t joined_length(const struct dbr_page *page)
{
	size_t len = 0;

	for (uint32_t i = 0; i < page->block_count; i++)
		len += page->blocks[i].len + 1;
	return len;
}

enum dabir_status dbr_text_stage(struct dabir_report *report)
{
	const struct dbr_page *page = &report->page;
	size_t len = joined_length(page);
	char *text = dbr_arena_alloc(&report->arena, len + 1);
	uint32_t at = 0;

	report->lines = dbr_arena_zero(&report->arena, page->block_count,
				       sizeof(*report->lines));
	if (!text || !report->lines)
		return DABIR_NO_MEMORY;
	for (uint32_t i = 0; i < page->block_count; i++) {
		const struct dbr_block *block = &page->blocks[i];

		memcpy(text + at, block->data, block->len);
		report->lines[i].span = (struct dabir_span){ at, block->len };
		report->lines[i].role = block->role;
		report->lines[i].rule = block->rule;
		at += block->len;
		text[at++] = '\n';
	}
	text[at] = '\0';
	report->line_count = page->block_count;
	report->raw = report->text = (struct dbr_text){ text, at };
	return DABIR_OK;
}
