#include "token/kin.h"

#include <stddef.h>

#include "token/kin_table.h"

uint16_t dbr_kin_of(uint64_t hash)
{
	const size_t mask = sizeof(kin_slots) / sizeof(*kin_slots) - 1;
	uint32_t check = (uint32_t)hash;

	for (size_t at = (size_t)(hash >> 32) & mask; kin_slots[at].kin;
	     at = (at + 1) & mask)
		if (kin_slots[at].check == check)
			return kin_slots[at].kin;
	return 0;
}
