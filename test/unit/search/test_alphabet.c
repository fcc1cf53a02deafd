#include "check.h"
#include "search/alphabet.h"

#include <stdbool.h>
#include <stdint.h>

#define ALEF "\xD8\xA7"
#define ALEF_MADDA "\xD8\xA2"
#define BEH "\xD8\xA8"
#define PEH "\xD9\xBE"
#define TEH "\xD8\xAA"
#define KEHEH "\xDA\xA9"
#define KAF "\xD9\x83"
#define GAF "\xDA\xAF"
#define LAM "\xD9\x84"
#define WAW "\xD9\x88"
#define FARSI_YEH "\xDB\x8C"
#define HALF_SPACE "\xE2\x80\x8C"
#define FATHA "\xD9\x8E"

static int compare(const char *one, const char *two)
{
	char a[64], b[64];

	a[dbr_alphabet_key(one, strlen(one), a)] = '\0';
	b[dbr_alphabet_key(two, strlen(two), b)] = '\0';
	return strcmp(a, b);
}

/* By code point PEH, KEHEH, GAF and FARSI YEH come behind all others. */
static void letters_come_in_the_order_of_the_alphabet(void)
{
	static const char *const letters[] = { ALEF, BEH, PEH, TEH,	 KEHEH,
					       GAF,  LAM, WAW, FARSI_YEH };

	for (size_t i = 1; i < sizeof(letters) / sizeof(*letters); i++)
		CHECK(compare(letters[i - 1], letters[i]) < 0);
	CHECK(compare("7", ALEF) < 0);
	CHECK(compare(FARSI_YEH, "a") < 0);
}

static void forms_of_a_letter_and_marks_do_not_count(void)
{
	CHECK(compare(KAF, KEHEH) == 0);
	CHECK(compare(ALEF_MADDA BEH, ALEF BEH) == 0);
	CHECK(compare(ALEF HALF_SPACE BEH, ALEF FATHA BEH) == 0);
	CHECK(compare("7", "\xDB\xB7") == 0);
	CHECK(compare("\xC2\xAB" BEH "\xC2\xBB.", BEH) == 0);
}

static void a_shorter_word_comes_first(void)
{
	CHECK(compare(BEH " " FARSI_YEH, BEH ALEF) < 0);
	CHECK(compare("  " BEH, BEH) == 0);
}

static void any_bytes_fit(void)
{
	char text[64], key[64];
	uint32_t seed = 1;
	bool fits = true;

	for (int round = 0; round < 2000; round++) {
		for (size_t i = 0; i < sizeof(text); i++) {
			seed = seed * 1664525u + 1013904223u;
			text[i] = (char)(seed >> 24);
		}
		fits = fits &&
		       dbr_alphabet_key(text, sizeof(text), key) <= sizeof(key);
	}
	CHECK(fits);
}

int main(void)
{
	RUN(letters_come_in_the_order_of_the_alphabet);
	RUN(forms_of_a_letter_and_marks_do_not_count);
	RUN(a_shorter_word_comes_first);
	RUN(any_bytes_fit);
	return DONE();
}
