#include "names/chain.h"

#include <string.h>

#include "names/feature.h"

#define NEVER (-(1 << 28))

static enum dabir_status grow(struct dbr_chain_room *room,
			      struct dbr_arena *arena, uint32_t count)
{
	uint32_t wanted = 256;

	if (count <= room->capacity)
		return DABIR_OK;
	while (wanted < count)
		wanted *= 2;
	room->back = dbr_arena_zero(arena, wanted, sizeof(*room->back));
	room->labels = dbr_arena_zero(arena, wanted, 1);
	room->sure = dbr_arena_zero(arena, wanted, 1);
	if (!room->back || !room->labels || !room->sure)
		return DABIR_NO_MEMORY;
	room->capacity = wanted;
	return DABIR_OK;
}

/*
 Labels whose sum is this far below the best one's cannot be on the best
 chain any more: no later score differs that much. Ten nats.
 */
#define BEAM (10 * DBR_MODEL_STEPS)

/* Best sums up to each label, one token further. */
static void step(int32_t *best, const int16_t *score, const int16_t *edges,
		 uint8_t *back)
{
	int32_t next[DBR_MODEL_WIDTH], most = NEVER;

	for (uint32_t k = 0; k < DBR_MODEL_WIDTH; k++) {
		next[k] = NEVER;
		most = best[k] > most ? best[k] : most;
	}
	memset(back, 0, DBR_MODEL_WIDTH);
	for (uint32_t j = 0; j < DBR_LABELS; j++) {
		if (best[j] < most - BEAM)
			continue;
		for (uint32_t k = 0; k < DBR_MODEL_WIDTH; k++) {
			int32_t sum = best[j] + edges[j * DBR_MODEL_WIDTH + k];

			back[k] = sum > next[k] ? (uint8_t)j : back[k];
			next[k] = sum > next[k] ? sum : next[k];
		}
	}
	for (uint32_t k = 0; k < DBR_MODEL_WIDTH; k++)
		best[k] = next[k] + score[k];
	for (uint32_t k = DBR_LABELS; k < DBR_MODEL_WIDTH; k++)
		best[k] = NEVER;
}

/* How far a label's score stands above the best other one, 50 to 99. */
static uint8_t certainty(const int16_t *score, uint8_t label)
{
	int32_t other = NEVER, lead;

	for (uint32_t k = 0; k < DBR_LABELS; k++)
		if (k != label && score[k] > other)
			other = score[k];
	lead = (score[label] - other) * 10 / DBR_MODEL_STEPS;
	if (lead < 0)
		return 50;
	return (uint8_t)(lead > 49 ? 99 : 50 + lead);
}

enum dabir_status dbr_chain_read(struct dbr_chain_room *room,
				 struct dbr_arena *arena,
				 int16_t (*score)[2 * DBR_MODEL_WIDTH],
				 uint32_t count, uint32_t reading)
{
	const int16_t *edges = dbr_names_model.edges[reading];
	const int16_t *start = edges + DBR_MODEL_WIDTH * DBR_MODEL_WIDTH;
	const uint32_t shift = reading * DBR_MODEL_WIDTH;
	int32_t best[DBR_MODEL_WIDTH];
	enum dabir_status status = grow(room, arena, count);
	uint8_t last = 0;

	if (status != DABIR_OK || !count)
		return status;
	for (uint32_t k = 0; k < DBR_MODEL_WIDTH; k++)
		best[k] =
			k < DBR_LABELS ? start[k] + score[0][shift + k] : NEVER;
	for (uint32_t i = 1; i < count; i++)
		step(best, score[i] + shift, edges, room->back[i]);
	for (uint8_t k = 1; k < DBR_LABELS; k++)
		if (best[k] > best[last])
			last = k;
	for (uint32_t i = count; i-- > 0;) {
		room->labels[i] = last;
		room->sure[i] = certainty(score[i] + shift, last);
		last = room->back[i][last];
	}
	return DABIR_OK;
}
