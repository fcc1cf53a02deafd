#include "base/utf8.h"
#include "check.h"

static void every_scalar_value_comes_back(void)
{
	char bytes[4];

	for (uint32_t point = 0; point <= 0x10FFFF; point++) {
		size_t len, at = 0;

		if (point >= 0xD800 && point <= 0xDFFF)
			continue;
		len = dbr_utf8_put(bytes, point);
		CHECK(dbr_utf8_length(bytes[0]) == len);
		CHECK(dbr_utf8_next(bytes, len, &at) == point && at == len);
		if (check_failed)
			return;
	}
}

static void overlong_forms_and_surrogates_are_bad(void)
{
	static const char *const bad[] = { "\xC0\xAF",	   "\xE0\x80\xAF",
					   "\xED\xA0\x80", "\xF4\x90\x80\x80",
					   "\xF8\x88",	   "\x80",
					   "\xD9" };

	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		CHECK(dbr_utf8_valid_len(bad[i], strlen(bad[i])) == 0);
}

static void one_bad_byte_moves_one_byte_on(void)
{
	size_t at = 0;

	CHECK(dbr_utf8_next("\xD9!", 2, &at) == DBR_UTF8_BAD);
	CHECK(at == 1);
	CHECK(dbr_utf8_next("\xD9!", 2, &at) == '!');
}

static void a_cut_sequence_is_left_for_the_next_block(void)
{
	CHECK(dbr_utf8_whole_len("ab\xE2\x80", 4) == 2);
	CHECK(dbr_utf8_whole_len("ab\xE2\x80\x8C", 5) == 5);
	CHECK(dbr_utf8_whole_len("ab", 2) == 2);
}

int main(void)
{
	RUN(every_scalar_value_comes_back);
	RUN(overlong_forms_and_surrogates_are_bad);
	RUN(one_bad_byte_moves_one_byte_on);
	RUN(a_cut_sequence_is_left_for_the_next_block);
	return DONE();
}
