#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "archive/archive.h"
#include "archive/said.h"
#include "base/memory.h"
#include "search/around.h"
#include "search/hits.h"
#include "search/kin.h"
#include "search/met.h"
#include "search/namesakes.h"
#include "search/terms.h"

#define DEFAULT_LIMIT 10
#define MOST_CONTENT (1u << 20)

/* What is given out, with what it is made of behind it. */
struct owning {
	struct dabir_sayings sayings;
	struct dbr_arena arena;
	struct dabir_saying *items;
	uint32_t count, capacity;
};

/* A question of who said what, under way. */
struct asking {
	struct dbr_inquiry inquiry;
	const struct dabir_said *said;
	struct owning *owning;
	struct dbr_ids speakers; /* those meant; none: all */
	struct dbr_terms by;	 /* the words of said->by */
	struct dbr_namesakes namesakes;
	struct dbr_kin kin;
	uint64_t id;	 /* of the report whose statements come */
	uint64_t family; /* its family, 0: it has no kin */
	bool has_text;	 /* inquiry.report holds it */
	uint32_t skip, limit;
};

/* Words of --about must all be in the statement, not any of them. */
static void want_all(struct dbr_query *query)
{
	struct dbr_node *words = (struct dbr_node *)query->root;

	if (words && words->kind == DBR_NODE_ANY && !query->more)
		words->kind = DBR_NODE_ALL;
}

static bool is_meant(const struct asking *asking, int64_t speaker)
{
	if (!asking->said->speaker && !asking->said->by)
		return true;
	for (size_t i = 0; i < asking->speakers.count; i++)
		if (asking->speakers.items[i] == speaker)
			return true;
	return false;
}

static const char *copy_text(struct dbr_arena *arena, const char *text)
{
	return text ? dbr_arena_copy(arena, text, strlen(text)) : NULL;
}

static enum dabir_status set_around(struct asking *asking,
				    struct dabir_saying *saying)
{
	struct dabir_report *report = asking->inquiry.report;
	struct dabir_span span;
	enum dabir_status status =
		dbr_sentences_around(report, saying->span, &span);

	if (status != DABIR_OK)
		return status;
	saying->around = dbr_arena_copy(&asking->owning->arena,
					report->text.data + span.at, span.len);
	return saying->around ? DABIR_OK : DABIR_NO_MEMORY;
}

static enum dabir_status
keep(struct asking *asking, const struct dbr_said_row *row, const char *content)
{
	struct owning *owning = asking->owning;
	struct dabir_saying *saying;
	enum dabir_status status = dbr_arena_grow(
		&owning->arena, &owning->items, &owning->capacity,
		owning->count, sizeof(*owning->items));

	if (status != DABIR_OK)
		return status;
	saying = &owning->items[owning->count];
	memset(saying, 0, sizeof(*saying));
	saying->statement = row->at;
	saying->speaker_id = (uint64_t)row->speaker;
	saying->speaker = copy_text(&owning->arena, row->name);
	saying->content =
		dbr_arena_copy(&owning->arena, content, row->span.len);
	saying->span = row->span;
	status = set_around(asking, saying);
	saying->form = row->form;
	saying->by = row->by;
	if (status != DABIR_OK)
		return status;
	if (!saying->content || (row->name && !saying->speaker))
		return DABIR_NO_MEMORY;
	owning->count++;
	return dbr_matcher_spans(
		&asking->inquiry.matcher, &owning->arena,
		&(struct dbr_text){ saying->content, row->span.len },
		&saying->marks, &saying->mark_count);
}

/* The words of a statement: they stand in the text of its report. */
static enum dabir_status find_content(struct asking *asking,
				      struct dabir_span span,
				      const char **content)
{
	struct dbr_inquiry *inquiry = &asking->inquiry;
	enum dabir_status status = DABIR_OK;
	const char *text;
	size_t len;

	if (!asking->has_text)
		status = dbr_archive_get_text(inquiry->archive, asking->id,
					      inquiry->report);
	if (status != DABIR_OK)
		return status;
	asking->has_text = true;
	text = dabir_report_text(inquiry->report, &len);
	if (span.at > len || span.len > len - span.at)
		return DABIR_CORRUPT;
	*content = text + span.at;
	return DABIR_OK;
}

