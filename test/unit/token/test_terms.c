#include <stdlib.h>

#include "base/buf.h"
#include "check.h"
#include "token/fold.h"
#include "token/terms.h"

/* KEHEH TEH ALEF BEH, "book"; HEH ALEF, its plural; MEEM FARSI-YEH, mi- */
#define BOOK "\xDA\xA9\xD8\xAA\xD8\xA7\xD8\xA8"
#define HA "\xD9\x87\xD8\xA7"
#define MI "\xD9\x85\xDB\x8C"
#define BECOMES "\xD8\xB4\xD9\x88\xD8\xAF" /* SHEEN WAW DAL */
#define BECAME "\xD8\xB4\xD8\xAF"	   /* SHEEN DAL, the past stem */
#define HALF_SPACE "\xE2\x80\x8C"

static struct dabir_span last;
static unsigned last_flags;

static enum dabir_status collect(void *context, const char *term, size_t len,
				 struct dabir_span span, unsigned flags)
{
	struct dbr_buf *out = context;

	dbr_buf_add(out, term, len);
	dbr_buf_add_byte(out, '|');
	last = span;
	last_flags = flags;
	return dbr_buf_status(out);
}

static void check_terms(const char *text, size_t len, const char *want)
{
	struct dbr_buf out;

	dbr_buf_init(&out);
	CHECK(dbr_terms_walk(text, len, collect, &out) == DABIR_OK);
	CHECK_TEXT(out.len ? out.data : "", want);
	dbr_buf_release(&out);
}

static void a_plural_is_its_singular_however_written(void)
{
	check_terms(BOOK HALF_SPACE HA, 15, BOOK "|");
	CHECK(last.at == 0 && last.len == 15);
	check_terms(BOOK HA, 12, BOOK "|");
	check_terms(BOOK " " HA, 13, BOOK "|");
}

static void mi_and_its_verb_are_one_term(void)
{
	check_terms(MI " " BECOMES, 11, BECAME "|");
	CHECK(last.at == 0 && last.len == 11);
	check_terms(MI BECOMES, 10, BECAME "|");
	check_terms(MI, 4, MI "|");
}

static void mi_does_not_reach_over_punctuation(void)
{
	check_terms(MI ". " BECOMES, 12, MI "|" BECAME "|");
}

static void numbers_of_three_scripts_are_one(void)
{
	check_terms("\xDB\xB1\xDB\xB2", 4, "12|");
	CHECK(last_flags & DBR_TERM_NUMBER);
	check_terms("\xD9\xA1\xD9\xA2", 4, "12|");
	check_terms("12", 2, "12|");
	check_terms("1,200", 5, "1200|");
}

static void latin_words_lose_their_case(void)
{
	check_terms("FIFA-2022", 9, "fifa|2022|");
}

static void bad_bytes_are_gaps(void)
{
	check_terms("\xFF" BOOK "\xD8", 10, BOOK "|");
	check_terms("\xE2\x80", 2, "");
	check_terms("", 0, "");
}

static void only_marks_give_no_term(void)
{
	static char marks[20000];

	for (size_t i = 0; i < sizeof(marks); i += 2)
		memcpy(marks + i, "\xD9\x8E", 2); /* FATHA */
	check_terms(marks, sizeof(marks), "");
	memcpy(marks, BOOK, 8);
	check_terms(marks, sizeof(marks), BOOK "|");
}

static void a_word_without_end_is_cut(void)
{
	static char text[100000];
	struct dbr_buf out;

	for (size_t i = 0; i < sizeof(text); i += 2)
		memcpy(text + i, "\xD8\xA8", 2);
	dbr_buf_init(&out);
	CHECK(dbr_terms_walk(text, sizeof(text), collect, &out) == DABIR_OK);
	CHECK(out.len && out.len < DBR_TERM_MAX);
	dbr_buf_release(&out);
}

static enum dabir_status refuse(void *context, const char *term, size_t len,
				struct dabir_span span, unsigned flags)
{
	(void)context;
	(void)term;
	(void)len;
	(void)span;
	(void)flags;
	return DABIR_FULL;
}

static void the_sink_can_end_the_walk(void)
{
	CHECK(dbr_terms_walk(BOOK, 8, refuse, NULL) == DABIR_FULL);
}

static void exact_spelling_keeps_half_spaces_and_endings(void)
{
	char out[64];
	size_t len = dbr_fold_exact(BOOK HALF_SPACE HA, 15, out, sizeof(out));

	CHECK(len == 15 && !memcmp(out, BOOK HALF_SPACE HA, 15));
	/* ARABIC KAF is KEHEH, a FATHA is nothing */
	len = dbr_fold_exact("\xD9\x83\xD9\x8E\xD8\xAA", 6, out, sizeof(out));
	CHECK(len == 4 && !memcmp(out, "\xDA\xA9\xD8\xAA", 4));
	CHECK(dbr_fold_exact(BOOK, 8, out, 3) == 2);
}

int main(void)
{
	RUN(a_plural_is_its_singular_however_written);
	RUN(mi_and_its_verb_are_one_term);
	RUN(mi_does_not_reach_over_punctuation);
	RUN(numbers_of_three_scripts_are_one);
	RUN(latin_words_lose_their_case);
	RUN(bad_bytes_are_gaps);
	RUN(only_marks_give_no_term);
	RUN(a_word_without_end_is_cut);
	RUN(the_sink_can_end_the_walk);
	RUN(exact_spelling_keeps_half_spaces_and_endings);
	return DONE();
}
