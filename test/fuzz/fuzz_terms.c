/*
 Any bytes: terms and tokens come in text order, none is empty, and their
 spans lie inside of the text. Plain letters are read alike by every twin.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "token/fold.h"
#include "token/run.h"
#include "token/terms.h"
#include "token/token.h"

struct seen {
	size_t len;
	uint32_t at;
};

static enum dabir_status take(void *context, const char *term, size_t len,
			      struct dabir_span span, unsigned flags)
{
	struct seen *seen = context;

	(void)term;
	(void)flags;
	if (!len || len > DBR_TERM_MAX || span.at < seen->at ||
	    (size_t)span.at + span.len > seen->len)
		abort();
	seen->at = span.at;
	return DABIR_OK;
}

static void check_runs(const char *text, size_t len)
{
	dbr_run_reader *read = dbr_run_pick();
	unsigned char codes[DBR_RUN_MAX], other[DBR_RUN_MAX];

	for (size_t at = 0; at < len; at++)
		if (read(text + at, len - at, codes) !=
			    dbr_run_read_portable(text + at, len - at, other) ||
		    memcmp(codes, other, DBR_RUN_MAX) != 0)
			abort();
}

/* Tokens follow each other, none is empty, all lie inside. */
static void check_tokens(const char *text, size_t len)
{
	struct dabir_token token;
	size_t at = 0, end = 0;

	while (dbr_token_next(text, len, &at, &token)) {
		if (token.span.at < end || !token.span.len || at > len ||
		    token.span.at + token.span.len != at)
			abort();
		end = at;
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *text = (const char *)data;
	struct seen seen = { size, 0 };
	char out[256];

	if (dbr_terms_walk(text, size, take, &seen) != DABIR_OK)
		abort();
	if (dbr_fold_exact(text, size, out, sizeof(out)) > sizeof(out))
		abort();
	check_tokens(text, size);
	check_runs(text, size);
	return 0;
}
