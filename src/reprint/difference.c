/* Two reports word by word: their words as numbers, what these share in order,
   and of that the stretches a person would point at. */
#include <dabir/reprint.h>

#include <string.h>

#include "base/arena.h"
#include "base/hash.h"
#include "base/memory.h"
#include "model/report.h"
#include "reprint/sequence.h"
#include "token/fold.h"
#include "token/token.h"

#define COST (1u << 24) /* steps: a tenth of a second */
#define KEY_MAX 256	/* bytes of a word that tell it from others */
#define STRAY 1		/* words kept between changes that say nothing */

/* A text as a row of words. */
struct row {
	const struct dbr_text *text;
	uint64_t *words;
	uint32_t *ends; /* of each word and the white space behind it */
	bool *weighs;	/* a word, not a mark */
	bool *changed;	/* gone, or come */
	uint32_t count, capacity, end_capacity, weigh_capacity;
};

struct owning {
	struct dabir_comparison comparison;
	struct dbr_arena arena;
	struct dabir_change *items;
	uint32_t count, capacity;
};

/* A word by its letters, whatever their forms and half-spaces. */
static uint64_t number_of(const char *text, size_t len)
{
	char key[KEY_MAX];
	size_t from = 0, kept = 0;
	size_t put = dbr_fold_exact(text, len, key, sizeof(key));

	for (; from < put; from++) {
		if (put - from >= 3 && !memcmp(key + from, "\xE2\x80\x8C", 3))
			from += 2; /* ZERO WIDTH NON-JOINER */
		else
			key[kept++] = key[from];
	}
	return dbr_hash(key, kept);
}

static enum dabir_status add_word(struct dbr_arena *arena, struct row *row,
				  const struct dabir_token *token)
{
	enum dabir_status status =
		dbr_arena_grow(arena, &row->words, &row->capacity, row->count,
			       sizeof(*row->words));

	if (status == DABIR_OK)
		status = dbr_arena_grow(arena, &row->ends, &row->end_capacity,
					row->count, sizeof(*row->ends));
	if (status == DABIR_OK)
		status = dbr_arena_grow(arena, &row->weighs,
					&row->weigh_capacity, row->count,
					sizeof(*row->weighs));
	if (status != DABIR_OK)
		return status;
	/* The white space before a word is that of the word before. */
	if (row->count)
		row->ends[row->count - 1] = token->span.at;
	row->words[row->count] =
		number_of(row->text->data + token->span.at, token->span.len);
	row->weighs[row->count] = token->kind < DABIR_TOKEN_PUNCTUATION;
	row->ends[row->count++] = (uint32_t)row->text->len;
	return DABIR_OK;
}

/* Line by line: no word goes over the end of one. */
static enum dabir_status cut(struct dbr_arena *arena,
			     const struct dbr_text *text, struct row *row)
{
	struct dabir_token token;
	size_t at = 0;

	*row = (struct row){ .text = text };
	while (at < text->len) {
		const char *stop =
			memchr(text->data + at, '\n', text->len - at);
		size_t end = stop ? (size_t)(stop - text->data) : text->len;

		while (dbr_token_next(text->data, end, &at, &token)) {
			enum dabir_status status = add_word(arena, row, &token);

			if (status != DABIR_OK)
				return status;
		}
		at = end + 1;
	}
	row->changed =
		dbr_arena_zero(arena, row->count + 1u, sizeof(*row->changed));
	return row->changed ? DABIR_OK : DABIR_NO_MEMORY;
}

static uint32_t run_end(const struct row *row, uint32_t at, bool changed)
{
	while (at < row->count && row->changed[at] == changed)
		at++;
	return at;
}

/*
 A single word that two changes happen to share reads as noise: it counts as
 changed where more than it changed on both sides.
 */
static void drop_strays(struct row *one, struct row *two)
{
	uint32_t a = run_end(one, 0, true), b = run_end(two, 0, true);
	uint32_t before = a + b;

	while (a < one->count && b < two->count) {
		uint32_t kept = run_end(one, a, false), same = kept - a;
		uint32_t next_a, next_b;

		if (run_end(two, b, false) - b < same)
			same = run_end(two, b, false) - b;
		next_a = run_end(one, a + same, true);
		next_b = run_end(two, b + same, true);
		if (same <= STRAY && before > 2 * STRAY &&
		    next_a - a + next_b - b > 4 * STRAY) {
			memset(one->changed + a, true, same);
			memset(two->changed + b, true, same);
			before += next_a - a + next_b - b;
		} else {
			before = next_a - a + next_b - b - 2 * same;
		}
		a = next_a;
		b = next_b;
	}
}

