#include "search/spellings.h"

#include <string.h>

#include "archive/archive.h"
#include "base/utf8.h"
#include "search/terms.h"

#define LEAST_REPORTS 2 /* that have the joined word */
#define MOST_POINTS 24	/* letters of a word worth mending */
#define LEAST_POINTS 3

static enum dabir_status add_spelling(struct dbr_inquiry *inquiry,
				      const char *term, unsigned group)
{
	struct dbr_node *node =
		dbr_arena_zero(&inquiry->arena, 1, sizeof(*node));

	if (!node)
		return DABIR_NO_MEMORY;
	node->kind = DBR_NODE_TERMS;
	node->terms = term;
	node->weight = 1;
	node->group = group;
	node->next = inquiry->parsed.words->first;
	inquiry->parsed.words->first = node;
	return DABIR_OK;
}

/* The one term that two words written together give, or NULL. */
static enum dabir_status join(struct dbr_inquiry *inquiry,
			      const struct dbr_plain *one,
			      const struct dbr_plain *two, const char **term)
{
	struct dbr_arena *arena = &inquiry->arena;
	char *text = dbr_arena_alloc(arena, one->len + two->len + 1);
	struct dbr_terms terms;
	enum dabir_status status;

	*term = NULL;
	if (!text)
		return DABIR_NO_MEMORY;
	memcpy(text, one->text, one->len);
	memcpy(text + one->len, two->text, two->len);
	status = dbr_terms_of(arena, text, one->len + two->len, &terms);
	if (status == DABIR_OK && terms.count == 1)
		*term = terms.joined;
	return status;
}

static enum dabir_status join_two(struct dbr_inquiry *inquiry,
				  const struct dbr_plain *one,
				  const struct dbr_plain *two)
{
	const char *term;
	uint64_t count = 0;
	enum dabir_status status = join(inquiry, one, two, &term);

	if (status == DABIR_OK && term)
		status = dbr_store_count_of(inquiry->archive->store, term,
					    strlen(term), &count);
	if (status != DABIR_OK || count < LEAST_REPORTS)
		return status;
	status = add_spelling(inquiry, term, one->group);
	return status == DABIR_OK ? add_spelling(inquiry, term, two->group)
				  : status;
}

enum dabir_status dbr_join_neighbours(struct dbr_inquiry *inquiry)
{
	const struct dbr_plain *one = inquiry->parsed.plain;
	struct dbr_node *words = inquiry->parsed.words;
	enum dabir_status status = DABIR_OK;

	if (!words || words->kind != DBR_NODE_ANY)
		return DABIR_OK;
	for (; one && one->next && status == DABIR_OK; one = one->next)
		if (one->next->follows && one->term && one->next->term)
			status = join_two(inquiry, one, one->next);
	return status;
}

/* A word under repair, by code points. */
struct word {
	uint32_t points[MOST_POINTS + 1];
	unsigned count;
};

struct mending {
	struct dbr_store *store;
	char best[4 * (MOST_POINTS + 1) + 1];
	uint64_t best_count;
	enum dabir_status status;
};

static void try_word(struct mending *mending, const struct word *word)
{
	char text[sizeof(mending->best)];
	uint64_t count = 0;
	size_t len = 0;

	if (mending->status != DABIR_OK)
		return;
	for (unsigned i = 0; i < word->count; i++)
		len += dbr_utf8_put(text + len, word->points[i]);
	text[len] = '\0';
	mending->status = dbr_store_count_of(mending->store, text, len, &count);
	if (count <= mending->best_count)
		return;
	mending->best_count = count;
	memcpy(mending->best, text, len + 1);
}

/* With each letter of the alphabet at `at`: in place, or put in. */
static void try_letters(struct mending *mending, const struct word *word,
			unsigned at, bool insert)
{
	struct word changed = *word;

	if (insert) {
		memmove(changed.points + at + 1, changed.points + at,
			(word->count - at) * sizeof(*changed.points));
		changed.count++;
	}
	for (uint32_t point = 0x0622; point <= 0x06CC; point++) {
		/* Persian letters: ALEF to GHAIN, FEH to YEH, and the four. */
		if ((point > 0x063A && point < 0x0641) ||
		    (point > 0x0648 && point != 0x067E && point != 0x0686 &&
		     point != 0x0698 && point != 0x06A9 && point != 0x06AF &&
		     point != 0x06CC))
			continue;
		changed.points[at] = point;
		try_word(mending, &changed);
	}
}

static void try_changes(struct mending *mending, const struct word *word)
{
	for (unsigned at = 0; at <= word->count; at++) {
		struct word changed = *word;

		if (word->count < MOST_POINTS)
			try_letters(mending, word, at, true);
		if (at == word->count)
			return;
		try_letters(mending, word, at, false);
		memmove(changed.points + at, changed.points + at + 1,
			(word->count - at - 1) * sizeof(*changed.points));
		changed.count--;
		try_word(mending, &changed);
		if (at + 1 == word->count)
			continue;
		changed = *word;
		changed.points[at] = word->points[at + 1];
		changed.points[at + 1] = word->points[at];
		try_word(mending, &changed);
	}
}

static bool read_word(const char *term, struct word *word)
{
	word->count = 0;
	for (; *term; term += dbr_utf8_length(*term)) {
		if (word->count == MOST_POINTS)
			return false;
		word->points[word->count++] = dbr_utf8_get(term);
	}
	return word->count >= LEAST_POINTS;
}

/* The known word nearest to an unknown one, or an empty string. */
static enum dabir_status mend(struct dbr_store *store, const char *term,
			      struct mending *mending)
{
	uint64_t count = 0;
	struct word word;

	memset(mending, 0, sizeof(*mending));
	mending->store = store;
	mending->status = dbr_store_count_of(store, term, strlen(term), &count);
	if (mending->status == DABIR_OK && !count && read_word(term, &word))
		try_changes(mending, &word);
	return mending->status;
}

enum dabir_status dbr_suggest(struct dbr_inquiry *inquiry,
			      struct dbr_arena *arena, const char **suggestion)
{
	const struct dbr_plain *plain = inquiry->parsed.plain;
	enum dabir_status status = DABIR_OK;
	struct mending mending;
	struct dbr_buf out;
	bool changed = false;

	*suggestion = NULL;
	dbr_buf_init(&out);
	for (; plain && status == DABIR_OK; plain = plain->next) {
		if (out.len)
			dbr_buf_add_byte(&out, ' ');
		mending.best[0] = '\0';
		if (plain->term)
			status = mend(inquiry->archive->store, plain->term,
				      &mending);
		if (mending.best[0])
			dbr_buf_add_text(&out, mending.best);
		else
			dbr_buf_add(&out, plain->text, plain->len);
		changed = changed || mending.best[0];
	}
	if (status == DABIR_OK)
		status = dbr_buf_status(&out);
	if (status == DABIR_OK && changed) {
		*suggestion = dbr_arena_copy(arena, out.data, out.len);
		status = *suggestion ? DABIR_OK : DABIR_NO_MEMORY;
	}
	dbr_buf_release(&out);
	return status;
}
