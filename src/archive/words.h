/*
 words.h - what a text is found by: its terms in a row, a space between two.
 Reports and queries take the same walk.
 */
#ifndef DBR_ARCHIVE_WORDS_H
#define DBR_ARCHIVE_WORDS_H

#include "base/buf.h"
#include "model/report.h"

/* The parts of a report that are weighed apart; also columns of the index. */
enum dbr_part { DBR_PART_BODY, DBR_PART_HEADLINE, DBR_PART_LEAD, DBR_PARTS };

/* One term of a text. */
struct dbr_word {
	const char *term; /* folded, stemmed; not NUL-terminated */
	size_t len;
	struct dabir_span span; /* of the word in the text */
};

/*
 Call `take` for each term of `text`, in order; a status other than DABIR_OK
 ends the walk.

 Returns that status, or DABIR_OK.
 */
DABIR_CHECK enum dabir_status dbr_words_walk(
	const char *text, size_t len,
	enum dabir_status (*take)(void *context, const struct dbr_word *word),
	void *context);

/* Append the terms of a text. Returns how many. */
uint32_t dbr_words_add(struct dbr_buf *out, const char *text, size_t len);

/* The part a line's words belong to; DBR_PARTS: they are not searched. */
enum dbr_part dbr_words_part(enum dabir_role role);

#endif
