/*
 batch.h - rows of weights, added to the scores of several tokens at once.

 The rows lie far apart. Some tokens are gathered and then served in rounds
 (which features may have a row, where it is, what it holds), so that the
 misses of the cache overlap.
 */
#ifndef DBR_NAMES_BATCH_H
#define DBR_NAMES_BATCH_H

#include "names/model.h"

#define DBR_BATCH 16 /* tokens */

struct dbr_batch {
	int16_t *sums[DBR_BATCH];
	uint32_t ends[DBR_BATCH]; /* of the features of each */
	uint32_t features[DBR_BATCH * DBR_FEATURES_MAX];
	uint32_t count;
};

/* Where to write the features of the next token. */
uint32_t *dbr_batch_room(struct dbr_batch *batch);

/*
 `count` features were written for `sum`, of both readings, which must live
 until dbr_batch_run(). A full batch is served at once.
 */
void dbr_batch_push(struct dbr_batch *batch, int16_t *sum, uint32_t count);

/* Add all that was pushed to its sums. */
void dbr_batch_run(struct dbr_batch *batch);

#endif
