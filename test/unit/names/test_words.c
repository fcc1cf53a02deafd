#include "names/words.h"
#include "names/folded.h"
#include "check.h"

#define TEHRAN "\xD8\xAA\xD9\x87\xD8\xB1\xD8\xA7\xD9\x86"
#define DOCTOR "\xD8\xAF\xDA\xA9\xD8\xAA\xD8\xB1"
#define DOCTOR_ARABIC_KAF "\xD8\xAF\xD9\x83\xD8\xAA\xD8\xB1"

static void lists_know_their_words_in_every_spelling(void)
{
	CHECK(dbr_word_is(TEHRAN, strlen(TEHRAN), DBR_WORD_PLACE));
	CHECK(!dbr_word_is(TEHRAN, strlen(TEHRAN), DBR_WORD_HONORIFIC));
	CHECK(dbr_word_is(DOCTOR, strlen(DOCTOR), DBR_WORD_HONORIFIC));
	CHECK(dbr_word_is(DOCTOR_ARABIC_KAF, strlen(DOCTOR_ARABIC_KAF),
			  DBR_WORD_HONORIFIC));
}

static void unknown_words_have_no_entry(void)
{
	CHECK(dbr_word_find(dbr_folded_key("qqqqzx", 6)) == NULL);
	CHECK(!dbr_word_is("qqqqzx", 6, 0xFFFF));
}

static void words_of_like_use_share_a_class(void)
{
	const struct dbr_word *tehran =
		dbr_word_find(dbr_folded_key(TEHRAN, strlen(TEHRAN)));

	CHECK(tehran && tehran->fine > 1 && tehran->coarse > 1);
}

int main(void)
{
	RUN(lists_know_their_words_in_every_spelling);
	RUN(unknown_words_have_no_entry);
	RUN(words_of_like_use_share_a_class);
	return DONE();
}
