#include "speech/lexicon.h"

#include <string.h>

#include "base/utf8.h"
#include "speech/fold.h"

/* Small words and verbs: before a half-space they are part of another word. */
#define GLUE                                                                   \
	(DBR_IS_PREP | DBR_IS_AND | DBR_IS_THAT | DBR_IS_RA | DBR_IS_TIME |    \
	 DBR_IS_ADVERB | DBR_IS_THIS | DBR_IS_FIRST | DBR_IS_SAY |             \
	 DBR_IS_FINITE)

#define LONGEST 96 /* letters and spaces a match may span */

static uint32_t child_of(uint32_t node, uint32_t point)
{
	uint32_t next;

	if (!node && point - DBR_FIRST_ROOT < DBR_ROOTS)
		return dbr_speech_roots[point - DBR_FIRST_ROOT];
	next = dbr_speech_trie[node].child;
	while (next && dbr_speech_trie[next].point != point)
		next = dbr_speech_trie[next].sibling;
	return next;
}

static bool is_space(uint32_t point)
{
	return point == ' ' || point == 0xA0; /* NO-BREAK SPACE */
}

/* The end of the letters at `at`, half-spaces excluded. */
static uint32_t piece_end(const char *text, uint32_t at, uint32_t limit)
{
	while (at < limit) {
		uint32_t point = dbr_utf8_get(text + at);

		if (point == DBR_HALF_SPACE ||
		    dbr_fold(point) == DBR_FOLD_BREAK)
			break;
		at += (uint32_t)dbr_utf8_length(text[at]);
	}
	return at;
}

/* The entry spelt by exactly text[at, end), or 0. */
static uint16_t entry_of(const char *text, uint32_t at, uint32_t end)
{
	uint32_t node = 0;

	while (at < end) {
		uint32_t point = dbr_fold(dbr_utf8_get(text + at));

		at += (uint32_t)dbr_utf8_length(text[at]);
		if (point == DBR_FOLD_SKIP)
			continue;
		node = child_of(node, point);
		if (!node)
			return 0;
	}
	return dbr_speech_trie[node].entry;
}

bool dbr_lexicon_tail(const char *text, uint32_t at, uint32_t end,
		      uint64_t class)
{
	while (at < end) {
		at += (uint32_t)dbr_utf8_length(text[at]);
		if (dbr_speech_entries[entry_of(text, at, end)].classes & class)
			return true;
	}
	return false;
}

static bool is_suffix(const char *text, uint32_t at, uint32_t end)
{
	return (dbr_speech_entries[entry_of(text, at, end)].classes &
		DBR_IS_SUFFIX) != 0;
}

/* A plural ending typed as a word of its own: "khaste haye". */
static bool is_loose_plural(const char *text, uint32_t at, uint32_t end)
{
	return end - at >= 4 && !memcmp(text + at, "\xD9\x87\xD8\xA7", 4) &&
	       is_suffix(text, at, end);
}

/* Step over vowel signs, which are nothing. */
static uint32_t skip_marks(const char *text, uint32_t at, uint32_t limit)
{
	while (at < limit) {
		uint32_t point = dbr_utf8_get(text + at);

		if (point == DBR_HALF_SPACE || dbr_fold(point) != DBR_FOLD_SKIP)
			break;
		at += (uint32_t)dbr_utf8_length(text[at]);
	}
	return at;
}

/*
 Where a word that stops at `at` ends, or 0 when it does not: a suffix behind
 a half-space makes another word of it, an ezafe yeh does not.
 */
