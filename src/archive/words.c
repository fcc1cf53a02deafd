#include "archive/words.h"

#include <string.h>

#include "base/utf8.h"

/* Letters and digits of any script; a term ends at anything else. */
static bool is_letter(uint32_t point)
{
	if (point < 0x80)
		return (point >= '0' && point <= '9') ||
		       ((point | 32) >= 'a' && (point | 32) <= 'z');
	if (point >= 0x0600 && point <= 0x06FF)
		return (point >= 0x0620 && point <= 0x065F) ||
		       (point >= 0x0660 && point <= 0x0669) ||
		       (point >= 0x066E && point != 0x06D4);
	return point >= 0xC0 && !(point >= 0x2000 && point <= 0x206F) &&
	       point != 0xFEFF && point != DBR_UTF8_BAD;
}

static uint32_t fold(uint32_t point)
{
	if (point >= 'A' && point <= 'Z')
		return point | 32;
	if (point >= 0x06F0 && point <= 0x06F9)
		return point - 0x06F0 + '0';
	if (point >= 0x0660 && point <= 0x0669)
		return point - 0x0660 + '0';
	if (point == 0x064A || point == 0x0649)
		return 0x06CC; /* FARSI YEH */
	if (point == 0x0643)
		return 0x06A9; /* KEHEH */
	if (point >= 0x064B && point <= 0x065F)
		return 0; /* HARAKAT */
	return point;
}

enum dabir_status dbr_words_walk(
	const char *text, size_t len,
	enum dabir_status (*take)(void *context, const struct dbr_word *word),
	void *context)
{
	char term[256];
	size_t at = 0, used = 0, start = 0;

	while (at <= len) {
		size_t here = at;
		uint32_t point = at < len ? dbr_utf8_next(text, len, &at) : 0;

		if (point && is_letter(point)) {
			if (!used)
				start = here;
			if (used + 4 < sizeof(term) && fold(point))
				used += dbr_utf8_put(term + used, fold(point));
			continue;
		}
		if (used) {
			struct dbr_word word = {
				term,
				used,
				{ (uint32_t)start, (uint32_t)(here - start) },
			};
			enum dabir_status status = take(context, &word);

			if (status != DABIR_OK)
				return status;
			used = 0;
		}
		at += here == len;
	}
	return DABIR_OK;
}

struct adding {
	struct dbr_buf *out;
	uint32_t count;
};

static enum dabir_status add_word(void *context, const struct dbr_word *word)
{
	struct adding *adding = context;

	if (adding->out->len)
		dbr_buf_add_byte(adding->out, ' ');
	dbr_buf_add(adding->out, word->term, word->len);
	adding->count++;
	return dbr_buf_status(adding->out);
}

uint32_t dbr_words_add(struct dbr_buf *out, const char *text, size_t len)
{
	struct adding adding = { out, 0 };

	/* The buffer remembers its failure. */
	if (dbr_words_walk(text, len, add_word, &adding) != DABIR_OK)
		return adding.count;
	return adding.count;
}

enum dbr_part dbr_words_part(enum dabir_role role)
{
	switch (role) {
	case DABIR_ROLE_KICKER:
	case DABIR_ROLE_HEADLINE:
	case DABIR_ROLE_DECK: return DBR_PART_HEADLINE;
	case DABIR_ROLE_LEAD: return DBR_PART_LEAD;
	case DABIR_ROLE_RELATED:
	case DABIR_ROLE_BOILERPLATE:
	case DABIR_ROLE_END_MARK: return DBR_PARTS;
	default: return DBR_PART_BODY;
	}
}
