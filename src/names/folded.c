#include "names/folded.h"

#include "base/utf8.h"

#define SKIP 0

/* The code of one letter of the Arabic block, U+0600 to U+06FF. */
static unsigned char fold_arabic(uint32_t point)
{
	if (point >= 0x064B && point <= 0x065F) /* vowel marks */
		return SKIP;
	if (point >= 0x0660 && point <= 0x0669) /* ARABIC-INDIC DIGITs */
		return (unsigned char)(DBR_FOLDED_DIGIT + (point - 0x0660));
	if (point >= 0x06F0 && point <= 0x06F9) /* EXTENDED DIGITs */
		return (unsigned char)(DBR_FOLDED_DIGIT + (point - 0x06F0));
	switch (point) {
	case 0x0640: /* TATWEEL */
	case 0x0654: /* HAMZA ABOVE */
	case 0x0670: /* SUPERSCRIPT ALEF */
	case 0x0621: /* HAMZA */ return SKIP;
	case 0x0622: /* ALEF WITH MADDA */
	case 0x0623: /* ALEF WITH HAMZA ABOVE */
	case 0x0625: /* ALEF WITH HAMZA BELOW */
	case 0x0671: /* ALEF WASLA */ return 0x27;
	case 0x0624: /* WAW WITH HAMZA */ return 0x48;
	case 0x0626: /* YEH WITH HAMZA */
	case 0x0649: /* ALEF MAKSURA */
	case 0x064A: /* YEH */ return 0xCC;
	case 0x0643: /* KAF */ return 0xA9;
	case 0x0629: /* TEH MARBUTA */
	case 0x06C0: /* HEH WITH YEH ABOVE */
	case 0x06D5: /* AE */ return 0x47;
	default: return (unsigned char)point;
	}
}

/* ASCII must not meet the low bytes of Arabic letters. */
static unsigned char fold_ascii(uint32_t point)
{
	if (point <= ' ')
		return SKIP;
	if (point >= '0' && point <= '9')
		return (unsigned char)(DBR_FOLDED_DIGIT + (point - '0'));
	if (point >= 'A' && point <= 'Z')
		return (unsigned char)(point + 0x20);
	if (point >= 'a' && point <= 'z')
		return (unsigned char)point;
	return (unsigned char)(0xD0 + (point & 0x0F));
}

unsigned char dbr_folded_letter(uint32_t point)
{
	if (point < 0x80)
		return fold_ascii(point);
	if (point >= 0x0600 && point <= 0x06FF)
		return fold_arabic(point);
	switch (point) {
	case 0x00A0: /* NO-BREAK SPACE */
	case 0x200B: /* ZERO WIDTH SPACE */
	case 0x200C: /* ZERO WIDTH NON-JOINER */
	case 0x200D: /* ZERO WIDTH JOINER */
	case 0x200E: /* LEFT-TO-RIGHT MARK */
	case 0x200F: /* RIGHT-TO-LEFT MARK */
	case 0xFEFF: /* BYTE ORDER MARK */ return SKIP;
	case 0x00AB: /* LEFT-POINTING DOUBLE ANGLE QUOTATION MARK */
		return DBR_FOLDED_QUOTE_OPEN;
	case 0x00BB: /* RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK */
		return DBR_FOLDED_QUOTE_CLOSE;
	default: return (unsigned char)(0xF2 + point % 13);
	}
}

void dbr_folded_word(const char *text, size_t len, struct dbr_folded *folded)
{
	uint64_t state = DBR_FOLDED_SEED;

	memset(folded, 0, sizeof(*folded));
	for (size_t at = 0; at < len; at += dbr_utf8_length(text[at])) {
		unsigned char code = dbr_folded_letter(dbr_utf8_get(text + at));

		if (code == SKIP)
			continue;
		state = dbr_folded_step(state, code);
		if (folded->len < DBR_FOLDED_MAX)
			folded->code[folded->len++] = code;
	}
	folded->key = dbr_folded_done(state);
}

uint64_t dbr_folded_key(const char *text, size_t len)
{
	uint64_t state = DBR_FOLDED_SEED;

	for (size_t at = 0; at < len; at += dbr_utf8_length(text[at])) {
		unsigned char code = dbr_folded_letter(dbr_utf8_get(text + at));

		if (code != SKIP)
			state = dbr_folded_step(state, code);
	}
	return dbr_folded_done(state);
}
