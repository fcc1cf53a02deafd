#include "names/office_key.h"

#include "base/utf8.h"
#include "names/folded.h"
#include "names/words.h"

static bool is_gap(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\n';
}

static size_t word_end(const char *text, size_t len, size_t at)
{
	while (at < len && !is_gap(text[at]))
		at++;
	return at;
}

static uint64_t add_letters(uint64_t state, const char *text, size_t len)
{
	for (size_t at = 0; at < len; at += dbr_utf8_length(text[at])) {
		unsigned char code = dbr_folded_letter(dbr_utf8_get(text + at));

		if (code)
			state = dbr_folded_step(state, code);
	}
	return state;
}

void dbr_office_keys_of(const char *text, size_t len,
			struct dbr_office_keys *keys)
{
	uint64_t state = DBR_FOLDED_SEED;
	size_t at = 0;

	keys->count = 0;
	while (at < len && keys->count < DBR_OFFICE_WORDS) {
		size_t end = word_end(text, len, at);
		bool carries = end > at &&
			       !dbr_word_is(text + at, end - at, DBR_WORD_FILL);

		if (carries) {
			state = add_letters(state, text + at, end - at);
			keys->key[keys->count++] = dbr_folded_done(state);
		}
		at = end + 1;
	}
}
