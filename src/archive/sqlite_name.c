#include <string.h>

#include "archive/check.h"
#include "archive/sqlite.h"
#include "base/hash.h"
#include "base/memory.h"

#define MOST 400000 /* names remembered; then it starts afresh */

struct slot {
	uint64_t hash; /* 0: free */
	int64_t id;
};

/* Names by hash of kind and text; 64 bits, so that no text is kept. */
struct dbr_name_cache {
	struct slot *slots;
	size_t mask, count;
};

void dbr_name_cache_free(struct dbr_name_cache *cache)
{
	if (!cache)
		return;
	dbr_free(cache->slots);
	dbr_free(cache);
}

static struct slot *find_slot(const struct dbr_name_cache *cache, uint64_t hash)
{
	size_t at = hash & cache->mask;

	while (cache->slots[at].hash && cache->slots[at].hash != hash)
		at = (at + 1) & cache->mask;
	return &cache->slots[at];
}

static struct dbr_name_cache *cache_new(size_t size)
{
	struct dbr_name_cache *cache = dbr_alloc_zero(1, sizeof(*cache));

	if (!cache)
		return NULL;
	cache->slots = dbr_alloc_zero(size, sizeof(*cache->slots));
	cache->mask = size - 1;
	if (cache->slots)
		return cache;
	dbr_free(cache);
	return NULL;
}

/* A cache with room for one more; NULL when memory is short, which only costs
   time. */
static struct dbr_name_cache *cache_with_room(struct dbr_store *store)
{
	struct dbr_name_cache *old = store->names, *fresh;

	if (old && old->count * 2 < old->mask)
		return old;
	fresh = cache_new(old && old->count < MOST ? (old->mask + 1) * 2
						   : 1024);
	if (old && fresh && old->count < MOST)
		for (size_t i = 0; i <= old->mask; i++)
			if (old->slots[i].hash) {
				*find_slot(fresh, old->slots[i].hash) =
					old->slots[i];
				fresh->count++;
			}
	dbr_name_cache_free(old);
	store->names = fresh;
	return fresh;
}

static enum dabir_status put_words(struct dbr_store *store, int64_t id,
				   const char *name)
{
	sqlite3_stmt *put = dbr_sql(store, DBR_SQL_PUT_NAME_WORDS);
	struct dbr_buf terms;
	enum dabir_status status;

	if (!put)
		return dbr_sql_status(store);
	dbr_buf_init(&terms);
	dbr_words_add(&terms, name, strlen(name));
	status = dbr_buf_status(&terms);
	if (status == DABIR_OK) {
		sqlite3_bind_int64(put, 1, id);
		dbr_sql_bind_buf(put, 2, &terms);
		status = dbr_sql_run(store, put);
	}
	dbr_buf_release(&terms);
	return status;
}

enum dabir_status dbr_store_index_names(struct dbr_store *store)
{
	enum dabir_status status =
		dbr_sql_exec(store, "INSERT INTO name_word (name_word) VALUES"
				    " ('delete-all')");
	sqlite3_stmt *get;
	int result = SQLITE_DONE;

	if (status != DABIR_OK)
		return status;
	get = dbr_sql_prepare(store, "SELECT id, text FROM name");
	if (!get)
		return dbr_sql_status(store);
	while (status == DABIR_OK && (result = sqlite3_step(get)) == SQLITE_ROW)
		status = put_words(store, sqlite3_column_int64(get, 0),
				   (const char *)sqlite3_column_text(get, 1));
	sqlite3_finalize(get);
	return status == DABIR_OK ? dbr_sql_failed(store, result) : status;
}

static enum dabir_status add_name(struct dbr_store *store, const char *kind,
				  const char *name, int64_t *id)
{
	sqlite3_stmt *put = dbr_sql(store, DBR_SQL_PUT_NAME);
	enum dabir_status status;

	if (!put)
		return dbr_sql_status(store);
	dbr_sql_bind_text(put, 1, kind);
	dbr_sql_bind_text(put, 2, name);
	status = dbr_sql_run(store, put);
	if (status != DABIR_OK)
		return status;
	*id = sqlite3_last_insert_rowid(store->db);
	return put_words(store, *id, name);
}

static enum dabir_status look_up(struct dbr_store *store, const char *kind,
				 const char *name, int64_t *id)
{
	sqlite3_stmt *find = dbr_sql(store, DBR_SQL_FIND_NAME);
	int result;

	if (!find)
		return dbr_sql_status(store);
	dbr_sql_bind_text(find, 1, name);
	dbr_sql_bind_text(find, 2, kind);
	result = sqlite3_step(find);
	if (result == SQLITE_ROW)
		*id = sqlite3_column_int64(find, 0);
	sqlite3_reset(find);
	if (result == SQLITE_ROW)
		return DABIR_OK;
	if (result != SQLITE_DONE)
		return dbr_sql_failed(store, result);
	return add_name(store, kind, name, id);
}

enum dabir_status dbr_sqlite_name(struct dbr_store *store, const char *kind,
				  const char *name, int64_t *id)
{
	struct dbr_name_cache *cache = cache_with_room(store);
	uint64_t hash = dbr_hash(name, strlen(name)) ^
			dbr_hash_mix(dbr_hash(kind, strlen(kind)));
	struct slot *slot = cache ? find_slot(cache, hash | 1) : NULL;
	enum dabir_status status;

	if (slot && slot->hash) {
		*id = slot->id;
		return DABIR_OK;
	}
	status = look_up(store, kind, name, id);
	if (status == DABIR_OK && slot) {
		*slot = (struct slot){ hash | 1, *id };
		cache->count++;
	}
	return status;
}
