/*
 kin.h - reprints in answers: which were seen, so that each counts once.
 */
#ifndef DBR_SEARCH_KIN_H
#define DBR_SEARCH_KIN_H

#include "base/arena.h"
#include "model/report.h"
#include "search/hits.h"

/* A statement that was met in a family, as the letters a reprint keeps. */
struct dbr_spoken {
	int64_t speaker;
	const unsigned char *letters;
	size_t count;
	const struct dbr_spoken *next;
};

struct dbr_kin_slot {
	uint64_t family; /* 0: empty */
	const struct dbr_spoken *spoken;
};

struct dbr_kin {
	struct dbr_store *store;
	struct dbr_arena arena;
	struct dbr_kin_slot *slots; /* open addressing */
	size_t mask, count;
};

void dbr_kin_init(struct dbr_kin *kin, struct dabir_archive *archive);
void dbr_kin_release(struct dbr_kin *kin);

/* The family of a report; 0: it has no kin, or the archive does not know. */
DABIR_CHECK enum dabir_status dbr_kin_family(struct dbr_kin *kin, uint64_t id,
					     uint64_t *family);

/* Drop the hits whose family has one before them. */
DABIR_CHECK enum dabir_status dbr_kin_fold(struct dbr_kin *kin,
					   struct dbr_found_list *found);

/*
 Whether a statement was met before in its family: the same letters of the
 same speaker, or one within the other.
 */
DABIR_CHECK enum dabir_status dbr_kin_repeats(struct dbr_kin *kin,
					      uint64_t family, int64_t speaker,
					      const struct dbr_text *content,
					      bool *yes);

/* How many other last versions are of a report's family. */
DABIR_CHECK enum dabir_status dbr_kin_others(struct dbr_kin *kin, uint64_t id,
					     uint32_t *others);

#endif
