#include "speech/lexicon.h"

#include "base/utf8.h"
#include "speech/fold.h"

#define LONGEST 96 /* letters and spaces a match may span */

static uint32_t child_of(uint32_t node, uint32_t point)
{
	uint32_t next = dbr_speech_trie[node].child;

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

/*
 Where a word that stops at `at` ends, or 0 when it does not: a suffix behind
 a half-space makes another word of it, an ezafe yeh does not.
 */
static uint32_t word_end(const char *text, uint32_t at, uint32_t limit)
{
	uint32_t next = at, end;

	if (at >= limit)
		return at;
	while (next < limit && dbr_utf8_get(text + next) == DBR_HALF_SPACE)
		next += 3;
	if (next == at)
		return dbr_fold(dbr_utf8_get(text + at)) == DBR_FOLD_BREAK ? at
									   : 0;
	end = piece_end(text, next, limit);
	if (end - next == 2 &&
	    dbr_fold(dbr_utf8_get(text + next)) == 0x06CC /* FARSI YEH */)
		return end;
	if (dbr_speech_entries[entry_of(text, next, end)].classes &
	    DBR_IS_SUFFIX)
		return 0;
	return at;
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

	if (!entry)
		return 0;
	if (walk->wanted && !(dbr_speech_entries[entry].is & walk->wanted))
		return 0;
	return word_end(walk->text, walk->at, walk->limit);
}

static struct dbr_match match_light(const char *text, uint32_t at,
				    uint32_t limit, uint32_t takes)
{
	struct walk walk = { text, at, limit, 0, takes };
	struct dbr_match best = { 0, 0, 0 };

	while (walk.at < walk.limit && step(&walk)) {
		uint32_t end = accepted_end(&walk);

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
		if (end > best.end)
			best = (struct dbr_match){
				end, dbr_speech_trie[walk.node].entry, 0
			};
		try_pair(&walk, &best);
	}
	return best;
}
