/*
 chain.h - the best labels of one sentence (Viterbi).
 */
#ifndef DBR_NAMES_CHAIN_H
#define DBR_NAMES_CHAIN_H

#include "base/arena.h"
#include "names/model.h"

struct dbr_chain_room {
	int16_t (*back)[DBR_MODEL_WIDTH];
	uint8_t *labels, *sure; /* of the sentence read last */
	uint32_t capacity;
};

/*
 Read a chain.

 room     grows in `arena`; holds the labels afterwards
 score    both readings' scores of each token
 reading  0 or 1

 Returns DABIR_OK or DABIR_NO_MEMORY.
 */
DABIR_CHECK enum dabir_status
dbr_chain_read(struct dbr_chain_room *room, struct dbr_arena *arena,
	       int16_t (*score)[2 * DBR_MODEL_WIDTH], uint32_t count,
	       uint32_t reading);

#endif
