/*
 spacing.h - where half-spaces belong.
 */
#ifndef DBR_TEXT_SPACING_H
#define DBR_TEXT_SPACING_H

#include "text/loss.h"
#include "text/edits.h"
#include "text/model.h"
#include "text/words.h"

/* Decides and remembers; one a thread. */
struct dbr_spacing {
	const struct dbr_gap_model *model;
	enum dbr_style style;
	struct dbr_loss_signs loss_signs;
	int cut_threshold, pair_threshold; /* log-odds in the model's steps */
	struct dbr_word_list words;
	struct dbr_decision *cache; /* of words */
};

/* Returns DABIR_OK or DABIR_NO_MEMORY. */
DABIR_CHECK enum dabir_status
dbr_spacing_init(struct dbr_spacing *spacing,
		 const struct dbr_gap_model *model);
void dbr_spacing_release(struct dbr_spacing *spacing);

/* What the words of a text say of its style and of its half-spaces. */
struct dbr_hearing {
	int64_t votes;
	size_t words, half_spaces;
	struct dbr_loss_count loss;
};

/*
 Add what one line says, as below; returns DABIR_OK or DABIR_NO_MEMORY.
 */
DABIR_CHECK enum dabir_status dbr_spacing_hear(struct dbr_spacing *spacing,
					       const char *line, size_t len,
					       struct dbr_hearing *heard);

/* The Academy's style unless the votes speak for the open one. */
enum dbr_style dbr_spacing_style(const struct dbr_hearing *heard);

/*
 Put the half-spaces of one line.

 line     valid UTF-8 without a line break, letters repaired
 loss     of the text the line stands in
 out      appended to
 edits    may be NULL; spans count from `line_at` and `out_at`, so that the
          lines of one text share a list
 Returns DABIR_OK or DABIR_NO_MEMORY.
 */
struct dbr_line_place {
	uint32_t line_at, out_at;
};
DABIR_CHECK enum dabir_status
dbr_spacing_line(struct dbr_spacing *spacing, const char *line, size_t len,
		 enum dbr_loss loss, struct dbr_buf *out,
		 struct dbr_edits *edits, struct dbr_line_place place);

#endif
