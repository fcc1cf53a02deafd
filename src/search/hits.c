#include "search/hits.h"

#include <string.h>

#include "archive/archive.h"
#include "base/memory.h"
#include "search/kin.h"
#include "search/snippet.h"
#include "search/spellings.h"

#define SNIPPET 300 /* bytes */

/* What is given out, with what it is made of behind it. */
struct owning {
	struct dabir_hits hits;
	struct dbr_arena arena;
};

static enum dabir_status fill_hit(struct dbr_inquiry *inquiry,
				  const struct dbr_found *found,
				  struct dbr_arena *arena,
				  struct dabir_hit *hit)
{
	struct dbr_brief brief;
	uint32_t most =
		inquiry->search->snippet ? inquiry->search->snippet : SNIPPET;
	enum dabir_status status = dbr_store_brief(inquiry->archive->store,
						   found->id, arena, &brief);

	if (status != DABIR_OK)
		return status;
	*hit = (struct dabir_hit){
		.id = found->id,
		.score = found->score,
		.headline = brief.headline,
		.source = brief.source,
		.section = brief.section,
		.published = brief.published,
		.url = brief.url,
		.source_id = brief.source_id,
		.code = brief.code,
	};
	if (hit->headline)
		status = dbr_matcher_spans(
			&inquiry->matcher, arena,
			&(struct dbr_text){ hit->headline,
					    strlen(hit->headline) },
			&hit->headline_marks, &hit->headline_mark_count);
	if (status == DABIR_OK)
		status = dbr_archive_get_text(inquiry->archive, found->id,
					      inquiry->report);
	if (status == DABIR_CORRUPT) { /* it was found; say what is known */
		hit->snippet = "";
		return DABIR_OK;
	}
	if (status == DABIR_OK)
		status = dbr_snippet_cut(inquiry->report, &inquiry->matcher,
					 most, arena, hit);
	return status;
}

static enum dabir_status fill_hits(struct dbr_inquiry *inquiry,
				   const struct dbr_found_list *found,
				   struct owning *owning)
{
	struct dabir_hit *items = dbr_arena_zero(
		&owning->arena, found->count + 1, sizeof(*items));
	enum dabir_status status = items ? DABIR_OK : DABIR_NO_MEMORY;
	struct dbr_kin kin;

	dbr_kin_init(&kin, inquiry->archive);
	for (size_t i = 0; i < found->count && status == DABIR_OK; i++) {
		status = fill_hit(inquiry, &found->items[i], &owning->arena,
				  &items[i]);
		if (status == DABIR_OK)
			status = dbr_kin_others(&kin, items[i].id,
						&items[i].reprints);
	}
	dbr_kin_release(&kin);
	if (status != DABIR_OK)
		return status;
	owning->hits.items = items;
	owning->hits.count = found->count;
	owning->hits.total = found->total;
	owning->hits.open = found->open;
	owning->hits.more = found->more;
	return DABIR_OK;
}

void dabir_hits_free(struct dabir_hits *hits)
{
	struct owning *owning = (struct owning *)hits;

	if (!owning)
		return;
	dbr_arena_release(&owning->arena);
	dbr_free(owning);
}

enum dabir_status dabir_search_run(struct dabir_archive *archive,
				   const struct dabir_search *search,
				   struct dabir_hits **hits,
				   struct dabir_problem *problem)
{
	struct dbr_inquiry *inquiry = dbr_alloc_zero(1, sizeof(*inquiry));
	struct owning *owning = dbr_alloc_zero(1, sizeof(*owning));
	struct dbr_found_list found = { 0 };
	enum dabir_status status = DABIR_NO_MEMORY;

	if (inquiry && owning) {
		dbr_arena_init(&owning->arena);
		status = dbr_inquiry_init(inquiry, archive, search, problem);
		if (status == DABIR_OK)
			status = dbr_inquiry_widen(inquiry);
		if (status == DABIR_OK)
			status = dbr_inquiry_find(inquiry, &found);
		if (status == DABIR_OK)
			status = fill_hits(inquiry, &found, owning);
		if (status == DABIR_OK && !search->offset)
			status = dbr_suggest(inquiry, &owning->arena,
					     &owning->hits.suggestion);
		dbr_free(found.items);
		dbr_inquiry_release(inquiry);
	}
	dbr_free(inquiry);
	if (status == DABIR_OK)
		*hits = &owning->hits;
	else if (owning)
		dabir_hits_free(&owning->hits);
	return status;
}
