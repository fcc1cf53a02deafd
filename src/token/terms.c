#include "token/terms.h"

#include <string.h>

#include "token/fold.h"
#include "token/scan.h"
#include "token/stem.h"

/* Words that are read ahead, so that the lexicon is near at their turn. */
#define AHEAD 4u

/* What the walk remembers between words. */
struct walk {
	struct dbr_scanner scanner;
	dbr_term_sink *sink;
	void *context;
	struct dbr_scan scans[AHEAD];
	unsigned first, count; /* of the scans that wait */
	bool near;	       /* only space since the last word */
	bool after_he;	       /* the last word ends in heh */
	bool after_adjective;
};

static bool is_he(const struct dbr_scan *word)
{
	return word->codes[word->len - 1u] == DBR_LETTER_HEH;
}

static enum dabir_status give(const struct walk *walk,
			      const unsigned char *codes, size_t len,
			      struct dabir_span span, unsigned flags)
{
	char term[2 * (DBR_WORD_MAX + DBR_PUT_STEP)];

	return walk->sink(walk->context, term,
			  dbr_letters_put_part(codes, len, term), span, flags);
}

/* One term a part of the stem. */
static enum dabir_status give_parts(const struct walk *walk,
				    const struct dbr_stem *stem,
				    struct dabir_span span, unsigned flags)
{
	const unsigned char *part = stem->codes;
	const unsigned char *end = stem->codes + stem->len;

	while (part < end) {
		const unsigned char *stop =
			memchr(part, DBR_LETTER_BREAK, (size_t)(end - part));
		enum dabir_status status;

		if (!stop)
			stop = end;
		status = give(walk, part, (size_t)(stop - part), span, flags);
		if (status != DABIR_OK)
			return status;
		flags |= DBR_TERM_PART;
		part = stop + 1;
	}
	return DABIR_OK;
}

static unsigned stop_flag(const struct dbr_lexeme *lexeme)
{
	return (lexeme->flags & DBR_LEXEME_CLASSES) == DBR_LEXEME_OTHER
		       ? DBR_TERM_STOP
		       : 0;
}

static enum dabir_status give_stem(const struct walk *walk,
				   const struct dbr_stem *stem,
				   struct dabir_span span, unsigned flags)
{
	if (stem->lexeme)
		flags |= stop_flag(stem->lexeme);
	if (stem->lexeme && stem->lexeme->traits & DBR_TRAIT_PARTS)
		return give_parts(walk, stem, span, flags);
	if (!stem->len)
		return DABIR_OK;
	return give(walk, stem->codes, stem->len, span, flags);
}

/* A word that the lexicon knows as it stands. */
static enum dabir_status give_known(const struct walk *walk,
				    const struct dbr_scan *word,
				    const struct dbr_lexeme *lexeme)
{
	struct dbr_stem stem;

	/* its own stem: what the text has there */
	if (lexeme->stem == lexeme->key && word->len <= word->plain)
		return walk->sink(
			walk->context, walk->scanner.text + word->span.at,
			2u * word->len, word->span, stop_flag(lexeme));
	stem.lexeme = lexeme;
	stem.len = lexeme->stem_len;
	stem.codes = dbr_lexeme_codes + lexeme->stem;
	return give_stem(walk, &stem, word->span, 0);
}

/* Pieces at the end that only inflect, behind half-spaces. */
static void drop_pieces(struct dbr_scan *word)
{
	while (word->piece_count > 1) {
		size_t from = word->piece_end[word->piece_count - 2];
		const struct dbr_lexeme *piece = dbr_stem_lexeme(
			word->codes + from, word->len - from, word->soft);

		if (!piece || !(piece->flags & DBR_LEXEME_PIECE))
			break;
		word->piece_count--;
		word->len = (uint8_t)from;
	}
}

static enum dabir_status give_pieces(struct walk *walk,
				     const struct dbr_scan *word)
{
	size_t from = 0;
	unsigned flags = 0;

	for (size_t i = 0; i < word->piece_count; i++) {
		size_t end = word->piece_end[i];
		struct dbr_stem stem;
		enum dabir_status status;

		dbr_stem_of(word->codes + from, end - from, word->soft, &stem);
		from = end;
		/* mi- before a verb nobody knows */
		if (i == 0 && stem.lexeme && stem.lexeme->flags & DBR_LEXEME_MI)
			continue;
		status = give_stem(walk, &stem, word->span, flags);
		if (status != DABIR_OK)
			return status;
		flags = DBR_TERM_PART;
	}
	return DABIR_OK;
}

