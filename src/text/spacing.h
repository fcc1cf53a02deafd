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
	bool style_asked; /* no text is judged to be in another */
	struct dbr_loss_signs loss_signs;
	struct dbr_threshold {
		int cut, pair;
	} thresholds[DBR_LOSS_COUNT]; /* log-odds in the model's steps */
	struct dbr_word_list words;
	struct dbr_decision *cache; /* of words */
	/* of the lines since somebody set them to false: */
	bool unsettled; /* one is now judged otherwise, as no sound one */
	bool apart;	/* one is judged by itself, and is no sound one */
};

/* Returns DABIR_OK or DABIR_NO_MEMORY. */
DABIR_CHECK enum dabir_status
dbr_spacing_init(struct dbr_spacing *spacing,
		 const struct dbr_gap_model *model);
void dbr_spacing_release(struct dbr_spacing *spacing);

/*
 Put the half-spaces of one line.

 line     valid UTF-8 without a line break, letters repaired
 loss     of the text the line stands in; a long line may tell otherwise
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