/* A statement of someone meant: is it about what is asked, and not told yet? */
static enum dabir_status take_meant(struct asking *asking,
				    const struct dbr_said_row *row,
				    const char *content)
{
	const struct dbr_query *query = &asking->inquiry.parsed.query;
	enum dabir_status status = DABIR_OK;
	bool repeats = false;

	if (!dbr_query_met(query, content, row->span.len))
		return DABIR_OK;
	if (asking->family)
		status = dbr_kin_repeats(&asking->kin,
					 &(struct dbr_utterance){
						 asking->family,
						 asking->id,
						 row->speaker,
						 { content, row->span.len },
					 },
					 &repeats);
	if (status != DABIR_OK || repeats)
		return status;
	if (asking->skip) {
		asking->skip--;
		return DABIR_OK;
	}
	if (asking->owning->count == asking->limit) {
		asking->owning->sayings.more = true;
		return DABIR_END;
	}
	return keep(asking, row, content);
}

static enum dabir_status take_row(void *context, const struct dbr_said_row *row)
{
	struct asking *asking = context;
	const char *content;
	bool meant = is_meant(asking, row->speaker);
	enum dabir_status status;

	if (!meant && !dbr_namesakes_may_hold(&asking->namesakes, row->name))
		return DABIR_OK;
	status = find_content(asking, row->span, &content);
	if (status == DABIR_OK && !meant)
		status = dbr_namesakes_hold(&asking->namesakes, asking->id,
					    asking->inquiry.report, row->name,
					    &meant);
	if (status != DABIR_OK || !meant)
		return status;
	return take_meant(asking, row, content);
}
/* What is the same for all statements of a report. */
static enum dabir_status describe(struct asking *asking, uint64_t id,
				  uint32_t first)
{
	struct owning *owning = asking->owning;
	struct dbr_brief brief;
	uint32_t reprints = 0;
	enum dabir_status status;

	if (first == owning->count)
		return DABIR_OK;
	status = dbr_store_brief(asking->inquiry.archive->store, id,
				 &owning->arena, &brief);
	if (status == DABIR_OK && asking->family)
		status = dbr_kin_others(&asking->kin, id, &reprints);
	for (; first < owning->count && status == DABIR_OK; first++) {
		struct dabir_saying *saying = &owning->items[first];

		saying->id = id;
		saying->headline = brief.headline;
		saying->source = brief.source;
		saying->published = brief.published;
		saying->url = brief.url;
		saying->reprints = reprints;
	}
	return status;
}

/* The reports that may hold what is asked for, in the order asked for. */
static enum dabir_status order_reports(struct asking *asking,
				       struct dbr_ids *ids)
{
	struct dbr_store *store = asking->inquiry.archive->store;
	const struct dbr_query *query = &asking->inquiry.parsed.query;
	struct dbr_found_list found = { 0 };
	enum dabir_status status;

	if (!dbr_query_ranks(query)) {
		status = dbr_store_each(store, query, ids);
		return status == DABIR_OK
			       ? dbr_store_sort(store, ids, query->sort)
			       : status;
	}
	status = dbr_store_search(store, query, DABIR_MOST_HITS, &found);
	for (size_t i = 0; i < found.count && status == DABIR_OK; i++) {
		status = dbr_grow(&ids->items, &ids->capacity, ids->count,
				  sizeof(*ids->items));
		if (status == DABIR_OK)
			ids->items[ids->count++] = (int64_t)found.items[i].id;
	}
	dbr_free(found.items);
	return status;
}

static enum dabir_status collect(struct asking *asking)
{
	struct dbr_store *store = asking->inquiry.archive->store;
	struct dbr_ids ids = { NULL, 0, 0 };
	enum dabir_status status = order_reports(asking, &ids);

