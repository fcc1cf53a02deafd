#include "search/alphabet.h"

#include <stdbool.h>

#include "base/rows.h"
#include "base/utf8.h"

extern const struct dbr_rows dbr_search_alphabet;

/* What a letter of a key may be; a smaller one comes first. */
enum rank { RANK_SPACE = 1, RANK_DIGIT, RANK_LETTER = 16, RANK_LATIN = 64 };
#define RANK_OTHER 127

static bool holds(const char *letters, uint32_t point)
{
	for (; *letters; letters += dbr_utf8_length(*letters))
		if (dbr_utf8_get(letters) == point)
			return true;
	return false;
}

/* The place of an Arabic-script letter in the alphabet, 0: it has none. */
static char rank_of_letter(uint32_t point)
{
	for (size_t row = 0; row < dbr_search_alphabet.count; row++)
		if (holds(dbr_cell(&dbr_search_alphabet, row, 0), point) ||
		    holds(dbr_cell(&dbr_search_alphabet, row, 1), point))
			return (char)(RANK_LETTER + row);
	return 0;
}

/* The digit of any of the three sets that this is, or -1. */
static int digit_of(uint32_t point)
{
	static const uint32_t zeros[] = { '0', 0x0660, 0x06F0 };

	for (size_t i = 0; i < sizeof(zeros) / sizeof(*zeros); i++)
		if (point >= zeros[i] && point <= zeros[i] + 9)
			return (int)(point - zeros[i]);
	return -1;
}

static char rank_of(uint32_t point)
{
	int digit = digit_of(point);

	if (point == ' ')
		return RANK_SPACE;
	if (digit >= 0)
		return (char)(RANK_DIGIT + digit);
	if ((point | 32) >= 'a' && (point | 32) <= 'z')
		return (char)(RANK_LATIN + (point | 32) - 'a');
	if (point >= 0x0600 && point <= 0x06FF)
		return rank_of_letter(point);
	/* General punctuation and what is below the letters: no letters. */
	if (point < 0xC0 || (point >= 0x2000 && point <= 0x206F))
		return 0;
	return RANK_OTHER;
}

size_t dbr_alphabet_key(const char *text, size_t len, char *out)
{
	size_t put = 0;

	for (size_t at = 0; at < len;) {
		char rank = rank_of(dbr_utf8_next(text, len, &at));

		if (!rank || (rank == RANK_SPACE &&
			      (!put || out[put - 1] == RANK_SPACE)))
			continue;
		out[put++] = rank;
	}
	return put;
}