static uint32_t word_end(const char *text, uint32_t at, uint32_t limit)
{
	uint32_t next, end;

	at = next = skip_marks(text, at, limit);
	if (at >= limit)
		return at;
	while (next < limit && dbr_utf8_get(text + next) == DBR_HALF_SPACE)
		next += 3;
	if (next == at) {
		if (dbr_fold(dbr_utf8_get(text + at)) != DBR_FOLD_BREAK)
			return 0;
		if (text[at] != ' ')
			return at;
		end = piece_end(text, at + 1, limit);
		return is_loose_plural(text, at + 1, end) ? 0 : at;
	}
	end = piece_end(text, next, limit);
	if (end - next == 2 &&
	    dbr_fold(dbr_utf8_get(text + next)) == 0x06CC /* FARSI YEH */)
		return end;
	return is_suffix(text, next, end) ? 0 : at;
}

struct walk {
	const char *text;
	uint32_t at, limit;
	uint32_t node;
	uint32_t wanted; /* light verbs asked for; 0: any entry */
};

/* One step; false when no entry goes on this way. */
static bool step(struct walk *walk)
{
	uint32_t point = dbr_utf8_get(walk->text + walk->at);
	uint32_t folded = dbr_fold(point);

	if (folded == DBR_FOLD_BREAK && !is_space(point))
		return false;
	walk->at += (uint32_t)dbr_utf8_length(walk->text[walk->at]);
	if (folded <= DBR_FOLD_SKIP)
		return true;
	walk->node = child_of(walk->node, folded);
	return walk->node != 0;
}

static uint32_t accepted_end(const struct walk *walk)
{
	uint16_t entry = dbr_speech_trie[walk->node].entry;
	uint32_t end;

	if (!entry)
		return 0;
	if (walk->wanted && !(dbr_speech_entries[entry].is & walk->wanted))
		return 0;
	end = word_end(walk->text, walk->at, walk->limit);
	if ((dbr_speech_entries[entry].classes & GLUE) && end < walk->limit &&
	    dbr_utf8_get(walk->text + end) == DBR_HALF_SPACE)
		return 0;
	return end;
}

static struct dbr_match match_light(const char *text, uint32_t at,
				    uint32_t limit, uint32_t takes)
{
	struct walk walk = { text, at, limit, 0, takes };
	struct dbr_match best = { 0, 0, 0 };

	while (walk.at < walk.limit) {
		uint32_t node = walk.node, end;

		if (!step(&walk))
			break;
		if (walk.node == node) /* a space: words end in front of it */
			continue;
		end = accepted_end(&walk);
		if (!end)
			continue;
		best.end = end;
		best.entry = dbr_speech_trie[walk.node].entry;
	}
	return best;
}

/* A noun of saying and its verb, when the verb stands right behind. */
static void try_pair(const struct walk *walk, struct dbr_match *best)
{
	uint16_t entry = dbr_speech_trie[walk->node].entry;
	struct dbr_match light;

	if (!entry || !dbr_speech_entries[entry].takes)
		return;
	light = match_light(walk->text, walk->at, walk->limit,
			    dbr_speech_entries[entry].takes);
	if (!light.entry || light.end <= best->end)
		return;
	best->end = light.end;
	best->entry = entry;
	best->light = light.entry;
}

/* Listed as the reporter's own words, not as a noun and its verb. */
static bool is_whole(const struct walk *walk)
{
	uint16_t entry = dbr_speech_trie[walk->node].entry;

	return (dbr_speech_entries[entry].classes & DBR_IS_RETURN) != 0;
}

struct dbr_match dbr_lexicon_match(const char *text, uint32_t at,
				   uint32_t limit)
{
	struct walk walk = { text, at, limit, 0, 0 };
	struct dbr_match best = { 0, 0, 0 };

	for (int i = 0; i < LONGEST && walk.at < limit; i++) {
		uint32_t node = walk.node, end;

		if (!step(&walk))
			break;
		if (walk.node == node)
			continue;
		end = accepted_end(&walk);
		if (end > best.end ||
		    (end && end == best.end && is_whole(&walk)))
			best = (struct dbr_match){
				end, dbr_speech_trie[walk.node].entry, 0
			};
		try_pair(&walk, &best);
	}
	return best;
}
