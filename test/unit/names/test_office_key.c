#include "names/office_key.h"
#include "check.h"

/* "this", a word that carries nothing inside an office */
#define THIS "\xD8\xA7\xDB\x8C\xD9\x86"

static struct dbr_office_keys keys_of(const char *text)
{
	struct dbr_office_keys keys;

	dbr_office_keys_of(text, strlen(text), &keys);
	return keys;
}

static void every_beginning_has_a_key(void)
{
	struct dbr_office_keys whole = keys_of("head of board");
	struct dbr_office_keys part = keys_of("head of");

	CHECK(whole.count == 3 && part.count == 2);
	CHECK(part.key[1] == whole.key[1]);
	CHECK(part.key[1] != whole.key[2]);
}

static void words_that_carry_nothing_are_left_out(void)
{
	struct dbr_office_keys with = keys_of(THIS " head  of board");
	struct dbr_office_keys without = keys_of("head of board");

	CHECK(with.count == 3);
	CHECK(with.key[2] == without.key[2]);
}

static void a_long_phrase_is_cut(void)
{
	char text[200];

	for (size_t i = 0; i < sizeof(text) - 1; i++)
		text[i] = i % 2 ? ' ' : 'x';
	text[sizeof(text) - 1] = '\0';
	CHECK(keys_of(text).count == DBR_OFFICE_WORDS);
	CHECK(keys_of("").count == 0);
}

int main(void)
{
	RUN(every_beginning_has_a_key);
	RUN(words_that_carry_nothing_are_left_out);
	RUN(a_long_phrase_is_cut);
	return DONE();
}
