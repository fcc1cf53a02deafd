#include "speech/key.h"

#include "check.h"
#include "words.h"

static struct dbr_arena arena;

static const char *key(const char *text)
{
	return dbr_key_make(&arena, text, (uint32_t)strlen(text));
}

static void marks_and_half_spaces_leave_nothing(void)
{
	CHECK_TEXT(key(OPEN AALI CLOSE), AALI);
	CHECK_TEXT(key(REZA HALF ZADE), REZA ZADE);
	CHECK_TEXT(key(" " AALI "  " REZA " "), AALI " " REZA);
}

static void letters_of_two_alphabets_are_one(void)
{
	CHECK_TEXT(key(ARABIC_ALI), AALI);
}

static void spaces_do_not_part_what_is_the_same(void)
{
	CHECK(dbr_key_same(REZA " " ZADE, REZA ZADE));
	CHECK(!dbr_key_same(AALI, REZA));
	CHECK(!dbr_key_same(AALI, AALI " " REZA));
}

static void a_surname_is_the_tail_of_a_full_name(void)
{
	CHECK(dbr_key_tail(AALI " " REZA ZADE, REZA ZADE));
	CHECK(dbr_key_tail(AALI " " REZA " " ZADE, REZA ZADE));
	CHECK(!dbr_key_tail(AALI " " REZA, AALI));
	CHECK(!dbr_key_tail(REZA, AALI " " REZA));
}

static void a_tail_starts_with_a_word(void)
{
	CHECK(!dbr_key_tail(AALI " " REZA ZADE, ZADE));
}

static void a_head_ends_with_a_word(void)
{
	CHECK(dbr_key_head(AALI " " REZA, AALI));
	CHECK(!dbr_key_head(REZA ZADE, REZA));
}

static void words_are_counted(void)
{
	CHECK(dbr_key_words(AALI " " REZA) == 2);
	CHECK(dbr_key_words("") == 0);
}

static void an_office_covers_its_words_in_any_order(void)
{
	CHECK(dbr_key_covers(AALI " " REZA " " ZADE, ZADE " " AALI " " REZA));
	CHECK(!dbr_key_covers(AALI " " REZA " " ZADE, AALI " " REZA));
	CHECK(!dbr_key_covers(AALI " " REZA, AALI " " REZA " " ZADE));
}

static void half_of_a_double_surname_is_in_it(void)
{
	CHECK(dbr_key_has(AALI " " REZA ZADE, REZA ZADE));
	CHECK(dbr_key_has(AALI " " REZA ZADE ZADE, REZA ZADE));
	CHECK(!dbr_key_has(REZA ZADE " " AALI, REZA ZADE));
	CHECK(!dbr_key_has(AALI " " REZA, REZA " " ZADE));
}

static void one_letter_of_a_long_name_may_differ(void)
{
	CHECK(dbr_key_near("abcdef", "abxdef", 6));
	CHECK(dbr_key_near("abcdef", "ab def", 5));
	CHECK(dbr_key_near("abdef", "abcdef", 5));
	CHECK(!dbr_key_near("abcdef", "axxdef", 6));
	CHECK(!dbr_key_near("abcdef", "abxdef", 7));
	CHECK(!dbr_key_near("abc 9 def", "abc 8 def", 6));
}

int main(void)
{
	dbr_arena_init(&arena);
	RUN(marks_and_half_spaces_leave_nothing);
	RUN(letters_of_two_alphabets_are_one);
	RUN(spaces_do_not_part_what_is_the_same);
	RUN(a_surname_is_the_tail_of_a_full_name);
	RUN(a_tail_starts_with_a_word);
	RUN(a_head_ends_with_a_word);
	RUN(words_are_counted);
	RUN(an_office_covers_its_words_in_any_order);
	RUN(half_of_a_double_surname_is_in_it);
	RUN(one_letter_of_a_long_name_may_differ);
	dbr_arena_release(&arena);
	return DONE();
}
