/*
 hearing.h - what the words of a text say of it.
 */
#ifndef DBR_TEXT_HEARING_H
#define DBR_TEXT_HEARING_H

#include "text/loss.h"
#include "text/spacing.h"

/* What the words of a text say of its style and of its half-spaces. */
struct dbr_hearing {
	int64_t votes;
	size_t words, half_spaces;
	struct dbr_loss_count loss;
};

/*
 Add what one line says, letters repaired; returns DABIR_OK or DABIR_NO_MEMORY.
 */
DABIR_CHECK enum dabir_status dbr_hearing_add(struct dbr_spacing *spacing,
					      const char *line, size_t len,
					      struct dbr_hearing *heard);

/* The Academy's style unless the votes speak for the open one. */
enum dbr_style dbr_hearing_style(const struct dbr_hearing *heard);

#endif
