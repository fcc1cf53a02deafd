/*
 ahead.h - what will stand further on in a text when its letters are repaired:
 a rule that looks at the text as it will be finds nothing new the second time.
 */
#ifndef DBR_TEXT_AHEAD_H
#define DBR_TEXT_AHEAD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define DBR_POINT_HALF_SPACE 0x200C
#define DBR_POINT_TATWEEL 0x0640
#define DBR_POINT_REPLACEMENT 0xFFFD

/* To be set to the text and nothing else; offsets are bytes of it. */
struct dbr_ahead {
	const char *text;
	size_t len;
	size_t base_from, base_at; /* dbr_ahead_base() there is `base` */
	uint32_t base;
};

/* What stands at `at` when all that goes is gone; '\n' at the end. */
uint32_t dbr_ahead_point(struct dbr_ahead *ahead, size_t at);

/*
 The first that is no mark and not invisible, at or behind `at`; '\n' at the
 end. It is kept for whoever asks from in between: linear time.
 */
uint32_t dbr_ahead_base(struct dbr_ahead *ahead, size_t at);

/* Is there a letter at `at`, or behind the tatweels there? */
bool dbr_ahead_letter(const struct dbr_ahead *ahead, size_t at);

/* Where the spaces of any kind end that begin at `at`. */
size_t dbr_ahead_spaces_end(const struct dbr_ahead *ahead, size_t at);

#endif
