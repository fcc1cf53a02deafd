#include "names/wordform.h"

#include "names/folded.h"
#include "names/words.h"

/* What kinds of letters a word has; a class, not a sum. */
enum shape {
	SHAPE_NONE,
	SHAPE_PERSIAN,
	SHAPE_LATIN,
	SHAPE_ONE_DIGIT,
	SHAPE_TWO_DIGITS,
	SHAPE_FOUR_DIGITS,
	SHAPE_DIGITS,
	SHAPE_MIXED,
	SHAPE_MARK
};

static uint8_t shape_of_digits(uint32_t count)
{
	switch (count) {
	case 1: return SHAPE_ONE_DIGIT;
	case 2: return SHAPE_TWO_DIGITS;
	case 4: return SHAPE_FOUR_DIGITS;
	default: return SHAPE_DIGITS;
	}
}

static bool is_digit(unsigned char code)
{
	return code >= DBR_FOLDED_DIGIT && code < DBR_FOLDED_DIGIT + 10;
}

static bool is_latin(unsigned char code)
{
	return code >= 'a' && code <= 'z';
}

static uint8_t shape_of(const struct dbr_folded *word)
{
	uint32_t digits = 0, latin = 0, marks = 0;

	for (uint32_t i = 0; i < word->len; i++) {
		digits += is_digit(word->code[i]);
		latin += is_latin(word->code[i]);
		marks += word->code[i] >= 0xD0;
	}
	if (digits == word->len)
		return shape_of_digits(digits);
	if (marks == word->len)
		return SHAPE_MARK;
	if (latin == word->len)
		return SHAPE_LATIN;
	return digits || latin || marks ? SHAPE_MIXED : SHAPE_PERSIAN;
}

/* Letters [at, at + count) as one number; 0 for a shorter word. */
static uint32_t affix_at(const struct dbr_folded *word, uint32_t at,
			 uint32_t count)
{
	uint32_t packed = 0;

	for (uint32_t i = 0; i < count; i++)
		packed = packed << 8 | word->code[at + i];
	return packed;
}

static void set_affixes(struct dbr_wordform *form,
			const struct dbr_folded *word)
{
	for (uint32_t size = 2; size <= 4; size++) {
		if (word->len <= size)
			break;
		form->affix[size - 2] = affix_at(word, 0, size);
		form->affix[size + 1] = affix_at(word, word->len - size, size);
	}
}

static void set_form(struct dbr_wordform *form, const struct dbr_folded *word)
{
	const struct dbr_word *known = dbr_word_find(word->key);

	form->key = word->key;
	form->rank = DBR_WORD_RARE;
	form->shape = shape_of(word);
	set_affixes(form, word);
	if (!known)
		return;
	form->lists = known->lists & DBR_WORD_TAGGER;
	form->all_lists = known->lists;
	form->fine = known->fine;
	form->coarse = known->coarse;
	form->rank = known->rank;
	form->elsewhere = known->elsewhere;
}

enum dabir_status dbr_wordform_text_init(struct dbr_wordform_text *text,
					 struct dbr_arena *arena,
					 uint32_t count)
{
	uint32_t room = 64;

	memset(text, 0, sizeof(*text));
	while (room < UINT32_MAX / 2 && room / 2 < count)
		room *= 2;
	text->mask = room - 1;
	text->slots = dbr_arena_zero(arena, room, sizeof(*text->slots));
	text->of = dbr_arena_zero(arena, (size_t)count + 1, sizeof(*text->of));
	if (!text->slots || !text->of)
		return DABIR_NO_MEMORY;
	if (dbr_arena_grow(arena, &text->forms, &text->form_capacity, 0,
			   sizeof(*text->forms)) != DABIR_OK)
		return DABIR_NO_MEMORY;
	memset(text->forms, 0, sizeof(*text->forms));
	text->form_count = 1;
	return DABIR_OK;
}

/* The slot of a key: that of its form, or a free one. */
static uint32_t slot_of(const struct dbr_wordform_text *text, uint64_t key)
{
	uint32_t slot = (uint32_t)(key >> 20) & text->mask;

	while (text->slots[slot] && text->forms[text->slots[slot]].key != key)
		slot = (slot + 1) & text->mask;
	return slot;
}

enum dabir_status dbr_wordform_text_add(struct dbr_wordform_text *text,
					struct dbr_arena *arena,
					const char *word, size_t len)
{
	struct dbr_folded folded;
	struct dbr_wordform *form;
	uint32_t slot;

	dbr_folded_word(word, len, &folded);
	slot = slot_of(text, folded.key);
	if (!text->slots[slot]) {
		if (dbr_arena_grow(arena, &text->forms, &text->form_capacity,
				   text->form_count,
				   sizeof(*text->forms)) != DABIR_OK)
			return DABIR_NO_MEMORY;
		form = &text->forms[text->form_count];
		memset(form, 0, sizeof(*form));
		set_form(form, &folded);
		text->slots[slot] = text->form_count++;
	}
	text->forms[text->slots[slot]].count++;
	text->of[text->count++] = text->slots[slot];
	return DABIR_OK;
}

/* Bits for a word by what precedes and follows it. */
static uint8_t evidence(const struct dbr_wordform *before,
			const struct dbr_wordform *after)
{
	static const struct {
		uint16_t list;
		uint8_t bit;
	} rows[] = {
		{ DBR_WORD_HONORIFIC, DBR_SEEN_AFTER_HONORIFIC },
		{ DBR_WORD_FIRST_NAME, DBR_SEEN_AFTER_FIRST_NAME },
		{ DBR_WORD_ORGANISATION, DBR_SEEN_AFTER_ORGANISATION },
		{ DBR_WORD_PLACE_HEAD, DBR_SEEN_AFTER_PLACE_HEAD },
	};
	uint8_t bits = 0;

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		if (before->lists & rows[i].list)
			bits |= rows[i].bit;
	if (after->lists & DBR_WORD_SAYING)
		bits |= DBR_SEEN_BEFORE_SAYING;
	return bits;
}

void dbr_wordform_text_finish(struct dbr_wordform_text *text)
{
	struct dbr_wordform *forms = text->forms;

	for (uint32_t i = 0; i < text->count; i++) {
		uint32_t before = i ? text->of[i - 1] : 0;
		uint32_t after = i + 1 < text->count ? text->of[i + 1] : 0;

		forms[text->of[i]].seen |=
			evidence(&forms[before], &forms[after]);
	}
}
