/* test_loss FILE - what became of the half-spaces of a sound text. */
#include <stdio.h>
#include <string.h>

#include "check.h"
#include "text/loss.h"
#include "text/words.h"

static char text[1 << 16];

/* The text with every half-space replaced by `by`, judged. */
static enum dbr_loss judged(const char *by)
{
	static char line[1 << 16];
	struct dbr_loss_signs signs;
	struct dbr_loss_count pieces = { 0, 0 };
	struct dbr_word_list words;
	size_t len = 0;
	enum dbr_loss loss;

	for (const char *from = text; *from; from++) {
		if (strncmp(from, "\xE2\x80\x8C", 3) == 0) {
			memcpy(line + len, by, strlen(by));
			len += strlen(by);
			from += 2;
		} else {
			line[len++] = *from;
		}
	}
	dbr_loss_init(&signs);
	dbr_words_init(&words);
	if (dbr_words_split(&words, line, len) != DABIR_OK)
		return DBR_LOSS_UNKNOWN;
	for (size_t i = 0; i < words.count; i++)
		dbr_loss_look(&signs, words.codes + words.items[i].codes,
			      &words.items[i], &pieces);
	loss = dbr_loss_of(&pieces, words.half_spaces,
			   words.count - words.half_spaces);
	dbr_words_release(&words);
	return loss;
}

static void a_text_tells_what_became_of_its_half_spaces(void)
{
	CHECK(judged("\xE2\x80\x8C") == DBR_LOSS_NONE);
	CHECK(judged("") == DBR_LOSS_FUSED);
	CHECK(judged(" ") == DBR_LOSS_SPACED);
}

static void a_short_text_tells_nothing(void)
{
	text[200] = '\0';
	CHECK(judged("") == DBR_LOSS_UNKNOWN);
}

int main(int argc, char **argv)
{
	FILE *file = argc == 2 ? fopen(argv[1], "rb") : NULL;
	size_t len;

	if (!file)
		return 1;
	len = fread(text, 1, sizeof(text) - 1, file);
	fclose(file);
	text[len] = '\0';
	RUN(a_text_tells_what_became_of_its_half_spaces);
	RUN(a_short_text_tells_nothing);
	return DONE();
}
