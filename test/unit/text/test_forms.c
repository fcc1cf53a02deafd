#include <string.h>

#include "base/utf8.h"
#include "check.h"
#include "text/letters.h"

/* Whether a presentation form alone becomes letters of the plain block. */
static bool becomes_plain(uint32_t form)
{
	char text[4];
	struct dbr_buf out;
	size_t at = 0;
	bool plain;

	dbr_buf_init(&out);
	dbr_letters_repair(text, dbr_utf8_put(text, form), &out, NULL);
	plain = out.len > 0;
	while (at < out.len) {
		uint32_t point = dbr_utf8_next(out.data, out.len, &at);

		plain = plain && point >= 0x0621 && point <= 0x06FF &&
			point != 0x064A && point != 0x0643;
	}
	dbr_buf_release(&out);
	return plain;
}

static void every_form_of_a_letter_becomes_the_letter(void)
{
	/* HAMZA isolated to the last LAM WITH ALEF */
	for (uint32_t form = 0xFE80; form <= 0xFEFC; form++)
		CHECK(becomes_plain(form));
	/* PEH, TCHEH, JEH, KEHEH, GAF, FARSI YEH */
	static const uint32_t persian[][2] = { { 0xFB56, 0xFB59 },
					       { 0xFB7A, 0xFB7D },
					       { 0xFB8A, 0xFB8B },
					       { 0xFB8E, 0xFB95 },
					       { 0xFBFC, 0xFBFF } };

	for (size_t i = 0; i < sizeof(persian) / sizeof(*persian); i++)
		for (uint32_t form = persian[i][0]; form <= persian[i][1];
		     form++)
			CHECK(becomes_plain(form));
}

static void a_lam_alef_becomes_two_letters(void)
{
	struct dbr_buf out;

	dbr_buf_init(&out);
	dbr_letters_repair("\xEF\xBB\xBB", 3, &out, NULL);
	CHECK(out.len == 4 && !memcmp(out.data, "\xD9\x84\xD8\xA7", 4));
	dbr_buf_release(&out);
}

int main(void)
{
	RUN(every_form_of_a_letter_becomes_the_letter);
	RUN(a_lam_alef_becomes_two_letters);
	return DONE();
}
