/* words.h - the words of a sentence as the tagger sees them. */
#ifndef DBR_TOKEN_WORDS_H
#define DBR_TOKEN_WORDS_H

#include <dabir/tokens.h>

#include "token/tag.h"

/* The words of a sentence without tags, for training. In the arena. */
DABIR_CHECK enum dabir_status
dbr_words_describe(struct dabir_report *report, uint32_t sentence,
		   const struct dabir_word **words, struct dbr_tag_word **tags,
		   size_t *count);

#endif
