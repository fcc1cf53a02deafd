#include "names/folded.h"

#include "base/utf8.h"

#define SKIP 0
#define LEFT_OUT 1 /* in the table below, where 0 is a letter as it is */

/* Letters of the Arabic block, U+06xx, that are folded; by the low byte. */
static const unsigned char arabic[256] = {
	[0x21] = LEFT_OUT, /* HAMZA */
	[0x22] = 0x27,	   /* ALEF WITH MADDA */
	[0x23] = 0x27,	   /* ALEF WITH HAMZA ABOVE */
	[0x24] = 0x48,	   /* WAW WITH HAMZA */
	[0x25] = 0x27,	   /* ALEF WITH HAMZA BELOW */
	[0x26] = 0xCC,	   /* YEH WITH HAMZA */
	[0x29] = 0x47,	   /* TEH MARBUTA */
	[0x40] = LEFT_OUT, /* TATWEEL */
	[0x43] = 0xA9,	   /* KAF */
	[0x49] = 0xCC,	   /* ALEF MAKSURA */
	[0x4A] = 0xCC,	   /* YEH */
	[0x70] = LEFT_OUT, /* SUPERSCRIPT ALEF */
	[0x71] = 0x27,	   /* ALEF WASLA */
	[0xC0] = 0x47,	   /* HEH WITH YEH ABOVE */
	[0xD5] = 0x47,	   /* AE */
};

/* The code of one letter of the Arabic block, U+0600 to U+06FF. */
static unsigned char fold_arabic(uint32_t point)
{
	unsigned char code = arabic[point & 0xFF];

	if (code > LEFT_OUT)
		return code;
	if (code == LEFT_OUT || (point >= 0x064B && point <= 0x065F))
		return SKIP;			/* vowel marks */
	if (point >= 0x0660 && point <= 0x0669) /* ARABIC-INDIC DIGITs */
		return (unsigned char)(DBR_FOLDED_DIGIT + (point - 0x0660));
	if (point >= 0x06F0 && point <= 0x06F9) /* EXTENDED DIGITs */
		return (unsigned char)(DBR_FOLDED_DIGIT + (point - 0x06F0));
	return (unsigned char)point;
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
