#include "search/terms.h"

#include <string.h>

#include "token/terms.h"

struct gathering {
	struct dbr_terms *terms;
	struct dbr_buf joined;
};

static enum dabir_status take_term(void *context, const char *term, size_t len,
				   struct dabir_span span, unsigned flags)
{
	struct gathering *gathering = context;
	struct dbr_terms *terms = gathering->terms;

	(void)span;
	if (terms->count)
		dbr_buf_add_byte(&gathering->joined, ' ');
	dbr_buf_add(&gathering->joined, term, len);
	(void)flags;
	terms->count++;
	return dbr_buf_status(&gathering->joined);
}

enum dabir_status dbr_terms_of(struct dbr_arena *arena, const char *text,
			       size_t len, struct dbr_terms *terms)
{
	struct gathering gathering = { .terms = terms };
	enum dabir_status status;

	memset(terms, 0, sizeof(*terms));
	dbr_buf_init(&gathering.joined);
	status = dbr_terms_walk(text, len, take_term, &gathering);
	if (status == DABIR_OK) {
		terms->joined = dbr_arena_copy(
			arena, terms->count ? gathering.joined.data : "",
			gathering.joined.len);
		status = terms->joined ? DABIR_OK : DABIR_NO_MEMORY;
	}
	dbr_buf_release(&gathering.joined);
	return status;
}

enum dabir_status dbr_query_add_filter(struct dbr_query *query,
				       struct dbr_arena *arena,
				       enum dbr_filter_kind kind,
				       const char *text, size_t len,
				       bool exclude)
{
	struct dbr_filter *filter = dbr_arena_zero(arena, 1, sizeof(*filter));
	struct dbr_terms terms;
	enum dabir_status status;

	if (!filter)
		return DABIR_NO_MEMORY;
	status = dbr_terms_of(arena, text, len, &terms);
	if (status != DABIR_OK)
		return status;
	if (!terms.count)
		return DABIR_BAD_ARGUMENT;
	*filter = (struct dbr_filter){ kind, terms.joined, 0, exclude,
				       query->filters };
	query->filters = filter;
	return DABIR_OK;
}

enum dabir_status dbr_query_add_speaker(struct dbr_query *query,
					struct dbr_arena *arena,
					int64_t speaker)
{
	struct dbr_filter *filter = dbr_arena_zero(arena, 1, sizeof(*filter));

	if (!filter)
		return DABIR_NO_MEMORY;
	*filter = (struct dbr_filter){ DBR_FILTER_SPEAKER, "", speaker, false,
				       query->filters };
	query->filters = filter;
	return DABIR_OK;
}

unsigned dbr_small_number(const char *text, size_t len, unsigned otherwise)
{
	unsigned number = 0;

	for (size_t i = 0; i < len && number <= 100; i++)
		if (text[i] >= '0' && text[i] <= '9')
			number = number * 10 + (unsigned)(text[i] - '0');
	return number >= 1 && number <= 100 ? number : otherwise;
}
