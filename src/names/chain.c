#include "names/chain.h"

#include <string.h>

#include "names/feature.h"
#include "names/lanes.h"

#define NEVER (-16384)

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
 Labels whose sum is this far below the best one's can hardly be on the best
 chain any more. Six nats.
 */
#define BEAM (6 * DBR_MODEL_STEPS)

static uint32_t live_labels(const int16_t *best, uint8_t *live, int16_t *most)
{
	uint32_t count = 0;

	*most = best[0];
	for (uint32_t k = 1; k < DBR_LABELS; k++)
		*most = best[k] > *most ? best[k] : *most;
	for (uint8_t k = 0; k < DBR_LABELS; k++) {
		live[count] = k;
		count += best[k] >= *most - BEAM;
	}
	return count;
}

/* Whether no label but that of the outside is live. */
static bool only_outside(const int16_t *best)
{
	const dbr_lanes first = { 0, -1, -1, -1, -1, -1, -1, -1 };
	const dbr_lanes second = { -1, -1, -1, -1, -1, -1, 0, 0 };
	const int16_t least = (int16_t)(best[DBR_LABEL_O] - BEAM);
	dbr_lanes a, b;
	uint64_t live[2];

	dbr_lanes_load(&a, best);
	dbr_lanes_load(&b, best + DBR_LANES);
	a = ((a >= least) & first) | ((b >= least) & second);
	memcpy(live, &a, sizeof(live));
	return !(live[0] | live[1]);
}

/* The same as step() when there is one way to come. */
static void step_from_outside(int16_t *best, const int16_t *score,
			      const int16_t *edges, int16_t *back)
{
	const int16_t *ways = edges + DBR_LABEL_O * DBR_MODEL_WIDTH;

	for (uint32_t half = 0; half < DBR_MODEL_WIDTH; half += DBR_LANES) {
		dbr_lanes way, add;

		dbr_lanes_load(&way, ways + half);
		dbr_lanes_load(&add, score + half);
		add += way;
		dbr_lanes_store(best + half, &add);
	}
	memset(back, DBR_LABEL_O, DBR_MODEL_WIDTH * sizeof(*back));
}

/*
 Best sums up to each label, one token further; those of the last token are
 counted from their largest, so that they stay small.
 */
static void step(int16_t *best, const int16_t *score, const int16_t *edges,
		 int16_t *back)
{
	int16_t next_best[DBR_MODEL_WIDTH], most;
	uint8_t live[DBR_LABELS];
	uint32_t count;

	if (only_outside(best)) {
		step_from_outside(best, score, edges, back);
		return;
	}
	count = live_labels(best, live, &most);
	for (uint32_t half = 0; half < DBR_MODEL_WIDTH; half += DBR_LANES) {
		dbr_lanes next = NEVER - (dbr_lanes){ 0 }, origin = { 0 }, add;

		for (uint32_t i = 0; i < count; i++) {
			int16_t j = live[i];
			dbr_lanes sum, better, label = j - (dbr_lanes){ 0 };

			dbr_lanes_load(&sum,
				       edges + j * DBR_MODEL_WIDTH + half);
			sum += (int16_t)(best[j] - most);
			better = sum > next;
			dbr_lanes_choose(&next, &better, &sum, &next);
			dbr_lanes_choose(&origin, &better, &label, &origin);
		}
		dbr_lanes_load(&add, score + half);
		next += add;
		dbr_lanes_store(next_best + half, &next);
		dbr_lanes_store(back + half, &origin);
	}
	memcpy(best, next_best, sizeof(next_best));
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
	int16_t best[DBR_MODEL_WIDTH];
	enum dabir_status status = grow(room, arena, count);
	uint8_t last = 0;

	if (status != DABIR_OK || !count)
		return status;
	for (uint32_t k = 0; k < DBR_MODEL_WIDTH; k++)
		best[k] = (int16_t)(start[k] + score[0][shift + k]);
	for (uint32_t i = 1; i < count; i++)
		step(best, score[i] + shift, edges, room->back[i]);
	for (uint8_t k = 1; k < DBR_LABELS; k++)
		if (best[k] > best[last])
			last = k;
	for (uint32_t i = count; i-- > 0;) {
		room->labels[i] = last;
		room->sure[i] = certainty(score[i] + shift, last);
		last = (uint8_t)room->back[i][last];
	}
	return DABIR_OK;
}
