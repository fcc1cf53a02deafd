#include "text/ahead.h"

#include "base/utf8.h"
#include "text/signs.h"
#include "text/swaps.h"

/* What will be written for the code point at `*at`, its first if several. */
static uint32_t read_repaired(const struct dbr_ahead *ahead, size_t *at)
{
	uint32_t point = dbr_utf8_next(ahead->text, ahead->len, at);
	const struct dbr_swap *swap;

	if (point == DBR_UTF8_BAD || point == 0)
		return DBR_POINT_REPLACEMENT;
	swap = dbr_find_swap(point);
	return swap ? dbr_utf8_get(swap->to) : point;
}

static bool unseen(uint32_t point)
{
	return dbr_is_invisible(point) || point == DBR_POINT_HALF_SPACE;
}

uint32_t dbr_ahead_base(struct dbr_ahead *ahead, size_t at)
{
	uint32_t base = '\n';

	if (at >= ahead->base_from && at < ahead->base_at)
		return ahead->base;
	ahead->base_from = at;
	while (at < ahead->len) {
		uint32_t point = read_repaired(ahead, &at);

		if (!unseen(point) && point != DBR_POINT_TATWEEL &&
		    dbr_letter_kind(point) != DBR_LETTER_MARK) {
			base = point;
			break;
		}
	}
	ahead->base_at = at;
	ahead->base = base;
	return base;
}

uint32_t dbr_ahead_point(struct dbr_ahead *ahead, size_t at)
{
	while (at < ahead->len) {
		uint32_t point = read_repaired(ahead, &at);
		bool drawn_out = point == DBR_POINT_TATWEEL &&
				 dbr_is_letter(dbr_ahead_base(ahead, at));

		if (!unseen(point) && !drawn_out)
			return point;
	}
	return '\n';
}

bool dbr_ahead_letter(const struct dbr_ahead *ahead, size_t at)
{
	while (at < ahead->len) {
		uint32_t point = read_repaired(ahead, &at);

		if (point != DBR_POINT_TATWEEL)
			return dbr_is_letter(point);
	}
	return false;
}

size_t dbr_ahead_spaces_end(const struct dbr_ahead *ahead, size_t at)
{
	while (at < ahead->len) {
		size_t next = at;
		uint32_t point = read_repaired(ahead, &next);

		if (point != ' ' && !unseen(point))
			break;
		at = next;
	}
	return at;
}
