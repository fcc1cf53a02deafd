#include "report/letters.h"

#include <string.h>

#include "base/utf8.h"
#include "dates/items.h"

uint32_t dbr_letter_of(uint32_t point)
{
	int digit = dbr_date_digit(point);

	if (digit >= 0)
		return '0' + (uint32_t)digit;
	if (point >= 0x2000 || !dbr_date_in_word_quick(point))
		return 0;
	return dbr_date_fold_quick(point);
}

/* Is the next sign at `at` a colon, blanks aside? */
static size_t colon(const char *text, size_t len, size_t at)
{
	while (at < len && text[at] == ' ')
		at++;
	return at < len && text[at] == ':' ? at + 1 : 0;
}

size_t dbr_letters_start(const char *text, size_t len, const char *words)
{
	size_t room = strlen(words), at = 0, from = 0;

	for (;;) {
		size_t end = at;
		uint32_t want = dbr_letter_next(words, room, &from);

		if (!want)
			break;
		if (dbr_letter_next(text, len, &end) != want)
			return 0;
		at = end;
	}
	return room && words[room - 1] == ':' ? colon(text, len, at) : at;
}

size_t dbr_word_start(const char *text, size_t len, const char *words)
{
	size_t end = dbr_letters_start(text, len, words), next = end;

	if (!end || end == len ||
	    !dbr_date_in_word(dbr_utf8_next(text, len, &next)))
		return end;
	return 0;
}
