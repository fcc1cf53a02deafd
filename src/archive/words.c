#include "archive/words.h"

#include <string.h>

#include "token/terms.h"

struct adding {
	struct dbr_buf *out;
	uint32_t count;
};

static enum dabir_status add_word(void *context, const char *term, size_t len,
				  struct dabir_span span, unsigned flags)
{
	struct adding *adding = context;
	struct dbr_buf *out = adding->out;
	size_t gap = out->len > 0;
	char *to = dbr_buf_room(out, gap + len);

	(void)span;
	(void)flags;
	if (!to)
		return dbr_buf_status(out);
	to[0] = ' ';
	memcpy(to + gap, term, len);
	dbr_buf_commit(out, gap + len);
	adding->count++;
	return DABIR_OK;
}

uint32_t dbr_words_add(struct dbr_buf *out, const char *text, size_t len)
{
	struct adding adding = { out, 0 };

	/* The buffer remembers its failure. */
	if (dbr_terms_walk(text, len, add_word, &adding) != DABIR_OK)
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
