#include "names/folded.h"
#include "check.h"

#define ALEF "\xD8\xA7"
#define MADDA "\xD8\xA2"
#define YEH "\xDB\x8C"
#define ARABIC_YEH "\xD9\x8A"
#define FATHA "\xD9\x8E"
#define HALF_SPACE "\xE2\x80\x8C"

static uint64_t key(const char *text)
{
	return dbr_folded_key(text, strlen(text));
}

static void spacing_and_forms_of_letters_do_not_matter(void)
{
	CHECK(key(ALEF YEH) == key(MADDA HALF_SPACE ARABIC_YEH));
	CHECK(key(ALEF YEH) == key(ALEF " " FATHA YEH));
	CHECK(key("Reuters") == key("reuters"));
	CHECK(key("24") == key("\xDB\xB2\xDB\xB4"));
}

static void other_letters_do_matter(void)
{
	CHECK(key(ALEF) != key(YEH));
	CHECK(key(ALEF YEH) != key(YEH ALEF));
	CHECK(key("") != key(ALEF));
}

static void a_word_keeps_its_letters_and_its_key(void)
{
	struct dbr_folded word;

	dbr_folded_word(ALEF HALF_SPACE YEH, strlen(ALEF HALF_SPACE YEH),
			&word);
	CHECK(word.len == 2);
	CHECK(word.key == key(ALEF YEH));
}

static void letters_past_the_room_count_in_the_key(void)
{
	struct dbr_folded one, two;
	char text[200];

	memset(text, 'a', sizeof(text));
	dbr_folded_word(text, sizeof(text), &one);
	text[199] = 'b';
	dbr_folded_word(text, sizeof(text), &two);
	CHECK(one.len == DBR_FOLDED_MAX && two.len == DBR_FOLDED_MAX);
	CHECK(one.key != two.key);
}

int main(void)
{
	RUN(spacing_and_forms_of_letters_do_not_matter);
	RUN(other_letters_do_matter);
	RUN(a_word_keeps_its_letters_and_its_key);
	RUN(letters_past_the_room_count_in_the_key);
	return DONE();
}
