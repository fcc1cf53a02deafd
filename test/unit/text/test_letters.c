/* Letters repaired twice are letters repaired once, whatever meets whatever. */
#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "check.h"
#include "text/letters.h"

/* What a rule of the letters looks for, one of each kind. */
static const char *const signs[] = {
	"\xD8\xA8",	/* beh, joins on */
	"\xD8\xA7",	/* alef, never does */
	"\xD9\x83",	/* an Arabic kaf */
	"\xD9\x8E",	/* a vowel mark */
	"\xD9\x80",	/* tatweel */
	"\xEF\xBB\xBB", /* a ligature */
	"\xEF\xBA\x8E", /* a form of one letter */
	"\xEF\xB9\xB6", /* a mark on a space */
	"\xEF\xB7\xBC", /* the sign of the rial */
	"\xEF\xBC\x8C", /* a wide comma */
	"\xDB\xB7",	/* digits: Persian, Arabic, other */
	"\xD9\xA7",
	"7",
	"a",
	"#",
	"www.",
	"http://",
	".",
	":",
	")",
	"(",
	"\xD8\x8C", /* the Persian comma */
	"\xC2\xAB", /* guillemets */
	"\xC2\xBB",
	" ",
	"\xC2\xA0",
	"\n",
	"\r",
	"\t",
	"\xE2\x80\x8C", /* half-space, and what stands for one */
	"\xE2\x80\x8B",
	"\xC2\xAC",
	"\xE2\x80\x8D", /* joiner */
	"\xE2\x80\x8E", /* direction */
	"\xEF\xBB\xBF",
	"\xE2\x80\x93", /* of no class */
	"\xFF",		/* bad bytes */
	"\xD8",
	"\xEF",
	"", /* NUL, see below */
};
#define SIGNS (sizeof(signs) / sizeof(*signs))

static uint32_t seed = 1;

static uint32_t dice(uint32_t sides)
{
	seed = seed * 1664525 + 1013904223;
	return (seed >> 8) % sides;
}

static void add_sign(struct dbr_buf *buf, size_t sign)
{
	size_t len = strlen(signs[sign]);

	dbr_buf_add(buf, signs[sign], len ? len : 1);
}

struct texts {
	struct dbr_buf raw, once, twice;
};

static void open_texts(struct texts *texts)
{
	dbr_buf_init(&texts->raw);
	dbr_buf_init(&texts->once);
	dbr_buf_init(&texts->twice);
}

static void close_texts(struct texts *texts)
{
	dbr_buf_release(&texts->raw);
	dbr_buf_release(&texts->once);
	dbr_buf_release(&texts->twice);
}

static void say(const char *name, const struct dbr_buf *buf)
{
	printf("# %s:", name);
	for (size_t i = 0; i < buf->len; i++)
		printf(" %02x", (unsigned char)buf->data[i]);
	printf("\n");
}

static bool same_again(struct texts *texts)
{
	bool same;

	dbr_buf_clear(&texts->once);
	dbr_buf_clear(&texts->twice);
	dbr_letters_repair(texts->raw.data, texts->raw.len, &texts->once, NULL);
	dbr_letters_repair(texts->once.data, texts->once.len, &texts->twice,
			   NULL);
	same = texts->once.len == texts->twice.len &&
	       (!texts->once.len ||
		!memcmp(texts->once.data, texts->twice.data, texts->once.len));
	if (!same) {
		say("text", &texts->raw);
		say("once", &texts->once);
		say("twice", &texts->twice);
	}
	return same && dbr_utf8_valid_len(texts->once.data, texts->once.len) ==
			       texts->once.len;
}

static void every_three_signs(void)
{
	struct texts texts;
	int wrong = 0;

	open_texts(&texts);
	for (size_t i = 0; i < SIGNS * SIGNS * SIGNS && wrong < 20; i++) {
		dbr_buf_clear(&texts.raw);
		add_sign(&texts.raw, i % SIGNS);
		add_sign(&texts.raw, i / SIGNS % SIGNS);
		add_sign(&texts.raw, i / SIGNS / SIGNS);
		wrong += !same_again(&texts);
	}
	CHECK(wrong == 0);
	close_texts(&texts);
}

static void signs_at_random(void)
{
	struct texts texts;
	int wrong = 0;

	open_texts(&texts);
	for (int i = 0; i < 200000 && wrong < 20; i++) {
		dbr_buf_clear(&texts.raw);
		for (uint32_t left = 4 + dice(8); left; left--)
			add_sign(&texts.raw, dice(SIGNS));
		wrong += !same_again(&texts);
	}
	CHECK(wrong == 0);
	close_texts(&texts);
}

int main(void)
{
	RUN(every_three_signs);
	RUN(signs_at_random);
	return DONE();
}
