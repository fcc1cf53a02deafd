/*
 same.h - whether the persons of two reports are one.

 A surname is shared by many. Somebody of whom a report has the surname alone
 is taken for a person named in full in another when both hold one office
 within a year of each other, and nobody else of that surname held it then.
 An office of one word ("minister") says too little. Rather none than a wrong
 one.
 */
#ifndef DBR_NAMES_SAME_H
#define DBR_NAMES_SAME_H

#include "model/report.h"
#include "names/office_key.h"

/* A person named in full, in an office, at a time. */
struct dbr_holder {
	uint64_t name, surname; /* keys */
	struct dbr_office_keys office;
	int64_t instant; /* seconds since 1970 */
	bool is_marked;	 /* as the caller wished */
};

struct dbr_holders {
	struct dbr_holder *items;
	uint32_t count, capacity;
};

/*
 Note the offices of a person at a time; who is not named in full is left out.

 Returns DABIR_OK or DABIR_NO_MEMORY. `holders` grow in `arena`.
 */
DABIR_CHECK enum dabir_status dbr_holders_add(struct dbr_holders *holders,
					      struct dbr_arena *arena,
					      const struct dabir_person *person,
					      int64_t instant, bool mark);

/*
 The one holder for whom a person, known by surname alone, stands; NULL when
 there is none, or when it may be one of two.
 */
const struct dbr_holder *dbr_holders_find(const struct dbr_holders *holders,
					  const struct dabir_person *person,
					  int64_t instant);

#endif
