#include "token/yeh.h"

#include <string.h>

static bool is_vowel(unsigned char code)
{
	return code == DBR_LETTER_ALEF || code == DBR_LETTER_WAW;
}

/* Letters of the yeh and of what it leans on behind a vowel, or 0. */
static size_t yeh_len(const unsigned char *codes, size_t len)
{
	if (len < 3 || codes[len - 1] != DBR_LETTER_YEH)
		return 0;
	if (len > 3 && codes[len - 2] == DBR_LETTER_ALEF &&
	    (codes[len - 3] == DBR_LETTER_HEH ||
	     codes[len - 3] == DBR_LETTER_YEH))
		return 2;
	if (len > 3 && codes[len - 2] == DBR_LETTER_YEH &&
	    is_vowel(codes[len - 3]))
		return 2;
	return 1;
}

static unsigned classes_of(const struct dbr_lexeme *lexeme)
{
	return lexeme->flags & (DBR_LEXEME_NOUN | DBR_LEXEME_ADJECTIVE);
}

bool dbr_yeh_read(const struct dbr_host *host, struct dbr_yeh *yeh)
{
	const struct dbr_lexeme *whole;
	size_t cut = yeh_len(host->codes, host->len);

	/* a longer ending is off already: a plural in -ha */
	if (!cut || host->stem.cut > cut)
		return false;
	yeh->base = *host;
	dbr_stem_of(host->codes, host->len - cut, host->soft, &yeh->base.stem);
	if (!yeh->base.stem.lexeme || yeh->base.stem.verb ||
	    yeh->base.stem.lexeme->flags & DBR_LEXEME_COMPOUND)
		return false;
	yeh->base.stem.cut = (uint8_t)(yeh->base.stem.cut + cut);
	whole = dbr_stem_lexeme(host->codes, host->len, host->soft);
	yeh->base_classes = classes_of(yeh->base.stem.lexeme);
	yeh->classes = whole ? classes_of(whole) : 0;
	yeh->own = whole && whole->traits & DBR_TRAIT_OWN_YEH;
	return yeh->base_classes != 0;
}

enum dbr_yeh_reading dbr_yeh_reading(const struct dbr_yeh *yeh,
				     enum dabir_upos upos)
{
	const unsigned both = DBR_LEXEME_NOUN | DBR_LEXEME_ADJECTIVE;
	unsigned class;

	if (upos == DABIR_UPOS_NOUN)
		class = DBR_LEXEME_NOUN;
	else if (upos == DABIR_UPOS_ADJ)
		class = DBR_LEXEME_ADJECTIVE;
	else
		return DBR_YEH_UNTOLD;
	if (!(yeh->base_classes & class))
		return DBR_YEH_OWN;
	if (yeh->base_classes == both)
		return DBR_YEH_UNTOLD;
	/* "friendship" and "old" are in the lexicon for what they are */
	if (class == DBR_LEXEME_NOUN ? yeh->own : yeh->classes & class)
		return DBR_YEH_UNTOLD;
	return DBR_YEH_ENDING;
}
