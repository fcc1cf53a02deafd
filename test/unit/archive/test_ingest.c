#include "check.h"
#include "shelf.h"

struct told {
	unsigned added, same, refused, out_of_order;
	uint64_t last;
};

static void on_event(void *context, const struct dabir_ingest_event *event)
{
	struct told *told = context;

	if (event->status < DABIR_OK) {
		told->refused++;
		CHECK(event->path && event->what);
		return;
	}
	told->added += event->status == DABIR_OK;
	told->same += event->status == DABIR_SAME;
	told->out_of_order += event->id < told->last;
	told->last = event->id;
}

/* `count` records, one of them not JSON. */
static const char *records(unsigned count)
{
	static char data[400000];
	size_t len = 0;

	for (unsigned i = 0; i < count; i++)
		len += (size_t)snprintf(data + len, sizeof(data) - len,
					"{\"id\":\"%u\",\"title\":\"" KETAB
					" %u\",\"body\":\"" AB " " SHAHR
					" %u.\"}\n",
					i, i, i * i);
	return shelf_file(data, len);
}

static struct dabir_ingest_counts ingest(struct dabir_archive *archive,
					 const char *path, unsigned jobs,
					 struct told *told)
{
	const char *paths[] = { path, "/nonexistent/input" };
	struct dabir_ingest how = { .paths = paths,
				    .path_count = 2,
				    .jobs = jobs,
				    .event = on_event,
				    .context = told };
	struct dabir_ingest_counts counts = { 0 };

	memset(told, 0, sizeof(*told));
	CHECK(dabir_archive_ingest(archive, &how, &counts) == DABIR_OK);
	return counts;
}

static void everything_is_added_once_and_in_order(void)
{
	struct dabir_archive *archive;
	struct dabir_ingest_counts counts;
	struct told told;
	const char *path;

	shelf_begin();
	archive = shelf_open(DABIR_ARCHIVE_CREATE);
	path = records(1500); /* enough for a dictionary to be learnt */
	counts = ingest(archive, path, 3, &told);
	CHECK(counts.added == 1500 && told.added == 1500);
	CHECK(counts.refused == 1 && told.refused == 1);
	CHECK(!told.out_of_order);
	CHECK(shelf_count(archive, KETAB) == 1500);
	CHECK(dabir_archive_check(archive, &(struct dabir_check){ 0 }) ==
	      DABIR_OK);
	counts = ingest(archive, path, 1, &told);
	CHECK(counts.added == 0 && counts.same == 1500 && told.same == 1500);
	CHECK(!counts.versions);
	dabir_archive_close(archive);
	shelf_end();
}

static bool stop(void *context, const struct dabir_ingest_counts *counts)
{
	(void)context;
	return counts->added < 10;
}

static void it_stops_when_asked_and_goes_on_later(void)
{
	struct dabir_archive *archive;
	struct dabir_ingest how = { .path_count = 1, .progress = stop };
	struct dabir_ingest_counts counts = { 0 };
	struct told told;
	const char *path;

	shelf_begin();
	archive = shelf_open(DABIR_ARCHIVE_CREATE);
	path = records(1000);
	how.paths = &path;
	CHECK(dabir_archive_ingest(archive, &how, &counts) == DABIR_END);
	CHECK(counts.added >= 10 && counts.added < 1000);
	CHECK(shelf_count(archive, KETAB) == (long)counts.added);
	counts = ingest(archive, path, 2, &told);
	CHECK(counts.added + counts.same == 1000);
	dabir_archive_close(archive);
	shelf_end();
}

int main(void)
{
	RUN(everything_is_added_once_and_in_order);
	RUN(it_stops_when_asked_and_goes_on_later);
	return DONE();
}
