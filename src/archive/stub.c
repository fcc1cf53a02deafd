#include <dabir/ingest.h>
#include <dabir/search.h>

enum dabir_status dabir_archive_check(struct dabir_archive *archive,
				      const struct dabir_check *check)
{
	(void)archive;
	(void)check;
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
