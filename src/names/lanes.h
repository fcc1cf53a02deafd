/*
 lanes.h - eight small numbers at a time: half of the labels.

 GCC and clang lower these vectors to whatever the processor has; sixteen
 bytes is what the oldest of them have.
 */
#ifndef DBR_NAMES_LANES_H
#define DBR_NAMES_LANES_H

#include <stdint.h>
#include <string.h>

#define DBR_LANES 8

typedef int16_t dbr_lanes __attribute__((vector_size(2 * DBR_LANES)));
typedef int8_t dbr_narrow_lanes __attribute__((vector_size(DBR_LANES)));

static inline void dbr_lanes_load(dbr_lanes *lanes, const int16_t *from)
{
	memcpy(lanes, from, sizeof(*lanes));
}

static inline void dbr_lanes_store(int16_t *to, const dbr_lanes *lanes)
{
	memcpy(to, lanes, sizeof(*lanes));
}

/* Add eight bytes. */
static inline void dbr_lanes_add_bytes(dbr_lanes *lanes, const int8_t *from)
{
	dbr_narrow_lanes narrow;

	memcpy(&narrow, from, sizeof(narrow));
	*lanes += __builtin_convertvector(narrow, dbr_lanes);
}

/* `yes` where `mask` is all ones, `no` where it is zero. */
static inline void dbr_lanes_choose(dbr_lanes *to, const dbr_lanes *mask,
				    const dbr_lanes *yes, const dbr_lanes *no)
{
	*to = (*yes & *mask) | (*no & ~*mask);
}

#endif
