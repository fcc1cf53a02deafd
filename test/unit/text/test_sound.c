/* The twins of dbr_sound_length() agree, and the repair with them. */
#include <stdlib.h>

#include "base/buf.h"
#include "check.h"
#include "text/letters.h"
#include "text/sound.h"

/* Two of each class, and what is of none. */
static const char *const signs[] = {
	"\xD8\xA8",
	"\xD9\x84",
	"\xD8\xA7",
	"\xD8\xAF", /* letters */
	"a",
	"\xDB\xB7",
	"h",
	"#",
	".",
	")",
	"\xD8\x8C",
	":",
	"\xC2\xBB",
	"(",
	"\xC2\xAB",
	"\n",
	" ",
	" ",
	"\xE2\x80\x8C",
	"\xE2\x80\x8C",
	"\xD9\x83",
	"\xD9\x8E",
	"\xE2\x80\x8E",
	"\xEF\xBB\xBB",
	"\xFF",
	"\xD8",
	"\x80",
	"\xD9\x80",
	"\xE2\x80\x93",
	"\t",
};
#define SIGNS (sizeof(signs) / sizeof(*signs))
#define COMMON 20 /* signs that may be sound somewhere */

static uint32_t seed = 1;

static uint32_t dice(uint32_t sides)
{
	seed = seed * 1664525 + 1013904223;
	return (seed >> 8) % sides;
}

/* Long stretches of words, with a sign of any kind now and then. */
static void write_text(struct dbr_buf *buf, int count, uint32_t rare)
{
	dbr_buf_clear(buf);
	dbr_buf_add(buf, "", 0);
	for (int i = 0; i < count; i++) {
		uint32_t sign = dice(rare) ? dice(4) : dice(COMMON);

		if (!dice(rare * 8))
			sign = dice(SIGNS);
		dbr_buf_add_text(buf, signs[sign]);
	}
}

static void the_portable_meaning_is_the_other_ones(void)
{
	static const uint32_t lasts[] = { 0,	  ' ',	  '\n',	  '(',
					  0x0628, 0x0627, 0x060C, 0x200C,
					  '.',	  'h',	  0xFFFD };
	struct dbr_buf buf;
	size_t longest = 0;

	dbr_buf_init(&buf);
	for (int i = 0; i < 20000; i++) {
		uint32_t last = lasts[dice(11)];
		size_t plain;

		write_text(&buf, (int)dice(200), 1 + dice(60));
		plain = dbr_sound_length_portable(buf.data, buf.len, last);
		CHECK(dbr_sound_length(buf.data, buf.len, last) == plain);
		longest = plain > longest ? plain : longest;
	}
	CHECK(longest > 200);
	dbr_buf_release(&buf);
}

static void what_is_sound_stays(void)
{
	struct dbr_buf buf, out;

	dbr_buf_init(&buf);
	dbr_buf_init(&out);
	for (int i = 0; i < 5000; i++) {
		size_t sound;

		write_text(&buf, (int)dice(100), 1 + dice(20));
		sound = dbr_sound_length_portable(buf.data, buf.len, 0);
		dbr_buf_clear(&out);
		dbr_letters_repair(buf.data, buf.len, &out, NULL);
		CHECK(out.len >= sound && !memcmp(out.data, buf.data, sound));
	}
	dbr_buf_release(&buf);
	dbr_buf_release(&out);
}

int main(void)
{
	RUN(the_portable_meaning_is_the_other_ones);
	RUN(what_is_sound_stays);
	return DONE();
}
