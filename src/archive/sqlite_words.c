/* The index's tokenizer: terms come ready-made, a space between two. */
#include "archive/sqlite.h"

#include <string.h>

/* One for all: a tokenizer of ours has no state. */
static Fts5Tokenizer *const stateless = (Fts5Tokenizer *)&stateless;

static int new_tokenizer(void *context, const char **words, int count,
			 Fts5Tokenizer **out)
{
	(void)context;
	(void)words;
	(void)count;
	*out = stateless;
	return SQLITE_OK;
}

static void free_tokenizer(Fts5Tokenizer *tokenizer)
{
	(void)tokenizer;
}

static int tokenize(Fts5Tokenizer *tokenizer, void *context, int flags,
		    const char *text, int len,
		    int (*take)(void *, int, const char *, int, int, int))
{
	const char *at = text, *end = text + len;

	(void)tokenizer;
	(void)flags;
	while (at < end) {
		const char *stop = memchr(at, ' ', (size_t)(end - at));
		int result;

		if (!stop)
			stop = end;
		if (stop == at) {
			at++;
			continue;
		}
		result = take(context, 0, at, (int)(stop - at),
			      (int)(at - text), (int)(stop - text));
		if (result != SQLITE_OK)
			return result;
		at = stop + 1;
	}
	return SQLITE_OK;
}

static fts5_api *find_api(struct dbr_store *store)
{
	fts5_api *api = NULL;
	sqlite3_stmt *statement = dbr_sql_prepare(store, "SELECT fts5(?1)");

	if (!statement)
		return NULL;
	sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", NULL);
	sqlite3_step(statement);
	sqlite3_finalize(statement);
	return api;
}

enum dabir_status dbr_sqlite_words(struct dbr_store *store)
{
	static fts5_tokenizer methods = { new_tokenizer, free_tokenizer,
					  tokenize };
	fts5_api *api = find_api(store);
	enum dabir_status status;

	if (!api)
		return DABIR_UNSUPPORTED;
	status = dbr_sql_failed(store, api->xCreateTokenizer(api, "dabir", NULL,
							     &methods, NULL));
	return status == DABIR_OK ? dbr_sqlite_rank(store, api) : status;
}
