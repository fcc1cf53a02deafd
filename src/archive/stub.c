#include <dabir/ingest.h>
#include <dabir/search.h>

enum dabir_status dabir_archive_open(const char *path,
				     enum dabir_archive_mode mode,
				     struct dabir_archive **archive,
				     struct dabir_problem *problem)
{
	(void)path;
	(void)mode;
	(void)archive;
	(void)problem;
	return DABIR_UNSUPPORTED;
}

void dabir_archive_close(struct dabir_archive *archive)
{
	(void)archive;
}

const char *dabir_archive_error(const struct dabir_archive *archive)
{
	(void)archive;
	return "";
}

enum dabir_status dabir_archive_begin(struct dabir_archive *archive)
{
	(void)archive;
	return DABIR_UNSUPPORTED;
}

enum dabir_status dabir_archive_commit(struct dabir_archive *archive)
{
	(void)archive;
	return DABIR_UNSUPPORTED;
}

void dabir_archive_rollback(struct dabir_archive *archive)
{
	(void)archive;
}

enum dabir_status dabir_archive_add(struct dabir_archive *archive,
				    const struct dabir_report *report,
				    uint64_t *id)
{
	(void)archive;
	(void)report;
	(void)id;
	return DABIR_UNSUPPORTED;
}

enum dabir_status dabir_archive_get(struct dabir_archive *archive, uint64_t id,
				    struct dabir_report *report,
				    struct dabir_entry *entry)
{
	(void)archive;
	(void)id;
	(void)report;
	(void)entry;
	return DABIR_UNSUPPORTED;
}

enum dabir_status dabir_archive_next(struct dabir_archive *archive,
				     uint64_t *id)
{
	(void)archive;
	(void)id;
	return DABIR_UNSUPPORTED;
}

enum dabir_status dabir_archive_find(struct dabir_archive *archive,
				     const char *name, uint64_t *id)
{
	(void)archive;
	(void)name;
	(void)id;
	return DABIR_UNSUPPORTED;
}

enum dabir_status dabir_archive_list(struct dabir_archive *archive,
				     const struct dabir_list *list,
				     struct dabir_counts **counts)
{
	(void)archive;
	(void)list;
	(void)counts;
	return DABIR_UNSUPPORTED;
}

void dabir_counts_free(struct dabir_counts *counts)
{
	(void)counts;
}

enum dabir_status dabir_archive_stats(struct dabir_archive *archive,
				      struct dabir_archive_stats *stats)
{
	(void)archive;
	(void)stats;
	return DABIR_UNSUPPORTED;
}

enum dabir_status dabir_archive_check(struct dabir_archive *archive,
				      const struct dabir_check *check)
{
	(void)archive;
	(void)check;
	return DABIR_UNSUPPORTED;
}

enum dabir_status dabir_archive_ingest(struct dabir_archive *archive,
				       const struct dabir_ingest *ingest,
				       struct dabir_ingest_counts *counts)
{
	(void)archive;
	(void)ingest;
	(void)counts;
	return DABIR_UNSUPPORTED;
}

enum dabir_status dabir_search_run(struct dabir_archive *archive,
				   const struct dabir_search *search,
				   struct dabir_hits **hits,
				   struct dabir_problem *problem)
{
	(void)archive;
	(void)search;
	(void)hits;
	(void)problem;
	return DABIR_UNSUPPORTED;
}

void dabir_hits_free(struct dabir_hits *hits)
{
	(void)hits;
}

enum dabir_status dabir_search_facet(struct dabir_archive *archive,
				     const struct dabir_search *search,
				     enum dabir_facet facet, uint32_t limit,
				     struct dabir_counts **counts)
{
	(void)archive;
	(void)search;
	(void)facet;
	(void)limit;
	(void)counts;
	return DABIR_UNSUPPORTED;
}

enum dabir_status dabir_search_kwic(struct dabir_archive *archive,
				    const struct dabir_search *search,
				    uint32_t width, enum dabir_context order,
				    struct dabir_concordances **lines)
{
	(void)archive;
	(void)search;
	(void)width;
	(void)order;
	(void)lines;
	return DABIR_UNSUPPORTED;
}

void dabir_concordances_free(struct dabir_concordances *lines)
{
	(void)lines;
}

enum dabir_status dabir_search_marks(const char *query, const char *text,
				     size_t len, struct dabir_span **marks,
				     size_t *count)
{
	(void)query;
	(void)text;
	(void)len;
	(void)marks;
	(void)count;
	return DABIR_UNSUPPORTED;
}

void dabir_marks_free(struct dabir_span *marks)
{
	(void)marks;
}

enum dabir_status dabir_said_run(struct dabir_archive *archive,
				 const struct dabir_said *said,
				 struct dabir_sayings **sayings,
				 struct dabir_problem *problem)
{
	(void)archive;
	(void)said;
	(void)sayings;
	(void)problem;
	return DABIR_UNSUPPORTED;
}

void dabir_sayings_free(struct dabir_sayings *sayings)
{
	(void)sayings;
}
