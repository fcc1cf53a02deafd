/*
 swaps.h - code points that are written as others: letters.tsv and
 presentation.tsv of data/text.
 */
#ifndef DBR_TEXT_SWAPS_H
#define DBR_TEXT_SWAPS_H

#include <stddef.h>
#include <stdint.h>

struct dbr_swap {
	uint32_t from;
	size_t len; /* bytes of `to` */
	const char *to;
	const char *rule;
};

/* How `point` is to be written, or NULL where it stays. */
const struct dbr_swap *dbr_find_swap(uint32_t point);

#endif
