#include "names/votes.h"

#include "base/hash.h"
#include "names/feature.h"

static uint8_t vote_of(uint8_t label)
{
	static const uint8_t votes[DBR_LABELS] = { 0, 1, 2, 2, 1, 3, 4,
						   4, 3, 5, 6, 6, 5, 7 };

	return votes[label];
}

struct pair_table {
	uint64_t *keys; /* 0 is free */
	uint32_t *numbers;
	uint32_t mask, count;
};

static uint32_t number_pair(struct pair_table *table, uint32_t a, uint32_t b)
{
	uint64_t key = (uint64_t)a << 32 | b;
	uint32_t slot = (uint32_t)dbr_hash_mix(key) & table->mask;

	while (table->keys[slot] && table->keys[slot] != key)
		slot = (slot + 1) & table->mask;
	if (!table->keys[slot]) {
		table->keys[slot] = key;
		table->numbers[slot] = ++table->count;
	}
	return table->numbers[slot];
}

static enum dabir_status pair_table_init(struct pair_table *table,
					 struct dbr_arena *arena,
					 uint32_t count)
{
	table->mask = 63;
	table->count = 0;
	while (table->mask / 2 < count)
		table->mask = 2 * table->mask + 1;
	table->keys = dbr_arena_zero(arena, (size_t)table->mask + 1,
				     sizeof(*table->keys));
	table->numbers = dbr_arena_zero(arena, (size_t)table->mask + 1,
					sizeof(*table->numbers));
	return table->keys && table->numbers ? DABIR_OK : DABIR_NO_MEMORY;
}

enum dabir_status dbr_votes_init(struct dbr_votes *votes,
				 struct dbr_arena *arena,
				 const struct dbr_wordform_text *text,
				 const uint8_t *labels)
{
	struct pair_table table;

	votes->labels = labels;
	votes->of_form = dbr_arena_zero(arena, text->form_count,
					DBR_VOTES * sizeof(uint16_t));
	votes->of_pair = dbr_arena_zero(arena, (size_t)text->count + 1,
					DBR_VOTES * sizeof(uint16_t));
	votes->pair = dbr_arena_zero(arena, (size_t)text->count + 1,
				     sizeof(*votes->pair));
	if (!votes->of_form || !votes->of_pair || !votes->pair ||
	    pair_table_init(&table, arena, text->count) != DABIR_OK)
		return DABIR_NO_MEMORY;
	for (uint32_t i = 0; i < text->count; i++) {
		uint8_t vote = vote_of(labels[i]);

		votes->of_form[text->of[i] * DBR_VOTES + vote]++;
		if (!i)
			continue;
		votes->pair[i] =
			number_pair(&table, text->of[i - 1], text->of[i]);
		votes->of_pair[votes->pair[i] * DBR_VOTES + vote]++;
	}
	return DABIR_OK;
}

uint32_t dbr_votes_strength(const uint16_t *counts, uint8_t own)
{
	uint32_t total = 0, best = 0, most = 0;
	int share;

	for (uint32_t i = 0; i < DBR_VOTES; i++) {
		uint32_t count = counts[i];

		count -= i == vote_of(own);

		total += count;
		if (i && count > most) {
			most = count;
			best = i;
		}
	}
	if (!total)
		return 1;
	if (!best)
		return total > 2 ? 3 : 2;
	share = (4 * most > total) + (2 * most > total) + (most == total);
	return 8 * best + (total > 2 ? 4u : 0u) + (uint32_t)share;
}
