#include "token/terms.h"

#include <string.h>

#include "base/utf8.h"
#include "token/scan.h"
#include "token/stem.h"

/* What the walk remembers between words. */
struct walk {
	dbr_term_sink *sink;
	void *context;
	const struct dbr_scan_word *held; /* the last, may join the next */
	const struct dbr_lexeme *held_lexeme;
	bool near;     /* only space since the last word */
	bool after_he; /* the last word ends in heh */
	bool after_adjective;
};

static bool is_he(const struct dbr_scan_word *word)
{
	return word->len && word->codes[word->len - 1] == DBR_LETTER_HEH;
}

static enum dabir_status give(const struct walk *walk,
			      const unsigned char *codes, size_t len,
			      struct dabir_span span, unsigned flags)
{
	char term[DBR_WORD_MAX * 3];

	return walk->sink(walk->context, term,
			  dbr_letters_put(codes, len, term), span, flags);
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

static enum dabir_status give_stem(const struct walk *walk,
				   const struct dbr_stem *stem,
				   struct dabir_span span, unsigned flags)
{
	const unsigned class = stem->lexeme ? stem->lexeme->flags : 0;

	if ((class & DBR_LEXEME_CLASSES) == DBR_LEXEME_OTHER)
		flags |= DBR_TERM_STOP;
	if (stem->lexeme && stem->lexeme->parts)
		return give_parts(walk, stem, span, flags);
	if (!stem->len)
		return DABIR_OK;
	return give(walk, stem->codes, stem->len, span, flags);
}

/* A word that the lexicon knows as it stands. */
static enum dabir_status give_known(const struct walk *walk,
				    const struct dbr_scan_word *word,
				    const struct dbr_lexeme *lexeme)
{
	struct dbr_stem stem = { .lexeme = lexeme, .len = lexeme->stem_len };

	/* its own stem: the codes that are at hand */
	stem.codes = lexeme->stem == lexeme->key && !word->soft
			     ? word->codes
			     : dbr_lexeme_codes + lexeme->stem;
	return give_stem(walk, &stem, word->span, 0);
}

/* Pieces at the end that only inflect, behind half-spaces. */
static void drop_pieces(struct dbr_scan_word *word)
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
				     const struct dbr_scan_word *word)
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
static bool ends_in_ast(const struct dbr_scan_word *word)
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

static enum dabir_status give_word(struct walk *walk,
				   struct dbr_scan_word *word)
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

static enum dabir_status let_go(struct walk *walk)
{
	const struct dbr_scan_word *held = walk->held;

	if (!held)
		return DABIR_OK;
	walk->held = NULL;
	walk->after_adjective = walk->held_lexeme->flags &
				(DBR_LEXEME_ADJECTIVE | DBR_LEXEME_ADVERB);
	return give_known(walk, held, walk->held_lexeme);
}

