#include "token/letters.h"

#include <string.h>

#include "base/utf8.h"
#define LETTER_TABLES
#include "token/letter_tables.h"

/* The code point of each code, for writing. */
static const uint16_t points[DBR_LETTER_MARK] = {
	0,	0x0627, /* ALEF */
	0x0628,		/* BEH */
	0x067E,		/* PEH */
	0x062A,		/* TEH */
	0x062B,		/* THEH */
	0x062C,		/* JEEM */
	0x0686,		/* TCHEH */
	0x062D,		/* HAH */
	0x062E,		/* KHAH */
	0x062F,		/* DAL */
	0x0630,		/* THAL */
	0x0631,		/* REH */
	0x0632,		/* ZAIN */
	0x0698,		/* JEH */
	0x0633,		/* SEEN */
	0x0634,		/* SHEEN */
	0x0635,		/* SAD */
	0x0636,		/* DAD */
	0x0637,		/* TAH */
	0x0638,		/* ZAH */
	0x0639,		/* AIN */
	0x063A,		/* GHAIN */
	0x0641,		/* FEH */
	0x0642,		/* QAF */
	0x06A9,		/* KEHEH */
	0x06AF,		/* GAF */
	0x0644,		/* LAM */
	0x0645,		/* MEEM */
	0x0646,		/* NOON */
	0x0648,		/* WAW */
	0x0647,		/* HEH */
	0x06CC,		/* FARSI YEH */
	0x0622,		/* ALEF WITH MADDA */
	0x0621,		/* HAMZA */
	0x0626,		/* YEH WITH HAMZA */
	0x200C		/* ZERO WIDTH NON-JOINER */
};

static int unpack(uint32_t packed, unsigned char codes[4])
{
	int count = 0;

	if (!packed)
		return -1;
	if ((packed & 0xFF) == DBR_LETTER_MARK)
		return 0;
	for (; packed && count < 4; packed >>= 8)
		codes[count++] = (unsigned char)(packed & 0xFF);
	return count;
}

int dbr_letter_codes(uint32_t point, unsigned char codes[4])
{
	if (point >= 0x0600 && point < 0x0700)
		return unpack(dbr_letter_block[point - 0x0600], codes);
	if (point >= 0xFB50 && point < 0xFF00)
		return unpack(letter_form[point - 0xFB50], codes);
	if (point == 0x00AD || point == 0x200D || point == 0xFEFF)
		return 0; /* SOFT HYPHEN, ZERO WIDTH JOINER, NO-BREAK SPACE */
	return -1;
}

size_t dbr_letters_push(unsigned char *codes, size_t count, unsigned char code)
{
	if (count == DBR_WORD_MAX)
		return count;
	if (code == DBR_LETTER_WAW && count &&
	    codes[count - 1] == DBR_LETTER_YEH_HAMZA)
		codes[count - 1] = DBR_LETTER_WAW;
	codes[count] = code;
	return count + 1;
}

size_t dbr_letters_of(const char *text, size_t len, unsigned char *codes)
{
	size_t count = 0;

	for (size_t at = 0; at < len;) {
		unsigned char got[4];
		int more = dbr_letter_codes(dbr_utf8_next(text, len, &at), got);

		for (int i = 0; i < more; i++)
			count = dbr_letters_push(codes, count, got[i]);
	}
	return count;
}

size_t dbr_letters_settle(unsigned char *codes, size_t count)
{
	size_t left = 0;

	for (size_t i = 0; i < count; i++) {
		unsigned char code = codes[i];

		if (code == DBR_LETTER_HAMZA)
			continue;
		if (code == DBR_LETTER_ALEF_MADDA)
			code = DBR_LETTER_ALEF;
		else if (code == DBR_LETTER_YEH_HAMZA)
			code = DBR_LETTER_YEH;
		codes[left++] = code;
	}
	return left;
}

size_t dbr_letters_put_part(const unsigned char *codes, size_t count, char *out)
{
	for (size_t i = 0; i < count; i += DBR_PUT_STEP)
		for (size_t k = 0; k < DBR_PUT_STEP; k++) {
			const unsigned char *pair =
				letter_pairs[codes[i + k] % LETTER_PAIRS];

			memcpy(out + 2 * (i + k), pair, 2);
		}
	return 2 * count;
}

size_t dbr_letters_put(const unsigned char *codes, size_t count, char *out)
{
	size_t len = 0;

	for (size_t i = 0; i < count; i++) {
		uint32_t point = points[codes[i]];

		if (point > 0x7FF) { /* the half-space */
			len += dbr_utf8_put(out + len, point);
			continue;
		}
		out[len] = (char)(0xC0 | point >> 6);
		out[len + 1] = (char)(0x80 | (point & 0x3F));
		len += 2;
	}
	return len;
}