/* A participle and "is" written as one word are two. */
static bool ends_in_ast(const struct dbr_scan *word)
{
	static const unsigned char ast[] = { DBR_LETTER_ALEF, 15 /* SEEN */,
					     DBR_LETTER_TEH };
	const struct dbr_lexeme *base;

	if (word->len < 6 || word->soft ||
	    memcmp(word->codes + word->len - 3, ast, 3) != 0)
		return false;
	base = dbr_lexicon_find(word->codes, word->len - 3u);
	return base && base->flags & DBR_LEXEME_PARTICIPLE;
}

static enum dabir_status give_word(struct walk *walk, struct dbr_scan *word)
{
	struct dbr_stem stem;

	if (ends_in_ast(word)) {
		word->piece_end[0] = (uint8_t)(word->len - 3);
		word->piece_end[1] = word->len;
		word->piece_count = 2;
		return give_pieces(walk, word);
	}
	dbr_stem_of(word->codes, word->len, word->soft, &stem);
	walk->after_adjective =
		stem.lexeme &&
		stem.lexeme->flags & (DBR_LEXEME_ADJECTIVE | DBR_LEXEME_ADVERB);
	if (word->piece_count > 1 && !stem.lexeme)
		return give_pieces(walk, word);
	return give_stem(walk, &stem, word->span, 0);
}

/* Both words as one, when their letters fit. */
static bool unite(const struct dbr_scan *one, const struct dbr_scan *two,
		  struct dbr_scan *both)
{
	if (one->len + two->len > (int)DBR_WORD_MAX)
		return false;
	memcpy(both->codes, one->codes, one->len);
	memcpy(both->codes + one->len, two->codes, two->len);
	both->len = (uint8_t)(one->len + two->len);
	both->soft = one->soft || two->soft;
	both->span.at = one->span.at;
	both->span.len = two->span.at + two->span.len - one->span.at;
	return true;
}

/*
 Whether the second part of a compound is "and": the next word only begins
 with its letter, as "minister" does.
 */
static bool is_pair(const struct dbr_stem *stem, size_t first_len)
{
	static const unsigned char and[] = { DBR_LETTER_BREAK, DBR_LETTER_WAW,
					     DBR_LETTER_BREAK };

	return stem->len > first_len + sizeof(and) &&
	       !memcmp(stem->codes + first_len, and, sizeof(and));
}

/* Whether a compound may begin with one word and go on with the other. */
static bool may_join(const struct dbr_lexeme *first,
		     const struct dbr_scan *second)
{
	unsigned char settled[DBR_WORD_ROOM];

	if (!second->soft)
		return dbr_lexicon_may_join(first, second->codes, second->len);
	memcpy(settled, second->codes, second->len);
	return dbr_lexicon_may_join(first, settled,
				    dbr_letters_settle(settled, second->len));
}

/* Both words, if they are one in two pieces. */
static bool join(const struct dbr_scan *one, const struct dbr_lexeme *lexeme,
		 const struct dbr_scan *two, struct dbr_scan *both,
		 struct dbr_stem *stem)
{
	const bool mi = lexeme->flags & DBR_LEXEME_MI;

	if ((!mi && !may_join(lexeme, two)) || !unite(one, two, both))
		return false;
	dbr_stem_of(both->codes, both->len, both->soft, stem);
	if (!stem->lexeme)
		return false;
	if (mi)
		return stem->verb;
	return stem->lexeme->flags & DBR_LEXEME_COMPOUND &&
	       !is_pair(stem, one->len);
}

/* The word that only space parts from the one at hand, or NULL. */
static struct dbr_scan *next_word(struct walk *walk)
{
	struct dbr_scan *next = &walk->scans[(walk->first + 1) % AHEAD];

	if (walk->count < 2 || next->kind != DBR_SCAN_WORD || next->gap)
		return NULL;
	if (next->piece_count > 1)
		drop_pieces(next);
	return next;
}

static void pass(struct walk *walk)
{
	walk->first = (walk->first + 1) % AHEAD;
	walk->count--;
}

/* A word that the next one may join. */
static enum dabir_status give_first(struct walk *walk,
				    const struct dbr_scan *word,
				    const struct dbr_lexeme *lexeme)
{
	const struct dbr_scan *next = next_word(walk);
	struct dbr_scan both;
	struct dbr_stem stem;

	if (!next || !join(word, lexeme, next, &both, &stem))
		return give_known(walk, word, lexeme);
	pass(walk);
	walk->after_adjective = stem.lexeme->flags & DBR_LEXEME_ADJECTIVE;
	return give_stem(walk, &stem, both.span, 0);
}

