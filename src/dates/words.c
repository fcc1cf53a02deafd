#include "dates/words.h"

#define ZWNJ 0x200C

static uint16_t child_of(uint16_t node, uint32_t point)
{
	uint16_t next = dbr_date_nodes[node].child;

	if (!(dbr_date_nodes[node].next >> (point & 63) & 1))
		return 0;
	while (next && dbr_date_nodes[next].point != point)
		next = dbr_date_nodes[next].sibling;
	return next;
}

static uint16_t root_of(uint32_t point)
{
	if (point < 0x0600)
		return child_of(0, point);
	return point < 0x0700 ? dbr_date_roots[point - 0x0600] : 0;
}

static bool is_gap(uint32_t point)
{
	return point == ' ' || point == ZWNJ || point == 0x00A0;
}

/* One letter further down; an optional space is passed over. */
static uint16_t step(uint16_t node, uint32_t point)
{
	uint16_t next = child_of(node, is_gap(point) ? ' ' : point);

	if (next || is_gap(point))
		return next;
	next = child_of(node, ' ');
	return next ? child_of(next, point) : 0;
}

static bool ends_here(uint16_t node, uint32_t point)
{
	return dbr_date_nodes[node].entry &&
	       (point == ZWNJ || !dbr_date_in_word_quick(point));
}

size_t dbr_date_word(const char *text, size_t len, size_t at,
		     const struct dbr_date_entry **entry)
{
	size_t from = at, found = 0;
	uint16_t node = 0;

	while (from < len) {
		size_t next = from;
		uint32_t raw = dbr_utf8_next(text, len, &next);
		uint32_t point = dbr_date_fold_quick(raw);

		if (ends_here(node, raw)) {
			found = from - at;
			*entry = &dbr_date_entries[dbr_date_nodes[node].entry];
		}
		if (point && !(is_gap(point) && node &&
			       dbr_date_nodes[node].point == ' ')) {
			node = node ? step(node, point) : root_of(point);
			if (!node)
				return found;
		}
		from = next;
	}
	if (!dbr_date_nodes[node].entry)
		return found;
	*entry = &dbr_date_entries[dbr_date_nodes[node].entry];
	return from - at;
}
