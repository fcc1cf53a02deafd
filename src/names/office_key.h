/*
 office_key.h - keys under which an office is found again.

 "The general director of fisheries of the province of Golestan" is called
 "the general director of fisheries of Golestan" a line later, and "the
 honoured director" after that: words that carry nothing are left out, and
 every beginning of the phrase has a key of its own.
 */
#ifndef DBR_NAMES_OFFICE_KEY_H
#define DBR_NAMES_OFFICE_KEY_H

#include <dabir/status.h>

#define DBR_OFFICE_WORDS 16u

struct dbr_office_keys {
	uint64_t key[DBR_OFFICE_WORDS]; /* of the first word, first two ... */
	uint32_t count;
};

/* The keys of an office phrase; words past the room are left out. */
void dbr_office_keys_of(const char *text, size_t len,
			struct dbr_office_keys *keys);

#endif
