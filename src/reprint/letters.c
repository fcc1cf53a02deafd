#include "reprint/letters.h"

#include "base/utf8.h"

/*
 Variants in the block Arabic, by offset from U+0600: the low byte of the
 letter they count as. Yeh, kaf, heh, waw and alef share a class with their
 Persian form.
 */
static const unsigned char variants[256] = {
	[0x22] = 0x27, /* ALEF WITH MADDA */
	[0x23] = 0x27, /* ALEF WITH HAMZA ABOVE */
	[0x25] = 0x27, /* ALEF WITH HAMZA BELOW */
	[0x71] = 0x27, /* ALEF WASLA */
	[0x24] = 0x48, /* WAW WITH HAMZA */
	[0x29] = 0x47, /* TEH MARBUTA */
	[0xC0] = 0x47, /* HEH WITH YEH ABOVE */
	[0xC1] = 0x47, /* HEH GOAL */
	[0xD5] = 0x47, /* AE */
	[0x26] = 0xCC, /* YEH WITH HAMZA */
	[0x49] = 0xCC, /* ALEF MAKSURA */
	[0x4A] = 0xCC, /* YEH */
	[0x43] = 0xA9, /* KAF */
};

/* 0 for marks, tatweel, a lone hamza and punctuation. */
static unsigned char arabic_class(uint32_t point)
{
	unsigned char low = (unsigned char)(point & 0xFF);

	if (variants[low])
		return variants[low];
	if (low >= 0x60 && low <= 0x69)
		return (unsigned char)('0' + low - 0x60);
	if (low >= 0xF0 && low <= 0xF9)
		return (unsigned char)('0' + low - 0xF0);
	if ((low > 0x21 && low <= 0x48 && low != 0x40) ||
	    (low >= 0x72 && low <= 0xD3))
		return low;
	return 0;
}

static unsigned char ascii_class(unsigned char byte)
{
	if (byte >= 'A' && byte <= 'Z')
		return (unsigned char)(byte | 0x20);
	if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9'))
		return byte;
	return 0;
}

size_t dbr_letters_fold(const char *text, size_t len, unsigned char *out)
{
	size_t count = 0, at = 0;

	while (at < len) {
		uint32_t point = dbr_utf8_next(text, len, &at);
		unsigned char class = 0;

		if (point < 0x80)
			class = ascii_class((unsigned char)point);
		else if (point >= 0x0620 && point <= 0x06FF)
			class = arabic_class(point);
		if (class)
			out[count++] = class;
	}
	return count;
}
