#include "text/swaps.h"

#include "text_letters.inc" /* swaps[] and swapped[], by gen/letters.c */

const struct dbr_swap *dbr_find_swap(uint32_t point)
{
	size_t low = 0, high = sizeof(swaps) / sizeof(*swaps);

	if (point <= 0x7F)
		return NULL;
	if (point >= 0x0600 && point <= 0x06FF)
		return swapped[point & 0xFF] ? &swaps[swapped[point & 0xFF] - 1]
					     : NULL;
	while (low < high) {
		size_t middle = (low + high) / 2;

		if (swaps[middle].from == point)
			return &swaps[middle];
		if (swaps[middle].from < point)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}
