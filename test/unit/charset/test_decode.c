#include <iconv.h>

#include "base/utf8.h"
#include "charset/decode.h"
#include "check.h"

/* "ab va ketab, bahar", over and over: letters that every encoding has */
#define LINE                                                                   \
	"\xD8\xA2\xD8\xA8 \xD9\x88 \xDA\xA9\xD8\xAA\xD8\xA7\xD8\xA8 "          \
	"\xD8\xA8\xD9\x87\xD8\xA7\xD8\xB1 \xD8\xAF\xD8\xB1 "                   \
	"\xD8\xB1\xD9\x88\xD8\xB2\xD9\x86\xD8\xA7\xD9\x85\xD9\x87 "            \
	"\xD8\xA7\xD8\xB3\xD8\xAA\n"
#define TEXT LINE LINE LINE LINE

static struct dbr_arena arena;
static struct dbr_decoded decoded;

static void decode(const char *bytes, size_t len, const char *label)
{
	memset(&decoded, 0, sizeof(decoded));
	CHECK(dbr_charset_decode(&arena, bytes, len, label, &decoded) ==
	      DABIR_OK);
	CHECK(dbr_utf8_valid_len(decoded.text, decoded.len) == decoded.len);
}

static int is(const char *want)
{
	return decoded.len == strlen(want) &&
	       !memcmp(decoded.text, want, decoded.len);
}

static void read_in(const char *charset, const char *label)
{
	char bytes[4096], *out = bytes;
	char in_text[] = TEXT, *in = in_text;
	size_t in_left = strlen(in_text), out_left = sizeof(bytes);
	iconv_t converter = iconv_open(charset, "UTF-8");

	CHECK(converter != (iconv_t)-1);
	CHECK(iconv(converter, &in, &in_left, &out, &out_left) == 0);
	iconv_close(converter);
	decode(bytes, (size_t)(out - bytes), label);
	if (!is(TEXT))
		printf("# %s labelled %s\n", charset,
		       label ? label : "nothing");
	CHECK(is(TEXT));
}

static void every_encoding_reads_the_same_whatever_its_label(void)
{
	static const char *const charsets[] = { "windows-1256", "isiri-3342",
						"utf-8",	"utf-16",
						"utf-16le",	"utf-16be" };
	static const char *const labels[] = { NULL, "utf-8", "windows-1256",
					      "iso-8859-1", "no-such-thing" };

	for (size_t i = 0; i < sizeof(charsets) / sizeof(*charsets); i++)
		for (size_t k = 0; k < sizeof(labels) / sizeof(*labels); k++)
			read_in(charsets[i], labels[k]);
}

static void a_byte_order_mark_is_no_text(void)
{
	decode("\xEF\xBB\xBF" TEXT, strlen(TEXT) + 3, NULL);
	CHECK(is(TEXT));
}

static void a_stray_byte_is_left_out_and_counted(void)
{
	decode("\xD8\xA2\xD8\xD8\xA8 " TEXT, strlen(TEXT) + 6, "utf-8");
	CHECK(is("\xD8\xA2\xD8\xA8 " TEXT));
	CHECK(decoded.bad == 1);
}

static void a_letter_cut_in_half_shows_a_mark(void)
{
	decode("\xD8 " TEXT, strlen(TEXT) + 2, "utf-8");
	CHECK(is("\xEF\xBF\xBD " TEXT));
}

static void a_nul_is_left_out(void)
{
	decode("\xD8\xA2\0\xD8\xA8 " TEXT, strlen(TEXT) + 6, NULL);
	CHECK(is("\xD8\xA2\xD8\xA8 " TEXT));
}

static void nothing_is_nothing(void)
{
	decode("", 0, NULL);
	CHECK(decoded.len == 0);
}

int main(void)
{
	dbr_arena_init(&arena);
	RUN(every_encoding_reads_the_same_whatever_its_label);
	RUN(a_byte_order_mark_is_no_text);
	RUN(a_stray_byte_is_left_out_and_counted);
	RUN(a_letter_cut_in_half_shows_a_mark);
	RUN(a_nul_is_left_out);
	RUN(nothing_is_nothing);
	dbr_arena_release(&arena);
	return DONE();
}
