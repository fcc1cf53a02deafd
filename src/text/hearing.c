#include "text/hearing.h"

#define FEWEST_VOTES 40 /* words that tell the style of a text */

enum dabir_status dbr_hearing_add(struct dbr_spacing *spacing, const char *line,
				  size_t len, struct dbr_hearing *heard)
{
	const int8_t *table = spacing->model->weights +
			      ((size_t)1 << spacing->model->weight_bits);
	enum dabir_status status = dbr_words_split(&spacing->words, line, len);

	for (size_t i = 0; i < spacing->words.count; i++) {
		const struct dbr_text_word *word = &spacing->words.items[i];

		heard->votes += table[dbr_gap_vote(word->hash)];
		dbr_loss_look(&spacing->loss_signs,
			      spacing->words.codes + word->codes, word,
			      &heard->loss);
	}
	heard->words += spacing->words.count;
	heard->half_spaces += spacing->words.half_spaces;
	return status;
}

enum dbr_style dbr_hearing_style(const struct dbr_hearing *heard)
{
	if (heard->words < FEWEST_VOTES || heard->votes <= 0)
		return DBR_STYLE_ACADEMY;
	return DBR_STYLE_OPEN;
}
