#include "archive/sqlite.h"

enum dabir_status dbr_sqlite_bind_name(struct dbr_store *store,
				       sqlite3_stmt *statement, int at,
				       const char *kind, const char *name)
{
	int64_t id;
	enum dabir_status status;

	if (!name || !*name) {
		sqlite3_bind_null(statement, at);
		return DABIR_OK;
	}
	status = dbr_sqlite_name(store, kind, name, &id);
	if (status == DABIR_OK)
		sqlite3_bind_int64(statement, at, id);
	return status;
}

void dbr_sqlite_bind_instant(sqlite3_stmt *statement, int at, int64_t instant)
{
	if (instant == DBR_NO_TIME)
		sqlite3_bind_null(statement, at);
	else
		sqlite3_bind_int64(statement, at, instant);
}

static enum dabir_status put_mention(struct dbr_store *store, int64_t id,
				     const char *kind, const char *name)
{
	int64_t name_id;
	enum dabir_status status = dbr_sqlite_name(store, kind, name, &name_id);
	sqlite3_stmt *put;

	if (status != DABIR_OK)
		return status;
	put = dbr_sql(store, DBR_SQL_PUT_MENTION);
	if (!put)
		return dbr_sql_status(store);
	sqlite3_bind_int64(put, 1, id);
	sqlite3_bind_int64(put, 2, name_id);
	return dbr_sql_run(store, put);
}

static enum dabir_status put_list(struct dbr_store *store, int64_t id,
				  const char *kind,
				  const struct dbr_string_list *list)
{
	for (uint32_t i = 0; i < list->count; i++) {
		enum dabir_status status =
			put_mention(store, id, kind, list->items[i]);

		if (status != DABIR_OK)
			return status;
	}
	return DABIR_OK;
}

static enum dabir_status put_mentions(struct dbr_store *store,
				      const struct dabir_report *report,
				      int64_t id)
{
	enum dabir_status status = DABIR_OK;

	for (uint32_t i = 0; i < report->person_count && status == DABIR_OK;
	     i++)
		status = put_mention(store, id, "person",
				     report->people[i].name);
	if (status == DABIR_OK)
		status = put_list(store, id, "organisation",
				  &report->organisations);
	if (status == DABIR_OK)
		status = put_list(store, id, "place", &report->places);
	return status;
}

static enum dabir_status put_statement(struct dbr_store *store,
				       const struct dbr_row *row, int64_t id,
				       uint32_t at)
{
	const struct dabir_statement *said = &row->report->statements[at];
	sqlite3_stmt *put = dbr_sql(store, DBR_SQL_PUT_STATEMENT);
	enum dabir_status status;

	if (!put)
		return dbr_sql_status(store);
	sqlite3_bind_int64(put, 1, id << DBR_ORDINALS | at);
	status = dbr_sqlite_bind_name(
		store, put, 2,
		said->by == DABIR_BY_ORGANISATION ? "organisation" : "person",
		said->speaker);
	if (status != DABIR_OK)
		return status;
	dbr_sqlite_bind_instant(put, 3, row->when.instant);
	sqlite3_bind_int(put, 4, (int)said->form);
	sqlite3_bind_int(put, 5, (int)said->by);
	sqlite3_bind_int64(put, 6, said->content.at);
	sqlite3_bind_int64(put, 7, said->content.len);
	return dbr_sql_run(store, put);
}

static enum dabir_status put_date(struct dbr_store *store,
				  const struct dabir_date *date, int64_t id)
{
	sqlite3_stmt *put;

	if (!date->iso)
		return DABIR_OK;
	put = dbr_sql(store, DBR_SQL_PUT_DATE);
	if (!put)
		return dbr_sql_status(store);
	sqlite3_bind_int64(put, 1, id);
	dbr_sql_bind_text(put, 2, date->iso);
	sqlite3_bind_int64(put, 3, date->span.at);
	sqlite3_bind_int64(put, 4, date->span.len);
	return dbr_sql_run(store, put);
}

enum dabir_status dbr_sqlite_put_findings(struct dbr_store *store,
					  const struct dbr_row *row, int64_t id)
{
	const struct dabir_report *report = row->report;
	const uint32_t most = UINT32_C(1) << DBR_ORDINALS;
	enum dabir_status status = put_mentions(store, report, id);

	for (uint32_t i = 0;
	     i < report->statement_count && i < most && status == DABIR_OK; i++)
		status = put_statement(store, row, id, i);
	for (uint32_t i = 0;
	     i < report->date_count && i < most && status == DABIR_OK; i++)
		status = put_date(store, &report->dates[i],
				  id << DBR_ORDINALS | i);
	return status;
}

static enum dabir_status drop(struct dbr_store *store, enum dbr_sql which,
			      int64_t first, int64_t last)
{
	sqlite3_stmt *statement = dbr_sql(store, which);

	if (!statement)
		return dbr_sql_status(store);
	sqlite3_bind_int64(statement, 1, first);
	if (sqlite3_bind_parameter_count(statement) > 1)
		sqlite3_bind_int64(statement, 2, last);
	return dbr_sql_run(store, statement);
}

enum dabir_status dbr_sqlite_drop_findings(struct dbr_store *store, int64_t id)
{
	const int64_t first = id << DBR_ORDINALS;
	const int64_t last = ((id + 1) << DBR_ORDINALS) - 1;
	enum dabir_status status = drop(store, DBR_SQL_DROP_MENTIONS, id, 0);

	if (status == DABIR_OK)
		status = drop(store, DBR_SQL_DROP_STATEMENTS, first, last);
	if (status == DABIR_OK)
		status = drop(store, DBR_SQL_DROP_DATES, first, last);
	return status;
}

/* A contentless index forgets only what it is told word by word. */
enum dabir_status dbr_sqlite_drop_words(struct dbr_store *store, int64_t id)
{
	struct dabir_report *report;
	struct dbr_frame frame;
	struct dbr_row row;
	enum dabir_status status = dabir_report_new(&report);

	if (status != DABIR_OK)
		return status;
	dbr_row_init(&row);
	status = dbr_store_frame(store, (uint64_t)id, &frame, NULL);
	if (status == DABIR_OK)
		status = dbr_frame_get(store->framer, &frame, DBR_FRAME_TEXT,
				       report);
	if (status == DABIR_OK)
		status = dbr_row_fill_words(&row, report);
	if (status == DABIR_OK)
		status = dbr_sqlite_put_words(store, DBR_SQL_DROP_WORDS, &row,
					      id);
	dbr_row_release(&row);
	dabir_report_free(report);
	return status;
}
