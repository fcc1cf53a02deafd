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
	uint64_t report;
	int64_t speaker;
	const unsigned char *letters;
	size_t count;
	const struct dbr_spoken *next;
};

struct dbr_kin_slot {
	uint64_t family;  /* 0: empty */
	uint32_t members; /* last versions, 0: not counted yet */
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

/* A statement and where it stands. */
struct dbr_utterance {
	uint64_t family, report;
	int64_t speaker;
	struct dbr_text content;
};

/*
 Whether a statement was met before in another report of its family: the same
 letters, or one within the other where the speaker is the same too.
 */
DABIR_CHECK enum dabir_status dbr_kin_repeats(struct dbr_kin *kin,
					      const struct dbr_utterance *said,
					      bool *yes);

/* How many other last versions are of a report's family. */
DABIR_CHECK enum dabir_status dbr_kin_others(struct dbr_kin *kin, uint64_t id,
					     uint32_t *others);

#endif
