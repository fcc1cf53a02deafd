#include "speech/lexicon.h"

#include "check.h"
#include "words.h"

static struct dbr_match match(const char *text)
{
	return dbr_lexicon_match(text, 0, (uint32_t)strlen(text));
}

static bool says(const char *text)
{
	struct dbr_match found = match(text);

	return found.end == strlen(text) &&
	       (dbr_speech_entries[found.entry].classes & DBR_IS_SAY);
}

static void a_verb_is_one_entry_however_it_is_spaced(void)
{
	CHECK(says(MI HALF GUYAD));
	CHECK(says(MI " " GUYAD));
	CHECK(says(MI GUYAD));
	CHECK(match(MI HALF GUYAD).entry == match(MI GUYAD).entry);
}

static void a_noun_and_its_light_verb_are_one_match(void)
{
	struct dbr_match found = match(KHABAR " " DAD);

	CHECK(found.end == strlen(KHABAR " " DAD));
	CHECK(found.light != 0);
	CHECK(dbr_speech_entries[found.entry].frames & DBR_TAKES_FROM);
}

static void a_lost_half_space_between_them_does_no_harm(void)
{
	CHECK(match(KHABAR DAD).light != 0);
	CHECK(match(KHABAR HALF DAD).light != 0);
}

static void the_noun_alone_is_no_verb(void)
{
	CHECK(match(KHABAR).light == 0);
}

static void a_talk_is_not_said(void)
{
	struct dbr_match found = match(GOFT HALF VA HALF GU);

	CHECK(found.end == strlen(GOFT HALF VA HALF GU));
	CHECK(dbr_speech_entries[found.entry].classes & DBR_IS_NOT);
}

static void a_suffix_makes_another_word(void)
{
	CHECK(match(KHABAR HALF HA).entry == 0);
	CHECK(match(GOFT GOFT).entry == 0);
}

static void nothing_is_matched_past_the_limit(void)
{
	const char text[] = KHABAR " " DAD;

	CHECK(dbr_lexicon_match(text, 0, 7).light == 0);
	CHECK(dbr_lexicon_match(text, 0, 0).entry == 0);
}

int main(void)
{
	RUN(a_verb_is_one_entry_however_it_is_spaced);
	RUN(a_noun_and_its_light_verb_are_one_match);
	RUN(a_lost_half_space_between_them_does_no_harm);
	RUN(the_noun_alone_is_no_verb);
	RUN(a_talk_is_not_said);
	RUN(a_suffix_makes_another_word);
	RUN(nothing_is_matched_past_the_limit);
	return DONE();
}
