/*
 The law: dates lie inside the text, in order and apart; a resolved one has a
 first day that is not after its last, and its ISO form reads back as the
 same days.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <dabir/dates.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* A single day in a year of four digits that is surely Gregorian. */
static bool reads_back(const struct dabir_found_date *found)
{
	struct dabir_found_date again;

	if (found->first != found->last || found->iso[0] != '2' ||
	    found->iso[1] > '4' || found->offset % 60)
		return true;
	return dabir_date_read(found->iso, strlen(found->iso), NULL, &again) ==
		       DABIR_OK &&
	       again.first == found->first;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const struct dabir_reference today = { 18581, true };
	const char *text = (const char *)data;
	struct dabir_found_date found;
	size_t at = 0, end = 0;

	while (dabir_date_next(text, size, &at, &today, &found) == DABIR_OK) {
		if (found.span.at < end || !found.span.len ||
		    (size_t)found.span.at + found.span.len > size ||
		    at < (size_t)found.span.at + found.span.len)
			abort();
		end = (size_t)found.span.at + found.span.len;
		if (found.resolved && found.first > found.last)
			abort();
		if (found.resolved && !reads_back(&found))
			abort();
	}
	return 0;
}
