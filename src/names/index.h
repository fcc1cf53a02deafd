/*
 index.h - from a key of letters to the person it stands for.

 One table a report: surfaces, offices and beginnings of offices, told apart
 by a salt. A key that two people share stands for nobody.
 */
#ifndef DBR_NAMES_INDEX_H
#define DBR_NAMES_INDEX_H

#include "model/report.h"

struct dbr_people_index {
	uint64_t *keys; /* 0 is free */
	uint32_t *people;
	uint32_t count, capacity; /* a power of two */
};

enum dbr_people_key { DBR_KEY_SURFACE, DBR_KEY_OFFICE, DBR_KEY_OFFICE_PART };

/* Returns a person, or DABIR_NONE when unknown or shared. */
uint32_t dbr_people_index_find(const struct dbr_people_index *index,
			       enum dbr_people_key kind, uint64_t key);

/* Returns DABIR_OK or DABIR_NO_MEMORY. */
DABIR_CHECK enum dabir_status dbr_people_index_add(struct dabir_report *report,
						   enum dbr_people_key kind,
						   uint64_t key,
						   uint32_t person);

#endif
