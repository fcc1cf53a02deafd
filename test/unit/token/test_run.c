/* The twins of dbr_run_reader agree, wherever the text ends. */
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "check.h"
#include "token/letters.h"
#include "token/run.h"

#define TEXT_MAX 40u

static uint32_t seed = 1;

static uint32_t dice(uint32_t sides)
{
	seed = seed * 1664525 + 1013904223;
	return (seed >> 8) % sides;
}

/* Mostly letters of the block, now and then anything. */
static size_t write_text(char *text)
{
	size_t len = 0, count = dice(20);

	for (size_t i = 0; i < count && len + 4 <= TEXT_MAX; i++) {
		uint32_t code = 1 + dice(DBR_LETTER_ALEF_MADDA + 2);
		unsigned char letter = (unsigned char)code;

		if (dice(12))
			len += dbr_letters_put(&letter, 1, text + len);
		else if (dice(3))
			len += dbr_utf8_put(text + len, 0x600 + dice(0x100));
		else
			text[len++] = (char)dice(256);
	}
	return len;
}

/* From a block of its own, so that a look behind its end is found out. */
static bool same(const char *text, size_t len)
{
	unsigned char codes[DBR_RUN_MAX], other[DBR_RUN_MAX];
	char *copy = malloc(len ? len : 1);
	size_t count;

	if (!copy)
		return false;
	memcpy(copy, text, len);
	count = dbr_run_read_portable(copy, len, codes);
	if (dbr_run_pick()(copy, len, other) != count)
		count = DBR_RUN_MAX + 1;
	free(copy);
	return count <= DBR_RUN_MAX && !memcmp(codes, other, DBR_RUN_MAX);
}

static void the_portable_meaning_is_the_other_ones(void)
{
	char text[TEXT_MAX + 4];

	for (int i = 0; i < 200000; i++) {
		size_t len = write_text(text);

		CHECK(same(text, len));
	}
}

static void every_sign_of_the_block_is_read_alike(void)
{
	for (uint32_t point = 0x400; point < 0x800; point++) {
		char text[TEXT_MAX] = { 0 };
		unsigned char codes[DBR_RUN_MAX];
		size_t count;

		dbr_utf8_put(text, point);
		CHECK(same(text, TEXT_MAX));
		count = dbr_run_read_portable(text, TEXT_MAX, codes);
		CHECK(count == (point >= 0x600 && point < 0x700 &&
				dbr_letter_plain[point - 0x600] != 0));
	}
}

static void what_is_read_is_written_back(void)
{
	for (uint32_t point = 0x600; point < 0x700; point++) {
		unsigned char code = dbr_letter_plain[point - 0x600];
		unsigned char codes[1 + DBR_PUT_STEP] = { code };
		char text[4], put[2 * (1 + DBR_PUT_STEP)];

		if (!code)
			continue;
		CHECK(dbr_utf8_put(text, point) == 2);
		CHECK(dbr_letters_put_part(codes, 1, put) == 2);
		CHECK(!memcmp(text, put, 2));
	}
}

int main(void)
{
	RUN(the_portable_meaning_is_the_other_ones);
	RUN(every_sign_of_the_block_is_read_alike);
	RUN(what_is_read_is_written_back);
	return DONE();
}
