#include "speech/pairs.h"

#include "base/utf8.h"

#define DEEPEST 16 /* nested pairs followed; deeper ones stay alone */

/* Marks of a family close each other. */
enum family {
	NO_FAMILY,
	GUILLEMET,
	CURLY,
	STRAIGHT,
	PRIME,
	ANGLE,
	ROUND,
	SQUARE
};
enum direction { OPENS, CLOSES, EITHER };

static const struct mark {
	uint16_t point;
	uint8_t family, direction;
} marks[] = {
	{ 0x00AB, GUILLEMET, OPENS }, { 0x00BB, GUILLEMET, CLOSES },
	{ 0x201C, CURLY, EITHER },    { 0x201D, CURLY, EITHER },
	{ 0x201E, CURLY, EITHER },    { 0x201F, CURLY, EITHER },
	{ '"', STRAIGHT, EITHER },    { 0x02BA, STRAIGHT, EITHER },
	{ 0x2033, STRAIGHT, EITHER }, { 0x02C8, PRIME, EITHER },
	{ 0x2018, PRIME, EITHER },    { 0x2019, PRIME, EITHER },
	{ 0x300A, ANGLE, OPENS },     { 0x300B, ANGLE, CLOSES },
	{ 0x226A, ANGLE, OPENS },     { 0x226B, ANGLE, CLOSES },
	{ '(', ROUND, OPENS },	      { ')', ROUND, CLOSES },
	{ '[', SQUARE, OPENS },	      { ']', SQUARE, CLOSES },
};

static const struct mark *find_mark(uint32_t point)
{
	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		if (marks[i].point == point)
			return &marks[i];
	return NULL;
}

bool dbr_is_quote(uint32_t point)
{
	const struct mark *mark = find_mark(point);

	return mark && mark->family < ROUND;
}

struct open {
	uint32_t unit;
	uint8_t family;
};

struct stack {
	struct open items[DEEPEST];
	uint32_t depth;
};

/* The place of the nearest open mark of `family`, or -1. */
static int find_open(const struct stack *stack, uint8_t family)
{
	for (int i = (int)stack->depth - 1; i >= 0; i--)
		if (stack->items[i].family == family)
			return i;
	return -1;
}

static void push(struct stack *stack, uint32_t unit, uint8_t family)
{
	if (stack->depth < DEEPEST)
		stack->items[stack->depth++] = (struct open){ unit, family };
}

void dbr_pairs_match(struct dbr_units *units, struct dbr_range line)
{
	struct stack stack = { .depth = 0 };

	for (uint32_t i = line.first; i < line.end; i++) {
		struct dbr_unit *unit = &units->items[i];
		const struct mark *mark;
		int place;

		if (unit->kind != DBR_UNIT_QUOTE &&
		    unit->kind != DBR_UNIT_PAREN)
			continue;
		mark = find_mark(dbr_utf8_get(units->text + unit->at));
		if (!mark)
			continue;
		place = find_open(&stack, mark->family);
		if (mark->direction == OPENS ||
		    (mark->direction == EITHER && place < 0)) {
			push(&stack, i, mark->family);
			continue;
		}
		if (place < 0)
			continue;
		unit->mate = stack.items[place].unit;
		units->items[unit->mate].mate = i;
		stack.depth = (uint32_t)place;
	}
}