/* Both words as one, when their letters fit. */
static bool append(struct dbr_scan_word *to, const struct dbr_scan_word *word)
{
	if (to->len + word->len > (int)DBR_WORD_MAX)
		return false;
	memcpy(to->codes + to->len, word->codes, word->len);
	to->len = (uint8_t)(to->len + word->len);
	to->soft |= word->soft;
	to->span.len = word->span.at + word->span.len - to->span.at;
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

/* The word that is held and this one, if they are one word in two pieces. */
static bool join(struct walk *walk, const struct dbr_scan_word *word,
		 struct dbr_stem *stem, struct dabir_span *span)
{
	struct dbr_scan_word both;
	const unsigned wanted = walk->held_lexeme->flags & DBR_LEXEME_MI
					? DBR_LEXEME_MI
					: DBR_LEXEME_FIRST;

	if (wanted == DBR_LEXEME_FIRST &&
	    !dbr_lexicon_may_join(walk->held_lexeme, word->codes, word->len))
		return false;
	both = *walk->held;
	if (!append(&both, word))
		return false;
	dbr_stem_of(both.codes, both.len, both.soft, stem);
	*span = both.span;
	if (!stem->lexeme)
		return false;
	if (wanted == DBR_LEXEME_MI)
		return stem->verb;
	return stem->lexeme->flags & DBR_LEXEME_COMPOUND &&
	       !is_pair(stem, walk->held->len);
}

static bool is_loose_piece(const struct walk *walk, unsigned flags)
{
	return walk->near &&
	       ((flags & DBR_LEXEME_PIECE_ALWAYS) ||
		(flags & DBR_LEXEME_PIECE_HE && walk->after_he) ||
		(flags & DBR_LEXEME_PIECE_ADJECTIVE && walk->after_adjective));
}

/* A known word of one piece: hold it, drop it, or give what it stands for. */
static enum dabir_status take_known(struct walk *walk,
				    const struct dbr_scan_word *word,
				    const struct dbr_lexeme *lexeme)
{
	unsigned flags = lexeme->flags;

	if (is_loose_piece(walk, flags))
		return DABIR_OK;
	walk->after_adjective =
		flags & (DBR_LEXEME_ADJECTIVE | DBR_LEXEME_ADVERB);
	if (flags & (DBR_LEXEME_MI | DBR_LEXEME_FIRST)) {
		walk->held = word;
		walk->held_lexeme = lexeme;
		return DABIR_OK;
	}
	return give_known(walk, word, lexeme);
}

/* What the lexicon has of a word as it stands. */
static const struct dbr_lexeme *known(const struct dbr_scan_word *word)
{
	if (word->soft || word->len != word->hash_len)
		return dbr_stem_lexeme(word->codes, word->len, word->soft);
	return dbr_lexicon_find_hash(word->codes, word->len, word->hash);
}

static enum dabir_status take_word(struct walk *walk,
				   struct dbr_scan_word *word)
{
	const struct dbr_lexeme *lexeme = NULL;
	struct dbr_stem stem;
	struct dabir_span span;
	enum dabir_status status;

	if (word->piece_count > 1)
		drop_pieces(word);
	if (walk->held && walk->near && join(walk, word, &stem, &span)) {
		walk->held = NULL;
		walk->after_adjective =
			stem.lexeme->flags & DBR_LEXEME_ADJECTIVE;
		return give_stem(walk, &stem, span, 0);
	}
	status = let_go(walk);
	if (status != DABIR_OK)
		return status;
	if (word->piece_count == 1)
		lexeme = known(word);
	return lexeme ? take_known(walk, word, lexeme) : give_word(walk, word);
}

static enum dabir_status take_other(struct walk *walk, const char *text,
				    const struct dbr_scan *scan)
{
	char term[DBR_TERM_MAX];
	enum dabir_status status = let_go(walk);
	bool number = scan->kind == DBR_SCAN_NUMBER;
	size_t len = dbr_scan_fold(text + scan->span.at, scan->span.len, term);

	if (status != DABIR_OK || !len)
		return status;
	return walk->sink(walk->context, term, len, scan->span,
			  number ? DBR_TERM_NUMBER : DBR_TERM_LATIN);
}

static enum dabir_status take(struct walk *walk, const char *text,
			      struct dbr_scan *scan)
{
	enum dabir_status status = DABIR_OK;

	if (scan->gap) {
		walk->near = false;
		status = let_go(walk);
	}
	if (status != DABIR_OK)
		return status;
	if (scan->kind == DBR_SCAN_WORD) {
		status = take_word(walk, &scan->word);
		walk->after_he = is_he(&scan->word);
	} else {
		status = take_other(walk, text, scan);
		walk->after_he = walk->after_adjective = false;
	}
	walk->near = true;
	return status;
}

/*
 Words that are read ahead, so that the lexicon is near at their turn. The
 last one stays, too: the walk may hold it.
 */
#define AHEAD 4u
#define RING (2 * AHEAD)

struct ahead {
	struct dbr_scan scans[RING];
	unsigned first, count;
};

/* Of a word in pieces, what is left without the last is asked for. */
static void expect(struct dbr_scan_word *word)
{
	size_t len = word->piece_count > 1
			     ? word->piece_end[word->piece_count - 2]
			     : word->len;

	word->hash = dbr_code_hash(word->codes, len);
	word->hash_len = (uint8_t)len;
	dbr_lexicon_expect(word->hash);
}

static void read_ahead(const char *text, size_t len, size_t *at,
		       struct ahead *ahead)
{
	while (ahead->count < AHEAD) {
		struct dbr_scan *scan =
			&ahead->scans[(ahead->first + ahead->count) % RING];

		if (!dbr_scan_next(text, len, at, scan))
			return;
		if (scan->kind == DBR_SCAN_WORD)
			expect(&scan->word);
		ahead->count++;
	}
}

enum dabir_status dbr_terms_walk(const char *text, size_t len,
				 dbr_term_sink *sink, void *context)
{
	struct walk walk = { .sink = sink, .context = context };
	struct ahead ahead;
	size_t at = 0;

	ahead.first = ahead.count = 0;
	read_ahead(text, len, &at, &ahead);
	while (ahead.count) {
		enum dabir_status status =
			take(&walk, text, &ahead.scans[ahead.first]);

		if (status != DABIR_OK)
			return status;
		ahead.first = (ahead.first + 1) % RING;
		ahead.count--;
		read_ahead(text, len, &at, &ahead);
	}
	return let_go(&walk);
}

size_t dbr_fold_exact(const char *text, size_t len, char *out, size_t room)
{
	size_t put = 0;

	for (size_t at = 0; at < len;) {
		unsigned char codes[4];
		char bytes[12];
		uint32_t point = dbr_utf8_next(text, len, &at);
		int count = dbr_letter_codes(point, codes);
		size_t more;

		if (count < 0)
			more = dbr_scan_fold_point(point, bytes);
		else
			more = dbr_letters_put(codes, (size_t)count, bytes);
		if (put + more > room)
			return put;
		memcpy(out + put, bytes, more);
		put += more;
	}
	return put;
}