	if (status == DABIR_OK && asking->by.count > 1)
		status = dbr_namesakes_init(
			&asking->namesakes, asking->inquiry.archive, &ids,
			asking->by.joined, asking->inquiry.report);
	for (size_t i = 0; i < ids.count && status == DABIR_OK; i++) {
		uint32_t first = asking->owning->count;
		enum dabir_status described;

		asking->id = (uint64_t)ids.items[i];
		asking->has_text = false;
		status = dbr_kin_family(&asking->kin, asking->id,
					&asking->family);
		if (status == DABIR_OK)
			status = dbr_store_statements(store, asking->id,
						      take_row, asking);
		described = describe(asking, asking->id, first);
		if (status >= DABIR_OK && described != DABIR_OK)
			status = described;
	}
	dbr_free(ids.items);
	return status < DABIR_OK ? status : DABIR_OK;
}

/* Who is meant: by number, or everyone of that name. */
static enum dabir_status find_speakers(struct asking *asking)
{
	const struct dabir_said *said = asking->said;
	struct dbr_query *query = &asking->inquiry.parsed.query;
	struct dbr_ids *speakers = &asking->speakers;
	enum dabir_status status;

	if (said->speaker) {
		status = dbr_grow(&speakers->items, &speakers->capacity, 0,
				  sizeof(*speakers->items));
		if (status != DABIR_OK)
			return status;
		speakers->items[speakers->count++] = (int64_t)said->speaker;
		return dbr_query_add_speaker(query, &asking->inquiry.arena,
					     (int64_t)said->speaker);
	}
	if (!said->by)
		return DABIR_OK;
	status = dbr_terms_of(&asking->inquiry.arena, said->by,
			      strlen(said->by), &asking->by);
	if (status != DABIR_OK)
		return status;
	return dbr_store_names(asking->inquiry.archive->store,
			       asking->by.joined, speakers);
}

void dabir_sayings_free(struct dabir_sayings *sayings)
{
	struct owning *owning = (struct owning *)sayings;

	if (!owning)
		return;
	dbr_arena_release(&owning->arena);
	dbr_free(owning);
}

/* The surname: reports that have it alone are looked at as well. */
static const char *last_word(const char *name)
{
	const char *space = name ? strrchr(name, ' ') : NULL;

	return space && space[1] ? space + 1 : name;
}

static enum dabir_status ask(struct asking *asking,
			     struct dabir_archive *archive,
			     struct dabir_problem *problem)
{
	const struct dabir_said *said = asking->said;
	struct dabir_search search = {
		.query = said->about,
		.from = said->from,
		.to = said->to,
		.by = said->speaker ? NULL : last_word(said->by),
		.source = said->source,
		.sort = said->sort,
	};
	enum dabir_status status =
		dbr_inquiry_init(&asking->inquiry, archive, &search, problem);

	if (status == DABIR_OK) {
		want_all(&asking->inquiry.parsed.query);
		status = find_speakers(asking);
	}
	dbr_kin_init(&asking->kin, archive);
	if (status == DABIR_OK)
		status = collect(asking);
	dbr_kin_release(&asking->kin);
	dbr_namesakes_release(&asking->namesakes);
	asking->owning->sayings.items = asking->owning->items;
	asking->owning->sayings.count = asking->owning->count;
	dbr_inquiry_release(&asking->inquiry);
	dbr_free(asking->speakers.items);
	return status;
}

enum dabir_status dabir_said_run(struct dabir_archive *archive,
				 const struct dabir_said *said,
				 struct dabir_sayings **sayings,
				 struct dabir_problem *problem)
{
	struct asking *asking = dbr_alloc_zero(1, sizeof(*asking));
	struct owning *owning = dbr_alloc_zero(1, sizeof(*owning));
	enum dabir_status status = DABIR_NO_MEMORY;

	if (asking && owning) {
		dbr_arena_init(&owning->arena);
		asking->said = said;
		asking->owning = owning;
		asking->skip = said->offset;
		asking->limit = said->limit ? said->limit : DEFAULT_LIMIT;
		status = ask(asking, archive, problem);
	}
	dbr_free(asking);
	if (status == DABIR_OK)
		*sayings = &owning->sayings;
	else if (owning)
		dabir_sayings_free(&owning->sayings);
	return status;
}
