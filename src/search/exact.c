#include "search/exact.h"

#include <string.h>

#include "archive/archive.h"
#include "base/memory.h"
#include "base/utf8.h"

#define FIRST_LOOK 200
#define MOST_LOOKS 20000 /* reports read before it is too dear */

/* True where a word may begin or end: no letter, mark or joiner. */
static bool is_border(const char *text, size_t len, size_t at)
{
	uint32_t point;

	if (at >= len)
		return true;
	point = dbr_utf8_next(text, len, &at);
	if (point < 0x80)
		return !(point >= '0' && point <= '9') &&
		       !((point | 32) >= 'a' && (point | 32) <= 'z');
	return point == 0xA0 || point == 0xAB || point == 0xBB ||
	       point == 0x060C || point == 0x061B || point == 0x061F ||
	       (point >= 0x2010 && point <= 0x206F);
}

static size_t before(const char *text, size_t at)
{
	do
		at--;
	while (at && (text[at] & 0xC0) == 0x80);
	return at;
}

static bool has_word(const struct dbr_text *text, const struct dbr_exact *word)
{
	const char *end = text->data + text->len, *at = text->data;

	while ((size_t)(end - at) >= word->len &&
	       (at = memchr(at, word->text[0],
			    (size_t)(end - at) - word->len + 1))) {
		size_t place = (size_t)(at - text->data);

		if (!memcmp(at, word->text, word->len) &&
		    is_border(text->data, text->len, place + word->len) &&
		    (!place || is_border(text->data, text->len,
					 before(text->data, place))))
			return true;
		at++;
	}
	return false;
}

static enum dabir_status spells_all(struct dbr_inquiry *inquiry, uint64_t id,
				    bool *yes)
{
	const struct dabir_report *report = inquiry->report;
	enum dabir_status status =
		dbr_archive_get_text(inquiry->archive, id, inquiry->report);

	*yes = true;
	for (const struct dbr_exact *word = inquiry->parsed.exact;
	     word && *yes && status == DABIR_OK; word = word->next)
		*yes = has_word(&report->raw, word) ||
		       has_word(&report->text, word);
	return status;
}

/* Keep those of `found` that spell it so, `most` at most. */
static enum dabir_status sift(struct dbr_inquiry *inquiry, size_t most,
			      struct dbr_found_list *found)
{
	size_t kept = 0, i;

	for (i = 0; i < found->count && kept < most; i++) {
		bool yes;
		enum dabir_status status =
			spells_all(inquiry, found->items[i].id, &yes);

		if (status != DABIR_OK)
			return status;
		if (yes)
			found->items[kept++] = found->items[i];
	}
	found->more = found->more || i < found->count;
	found->count = kept;
	return DABIR_OK;
}

enum dabir_status dbr_exact_find(struct dbr_inquiry *inquiry, size_t most,
				 struct dbr_found_list *found)
{
	for (size_t look = FIRST_LOOK + most;; look *= 4) {
		enum dabir_status status =
			dbr_store_search(inquiry->archive->store,
					 &inquiry->parsed.query, look, found);
		bool all;

		if (status != DABIR_OK)
			return status;
		all = !found->more;
		status = sift(inquiry, most, found);
		if (status == DABIR_OK && (found->count == most || all)) {
			found->total = found->count;
			found->open = found->more;
			return DABIR_OK;
		}
		dbr_free(found->items);
		memset(found, 0, sizeof(*found));
		if (status != DABIR_OK)
			return status;
		if (look > MOST_LOOKS)
			return DABIR_TOO_LARGE;
	}
}