static bool is_loose_piece(const struct walk *walk, unsigned flags)
{
	return walk->near &&
	       ((flags & DBR_LEXEME_PIECE_ALWAYS) ||
		(flags & DBR_LEXEME_PIECE_HE && walk->after_he) ||
		(flags & DBR_LEXEME_PIECE_ADJECTIVE && walk->after_adjective));
}

/* A known word of one piece: drop it or give what it stands for. */
static enum dabir_status take_known(struct walk *walk,
				    const struct dbr_scan *word,
				    const struct dbr_lexeme *lexeme)
{
	unsigned flags = lexeme->flags;

	if (is_loose_piece(walk, flags))
		return DABIR_OK;
	walk->after_adjective =
		flags & (DBR_LEXEME_ADJECTIVE | DBR_LEXEME_ADVERB);
	if (flags & (DBR_LEXEME_MI | DBR_LEXEME_FIRST))
		return give_first(walk, word, lexeme);
	return give_known(walk, word, lexeme);
}

/* What the lexicon has of a word as it stands. */
static const struct dbr_lexeme *known(const struct dbr_scan *word)
{
	if (word->soft || word->len != word->hash_len)
		return dbr_stem_lexeme(word->codes, word->len, word->soft);
	return dbr_lexicon_find_hash(word->codes, word->len, word->hash);
}

static enum dabir_status take_word(struct walk *walk, struct dbr_scan *word)
{
	const struct dbr_lexeme *lexeme = NULL;

	if (word->piece_count > 1)
		drop_pieces(word);
	if (word->piece_count == 1)
		lexeme = known(word);
	return lexeme ? take_known(walk, word, lexeme) : give_word(walk, word);
}

static enum dabir_status take_other(struct walk *walk,
				    const struct dbr_scan *scan)
{
	char term[DBR_TERM_MAX];
	bool number = scan->kind == DBR_SCAN_NUMBER;
	size_t len = dbr_fold_run(walk->scanner.text + scan->span.at,
				  scan->span.len, term);

	walk->after_he = walk->after_adjective = false;
	if (!len)
		return DABIR_OK;
	return walk->sink(walk->context, term, len, scan->span,
			  number ? DBR_TERM_NUMBER : DBR_TERM_LATIN);
}

static enum dabir_status take(struct walk *walk)
{
	struct dbr_scan *scan = &walk->scans[walk->first];
	enum dabir_status status;

	if (scan->gap)
		walk->near = false;
	if (scan->kind == DBR_SCAN_WORD) {
		status = take_word(walk, scan);
		/* of two that were one, the second */
		walk->after_he = is_he(&walk->scans[walk->first]);
	} else {
		status = take_other(walk, scan);
	}
	walk->near = true;
	return status;
}

/*
 What the lexicon will be asked for: the word; of a word in pieces also the
 last of them, and what is left without it.
 */
static void expect(struct dbr_scan *word)
{
	size_t len = word->len;

	if (word->piece_count > 1) {
		size_t last = word->piece_end[word->piece_count - 2];

		dbr_lexicon_expect(dbr_code_hash(word->codes, len));
		dbr_lexicon_expect(
			dbr_code_hash(word->codes + last, len - last));
		len = last;
	}
	word->hash = dbr_code_hash(word->codes, len);
	word->hash_len = (uint8_t)len;
	dbr_lexicon_expect(word->hash);
}

static void read_ahead(struct walk *walk)
{
	while (walk->count < AHEAD) {
		struct dbr_scan *scan =
			&walk->scans[(walk->first + walk->count) % AHEAD];

		if (!dbr_scan_next(&walk->scanner, scan))
			return;
		if (scan->kind == DBR_SCAN_WORD)
			expect(scan);
		walk->count++;
	}
}

enum dabir_status dbr_terms_walk(const char *text, size_t len,
				 dbr_term_sink *sink, void *context)
{
	struct walk walk;

	walk.sink = sink;
	walk.context = context;
	walk.first = walk.count = 0;
	walk.near = walk.after_he = walk.after_adjective = false;
	dbr_scan_start(&walk.scanner, text, len);
	for (read_ahead(&walk); walk.count; read_ahead(&walk)) {
		enum dabir_status status = take(&walk);

		if (status != DABIR_OK)
			return status;
		pass(&walk);
	}
	return DABIR_OK;
}