/*
 ". A sentence" before a full stop reads better as "A sentence." behind one:
 a change that begins with the mark that follows it moves on by it.
 */
static void move_past_marks(struct row *row)
{
	for (uint32_t at = 0; at < row->count;) {
		uint32_t from = run_end(row, at, false);
		uint32_t to = run_end(row, from, true);

		if (from < to && to < row->count && !row->weighs[from] &&
		    row->words[from] == row->words[to]) {
			row->changed[from] = false;
			row->changed[to] = true;
			to = run_end(row, to, true);
		}
		at = to;
	}
}

static struct dabir_span span_of(const struct row *row, uint32_t from,
				 uint32_t to)
{
	uint32_t at = from ? row->ends[from - 1] : 0;

	return (struct dabir_span){ at,
				    to > from ? row->ends[to - 1] - at : 0 };
}

static enum dabir_status add_change(struct owning *owning,
				    const struct dabir_change *change)
{
	enum dabir_status status;

	if (!change->one.len && !change->two.len)
		return DABIR_OK;
	status = dbr_arena_grow(&owning->arena, &owning->items,
				&owning->capacity, owning->count,
				sizeof(*owning->items));
	if (status == DABIR_OK)
		owning->items[owning->count++] = *change;
	return status;
}

static size_t weigh(const struct row *row, uint32_t from, uint32_t to)
{
	size_t words = 0;

	for (; from < to; from++)
		words += row->weighs[from];
	return words;
}

/* What was taken, what was added, what was kept behind that; and again. */
static enum dabir_status collect(struct owning *owning, const struct row *one,
				 const struct row *two)
{
	struct dabir_comparison *sum = &owning->comparison;
	static const struct dabir_span none = { 0, 0 };
	enum dabir_status status = DABIR_OK;
	uint32_t a = 0, b = 0;

	while (status == DABIR_OK && (a < one->count || b < two->count)) {
		uint32_t gone = run_end(one, a, true);
		uint32_t come = run_end(two, b, true);
		uint32_t same = run_end(one, gone, false) - gone;

		if (run_end(two, come, false) - come < same)
			same = run_end(two, come, false) - come;
		sum->taken += weigh(one, a, gone);
		sum->added += weigh(two, b, come);
		sum->kept += weigh(one, gone, gone + same);
		status = add_change(
			owning,
			&(struct dabir_change){ DABIR_TAKEN,
						span_of(one, a, gone), none });
		if (status == DABIR_OK)
			status = add_change(owning,
					    &(struct dabir_change){
						    DABIR_ADDED, none,
						    span_of(two, b, come) });
		a = gone + same;
		b = come + same;
		if (status == DABIR_OK)
			status = add_change(owning,
					    &(struct dabir_change){
						    DABIR_KEPT,
						    span_of(one, gone, a),
						    span_of(two, come, b) });
	}
	return status;
}

static enum dabir_status compare(struct owning *owning, struct dbr_arena *arena,
				 const struct dabir_report *one,
				 const struct dabir_report *two)
{
	struct dbr_sequences rows = { .cost = COST };
	struct row first, second;
	enum dabir_status status = cut(arena, &one->text, &first);

	if (status == DABIR_OK)
		status = cut(arena, &two->text, &second);
	if (status != DABIR_OK)
		return status;
	rows.one = first.words;
	rows.one_count = first.count;
	rows.gone = first.changed;
	rows.two = second.words;
	rows.two_count = second.count;
	rows.come = second.changed;
	status = dbr_sequences_compare(&rows);
	if (status != DABIR_OK)
		return status;
	drop_strays(&first, &second);
	move_past_marks(&first);
	move_past_marks(&second);
	status = collect(owning, &first, &second);
	owning->comparison.items = owning->items;
	owning->comparison.count = owning->count;
	owning->comparison.capped = rows.capped;
	return status;
}

void dabir_comparison_free(struct dabir_comparison *comparison)
{
	struct owning *owning = (struct owning *)comparison;

	if (!owning)
		return;
	dbr_arena_release(&owning->arena);
	dbr_free(owning);
}

enum dabir_status dabir_report_compare(const struct dabir_report *one,
				       const struct dabir_report *two,
				       struct dabir_comparison **comparison)
{
	struct owning *owning = dbr_alloc_zero(1, sizeof(*owning));
	struct dbr_arena scratch;
	enum dabir_status status;

	if (!owning)
		return DABIR_NO_MEMORY;
	dbr_arena_init(&owning->arena);
	dbr_arena_init(&scratch);
	status = compare(owning, &scratch, one, two);
	dbr_arena_release(&scratch);
	if (status == DABIR_OK)
		*comparison = &owning->comparison;
	else
		dabir_comparison_free(&owning->comparison);
	return status;
}
