#include "names/batch.h"

#include "names/lanes.h"

static uint32_t features_end(const struct dbr_batch *batch)
{
	return batch->count ? batch->ends[batch->count - 1] : 0;
}

uint32_t *dbr_batch_room(struct dbr_batch *batch)
{
	return batch->features + features_end(batch);
}

void dbr_batch_push(struct dbr_batch *batch, int16_t *sum, uint32_t count)
{
	batch->ends[batch->count] = features_end(batch) + count;
	batch->sums[batch->count++] = sum;
	if (batch->count == DBR_BATCH)
		dbr_batch_run(batch);
}

/* Leave out what has no row for sure; ask for the slots of the others. */
static void find_slots(struct dbr_batch *batch)
{
	const struct dbr_model *model = &dbr_names_model;
	uint32_t from = 0, kept = 0;

	for (uint32_t i = 0; i < batch->count; i++) {
		for (; from < batch->ends[i]; from++) {
			uint32_t feature = batch->features[from];

			if (feature < DBR_FEATURES_FEW) {
				__builtin_prefetch(&model->rows[feature]);
			} else if (dbr_model_may_hold(model, feature)) {
				__builtin_prefetch(
					&model->slots[feature &
						      model->slot_mask]);
			} else {
				continue;
			}
			batch->features[kept++] = feature;
		}
		batch->ends[i] = kept;
	}
}

/* The rows of all features; `ends` become those of the rows. */
static void find_rows(struct dbr_batch *batch,
		      const struct dbr_model_row **rows)
{
	const struct dbr_model *model = &dbr_names_model;
	uint32_t from = 0, kept = 0;

	for (uint32_t i = 0; i < batch->count; i++) {
		for (; from < batch->ends[i]; from++) {
			uint32_t feature = batch->features[from];

			rows[kept] = feature < DBR_FEATURES_FEW
					     ? &model->rows[feature]
					     : dbr_model_find(model, feature);
			__builtin_prefetch(rows[kept]);
			kept += rows[kept] != NULL;
		}
		batch->ends[i] = kept;
	}
}

static void sum_rows(int16_t *sum, const struct dbr_model_row *const *rows,
		     uint32_t count)
{
	enum { PARTS = DBR_MODEL_WIDTH / DBR_LANES };
	dbr_lanes even[PARTS] = { { 0 } }, odd[PARTS] = { { 0 } };

	for (uint32_t i = 0; i < count; i++)
		for (uint32_t p = 0; p < PARTS; p++)
			dbr_lanes_add_bytes(&even[p], &odd[p],
					    rows[i]->weight +
						    2 * p * DBR_LANES);
	for (uint32_t p = 0; p < PARTS; p++)
		for (uint32_t k = 0; k < DBR_LANES; k++) {
			int16_t *pair = sum + 2 * (p * DBR_LANES + k);

			pair[0] = (int16_t)(pair[0] + even[p][k]);
			pair[1] = (int16_t)(pair[1] + odd[p][k]);
		}
}

void dbr_batch_run(struct dbr_batch *batch)
{
	const struct dbr_model_row *rows[DBR_BATCH * DBR_FEATURES_MAX];
	uint32_t from = 0;

	find_slots(batch);
	find_rows(batch, rows);
	for (uint32_t i = 0; i < batch->count; i++) {
		sum_rows(batch->sums[i], rows + from, batch->ends[i] - from);
		from = batch->ends[i];
	}
	batch->count = 0;
}
