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
#define DBR_LITTLE_ENDIAN (__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__)

typedef int16_t dbr_lanes __attribute__((vector_size(2 * DBR_LANES)));
typedef uint16_t dbr_unsigned_lanes __attribute__((vector_size(2 * DBR_LANES)));

static inline void dbr_lanes_load(dbr_lanes *lanes, const int16_t *from)
{
	memcpy(lanes, from, sizeof(*lanes));
}

static inline void dbr_lanes_store(int16_t *to, const dbr_lanes *lanes)
{
	memcpy(to, lanes, sizeof(*lanes));
}

/*
 Add sixteen bytes, those of even places to the one, those of odd places to the
 other: two shifts widen them on any processor. Little-endian machines have the
 first of two bytes in the low half.
 */
static inline void dbr_lanes_add_bytes(dbr_lanes *even, dbr_lanes *odd,
				       const int8_t *from)
{
	dbr_lanes pairs, high;

	memcpy(&pairs, from, sizeof(pairs));
	high = pairs >> 8;
	pairs = (dbr_lanes)((dbr_unsigned_lanes)pairs << 8) >> 8;
	*even += DBR_LITTLE_ENDIAN ? pairs : high;
	*odd += DBR_LITTLE_ENDIAN ? high : pairs;
}

/* `yes` where `mask` is all ones, `no` where it is zero. */
static inline void dbr_lanes_choose(dbr_lanes *to, const dbr_lanes *mask,
				    const dbr_lanes *yes, const dbr_lanes *no)
{
	*to = (*yes & *mask) | (*no & ~*mask);
}

#endif
