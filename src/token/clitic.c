#include "token/clitic.h"

#include <string.h>

#include "base/utf8.h"

/* A word while it is taken apart. */
struct whole {
	const char *text;
	size_t bytes;
	unsigned char codes[DBR_WORD_ROOM];
	size_t len;
	bool soft;
	size_t last_piece; /* codes before the last half-space, or 0 */
};

static bool any_soft(const unsigned char *codes, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (dbr_letter_is_soft(codes[i]))
			return true;
	return false;
}

static void read_whole(struct whole *whole)
{
	for (size_t at = 0; at < whole->bytes;) {
		unsigned char got[4];
		uint32_t point = dbr_utf8_next(whole->text, whole->bytes, &at);
		int more = dbr_letter_codes(point, got);

		if (point == 0x200C)
			whole->last_piece = whole->len;
		for (int i = 0; i < more; i++)
			whole->len = dbr_letters_push(whole->codes, whole->len,
						      got[i]);
	}
	whole->soft = any_soft(whole->codes, whole->len);
}

/* Bytes of the first `keep` letters and of the marks behind them. */
static size_t bytes_of(const struct whole *whole, size_t keep)
{
	size_t at = 0, end = 0, count = 0;

	while (at < whole->bytes) {
		unsigned char got[4];
		int more = dbr_letter_codes(
			dbr_utf8_next(whole->text, whole->bytes, &at), got);

		if (more > 0 && count >= keep)
			break;
		count += more > 0 ? (size_t)more : 0;
		end = at;
	}
	return end;
}

static bool in_place(const struct whole *whole, size_t host,
		     const struct dbr_clitic *clitic)
{
	unsigned char last = whole->codes[host - 1];

	if (clitic->place == 'l')
		return last == DBR_LETTER_HEH || whole->last_piece == host;
	if (clitic->place == 'v')
		return last == DBR_LETTER_ALEF || last == DBR_LETTER_WAW;
	/* a clitic of one letter does not stand behind a half-space */
	return clitic->len > 1 || whole->last_piece != host;
}

/* The yeh between a plural in -ha and a clitic belongs to the host. */
static bool is_plural_ha(const struct whole *whole, size_t host,
			 const struct dbr_stem *stem)
{
	return stem->cut >= 2 && host >= 4 &&
	       whole->codes[host - 1] == DBR_LETTER_ALEF &&
	       whole->codes[host - 2] == DBR_LETTER_HEH;
}

/*
 Stem of the first `len` letters. Behind a half-space, a piece that only
 inflects is off before the lexicon is asked.
 */
static void stem_of(const struct whole *whole, size_t len,
		    struct dbr_stem *stem)
{
	size_t keep = whole->last_piece;
	const struct dbr_lexeme *piece = NULL;

	if (keep && keep < len)
		piece = dbr_stem_lexeme(whole->codes + keep, len - keep, false);
	if (!piece || !(piece->flags & DBR_LEXEME_PIECE))
		keep = len;
	dbr_stem_of(whole->codes, keep, whole->soft, stem);
	stem->cut = (uint8_t)(stem->cut + len - keep);
}

/* A word that is nothing but a function word, known or not. */
static bool only_other(const struct dbr_lexeme *lexeme)
{
	return (lexeme->flags & DBR_LEXEME_CLASSES) == DBR_LEXEME_OTHER;
}

static bool hosts(const struct whole *whole, size_t host,
		  const struct dbr_clitic *clitic)
{
	struct dbr_stem stem;
	unsigned flags;

	if (memcmp(whole->codes + host, clitic->codes, clitic->len) != 0 ||
	    !in_place(whole, host, clitic))
		return false;
	stem_of(whole, host, &stem);
	if (!stem.lexeme)
		return false;
	flags = stem.lexeme->flags;
	if (only_other(stem.lexeme) && host < 3)
		return false;
	if (stem.verb)
		return stem.cut == 0 && host >= 4 &&
		       clitic->classes & DBR_LEXEME_FINITE;
	if (clitic->place == 'v' && clitic->codes[0] == DBR_LETTER_YEH &&
	    is_plural_ha(whole, host, &stem))
		return false;
	return flags & clitic->classes && !(flags & clitic->refused);
}

/* The longest clitic wins; of two of one length the later in the list. */
static const struct dbr_clitic *find_clitic(const struct whole *whole)
{
	const struct dbr_clitic *best = NULL;

	for (size_t i = 0; i < dbr_clitic_count; i++) {
		const struct dbr_clitic *clitic = &dbr_clitics[i];

		if (whole->len < clitic->len + 2u ||
		    (best && clitic->len < best->len))
			continue;
		if (hosts(whole, whole->len - clitic->len, clitic))
			best = clitic;
	}
	return best;
}

/* Whether a known word has nothing to cut off. */
static bool is_whole(const struct dbr_stem *stem)
{
	unsigned flags = stem->lexeme->flags;

	if (stem->verb)
		return stem->cut == 0 || flags & DBR_LEXEME_PARTICIPLE;
	return stem->cut == 0 && flags & DBR_LEXEME_CLASSES &&
	       !only_other(stem->lexeme);
}

/* Whether `codes` are what a past participle takes in a perfect. */
static bool is_person(const unsigned char *codes, size_t len)
{
	size_t count;
	const struct dbr_ending *ending =
		dbr_lexicon_endings(codes[len - 1], &count);

	for (size_t i = 0; i < count; i++, ending++)
		if (ending->classes & DBR_LEXEME_PARTICIPLE &&
		    ending->len == len && !memcmp(ending->codes, codes, len))
			return true;
	return false;
}

/* A past participle and, behind a half-space, the ending of a perfect. */
static bool is_perfect(const struct whole *whole)
{
	size_t keep = whole->last_piece;
	const struct dbr_lexeme *participle;

	if (!keep || keep == whole->len)
		return false;
	participle = dbr_stem_lexeme(whole->codes, keep, whole->soft);
	return participle && participle->flags & DBR_LEXEME_PARTICIPLE &&
	       is_person(whole->codes + keep, whole->len - keep);
}

void dbr_clitic_split(const char *text, size_t len, struct dbr_host *host)
{
	struct whole whole = { .text = text, .bytes = len };
	const struct dbr_lexeme *known;

	read_whole(&whole);
	memcpy(host->codes, whole.codes, whole.len);
	host->len = whole.len;
	host->bytes = len;
	host->soft = whole.soft;
	host->clitic = NULL;
	stem_of(&whole, whole.len, &host->stem);
	known = host->stem.lexeme;
	host->perfect = is_perfect(&whole);
	if (host->perfect || (known && is_whole(&host->stem)))
		return;
	host->clitic = find_clitic(&whole);
	if (!host->clitic)
		return;
	host->len = whole.len - host->clitic->len;
	host->bytes = bytes_of(&whole, host->len);
	host->soft = any_soft(host->codes, host->len);
	stem_of(&whole, host->len, &host->stem);
}
