#include "text/edits.h"

#include <string.h>

#include "base/memory.h"

void dbr_edits_init(struct dbr_edits *edits)
{
	memset(edits, 0, sizeof(*edits));
}

void dbr_edits_release(struct dbr_edits *edits)
{
	dbr_free(edits->items);
	dbr_edits_init(edits);
}

void dbr_edits_clear(struct dbr_edits *edits)
{
	edits->count = 0;
	edits->status = DABIR_OK;
}

static uint32_t end_of(struct dabir_span span)
{
	return span.at + span.len;
}

void dbr_edits_add(struct dbr_edits *edits, struct dabir_span from,
		   struct dabir_span to, const char *rule)
{
	struct dabir_edit *last;

	if (!edits || edits->status != DABIR_OK)
		return;
	last = edits->count ? &edits->items[edits->count - 1] : NULL;
	if (last && end_of(last->from) == from.at &&
	    end_of(last->to) == to.at) {
		last->from.len += from.len;
		last->to.len += to.len;
		return;
	}
	edits->status = dbr_grow(&edits->items, &edits->capacity, edits->count,
				 sizeof(*edits->items));
	if (edits->status == DABIR_OK)
		edits->items[edits->count++] =
			(struct dabir_edit){ from, to, rule };
}

/* Where the walk over two lists stands. */
struct weave {
	const struct dbr_edits *first, *second;
	size_t i, k;
	int64_t to_raw;	  /* raw = middle + to_raw before first[i] */
	int64_t to_final; /* final = middle + to_final before second[k] */
};

static const struct dabir_edit *next_first(const struct weave *weave)
{
	return weave->i < weave->first->count ? &weave->first->items[weave->i]
					      : NULL;
}

static const struct dabir_edit *next_second(const struct weave *weave)
{
	return weave->k < weave->second->count ? &weave->second->items[weave->k]
					       : NULL;
}

static void take_first(struct weave *weave)
{
	const struct dabir_edit *edit = &weave->first->items[weave->i++];

	weave->to_raw = (int64_t)end_of(edit->from) - end_of(edit->to);
}

static void take_second(struct weave *weave)
{
	const struct dabir_edit *edit = &weave->second->items[weave->k++];

	weave->to_final = (int64_t)end_of(edit->to) - end_of(edit->from);
}

/*
 One edit of the result: the group of edits of both lists whose stretches of
 the middle text touch, from `start` on.
 */
static void weave_group(struct weave *weave, struct dbr_edits *out)
{
	const struct dabir_edit *one = next_first(weave);
	const struct dabir_edit *two = next_second(weave);
	bool first_leads = one && (!two || one->to.at <= two->from.at);
	uint32_t start = first_leads ? one->to.at : two->from.at;
	uint32_t end = start;
	const char *rule = first_leads ? one->rule : two->rule;
	int64_t raw_start = start + weave->to_raw;
	int64_t final_start = start + weave->to_final;

	for (;;) {
		one = next_first(weave);
		two = next_second(weave);
		if (one && one->to.at <= end) {
			if (end_of(one->to) > end)
				end = end_of(one->to);
			take_first(weave);
		} else if (two && two->from.at <= end) {
			if (end_of(two->from) > end)
				end = end_of(two->from);
			take_second(weave);
		} else {
			break;
		}
	}
	dbr_edits_add(out,
		      (struct dabir_span){
			      (uint32_t)raw_start,
			      (uint32_t)(end + weave->to_raw - raw_start) },
		      (struct dabir_span){
			      (uint32_t)final_start,
			      (uint32_t)(end + weave->to_final - final_start) },
		      rule);
}

void dbr_edits_compose(const struct dbr_edits *first,
		       const struct dbr_edits *second, struct dbr_edits *out)
{
	struct weave weave = { first, second, 0, 0, 0, 0 };

	while (weave.i < first->count || weave.k < second->count)
		weave_group(&weave, out);
}
