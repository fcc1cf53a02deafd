/*
 items.h - the words, numbers and marks that one expression may be made of.
 */
#ifndef DBR_DATES_ITEMS_H
#define DBR_DATES_ITEMS_H

#include "dates/words.h"

#define DBR_DATE_ITEMS 32 /* as many are looked at from where one starts */

struct dbr_date_item {
	uint32_t at, len;
	int32_t value;
	uint8_t class;	/* enum dbr_date_class */
	uint8_t weak;	/* as in struct dbr_date_entry */
	uint8_t digits; /* written in digits: how many; 0: in words */
	bool spaced;	/* a space stands before it */
};

/*
 Cut items out of `text` from `at` on, until a word that no date holds, a
 line break or DBR_DATE_ITEMS. Number words are summed up.

 Returns how many.
 */
uint32_t dbr_date_items(const char *text, size_t len, size_t at,
			struct dbr_date_item *items);

/* 0 to 9 for the digits of ASCII, Arabic and Persian, else -1. */
static inline int dbr_date_digit(uint32_t point)
{
	if (point - '0' < 10)
		return (int)(point - '0');
	if (point - 0x06F0 < 10)
		return (int)(point - 0x06F0);
	if (point - 0x0660 < 10)
		return (int)(point - 0x0660);
	return -1;
}

#endif
