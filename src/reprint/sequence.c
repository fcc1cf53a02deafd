#include "reprint/sequence.h"

#include "base/memory.h"

/* A stretch of both rows that is still to be compared. */
struct box {
	size_t one, one_end, two, two_end;
};

/* A run of same things in the middle of a box: it parts the box in two. */
struct snake {
	size_t one, two, one_end, two_end;
};

/*
 One walk from a corner of the box to the other: how far along `one` each
 diagonal got. Diagonals are kept modulo `size`.
 */
struct walk {
	int64_t *far;
	bool forward;
};

struct search {
	struct dbr_sequences *sequences;
	struct box box;
	int64_t count, other_count; /* sides of the box */
	int64_t size;
	struct walk forth, back;
};

static int64_t *slot(const struct search *search, const struct walk *walk,
		     int64_t diagonal)
{
	int64_t at = diagonal % search->size;

	return &walk->far[at < 0 ? at + search->size : at];
}

/* Whether the things `a` and `b` steps from the walk's corner are the same. */
static bool same(const struct search *search, bool forward, int64_t a,
		 int64_t b)
{
	const struct dbr_sequences *rows = search->sequences;
	const struct box *box = &search->box;
	size_t one =
		forward ? box->one + (size_t)a : box->one_end - 1 - (size_t)a;
	size_t two =
		forward ? box->two + (size_t)b : box->two_end - 1 - (size_t)b;

	return rows->one[one] == rows->two[two];
}

/*
 Walk as far as the things are the same, on one diagonal after `edits`.

 Returns true when the two walks met: `snake` is where.
 */
static bool walk_on(struct search *search, const struct walk *walk,
		    const struct walk *other, int64_t edits, int64_t diagonal,
		    struct snake *snake)
{
	int64_t below = *slot(search, walk, diagonal - 1);
	int64_t above = *slot(search, walk, diagonal + 1);
	int64_t shift = search->count - search->other_count;
	int64_t a = diagonal == -edits || (diagonal != edits && below < above)
			    ? above
			    : below + 1;
	int64_t b = a - diagonal, from = a, across = shift - diagonal;
	int64_t reach = walk->forward ? edits - 1 : edits;

	while (a < search->count && b < search->other_count &&
	       same(search, walk->forward, a, b)) {
		a++;
		b++;
	}
	*slot(search, walk, diagonal) = a;
	if ((shift & 1) != walk->forward || across < -reach || across > reach ||
	    a + *slot(search, other, across) < search->count)
		return false;
	*snake = (struct snake){ (size_t)from, (size_t)(from - diagonal),
				 (size_t)a, (size_t)b };
	if (!walk->forward)
		*snake = (struct snake){ (size_t)(search->count - a),
					 (size_t)(search->other_count - b),
					 (size_t)(search->count - from),
					 (size_t)(search->other_count - from +
						  diagonal) };
	return true;
}

/* Both walks by turns, one more edit each time, until they meet. */
static bool find_snake(struct search *search, struct snake *snake)
{
	int64_t n = search->count, m = search->other_count;
	uint64_t *cost = &search->sequences->cost;

	for (int64_t edits = 0; edits <= (n + m + 1) / 2; edits++)
		for (int turn = 0; turn < 2; turn++) {
			const struct walk *walk =
				turn ? &search->back : &search->forth;
			const struct walk *other =
				turn ? &search->forth : &search->back;
			int64_t first = edits > m ? edits - 2 * m : -edits;
			int64_t last = edits > n ? 2 * n - edits : edits;

			if (*cost < (uint64_t)edits + 1)
				return false;
			*cost -= (uint64_t)edits + 1;
			for (int64_t k = first; k <= last; k += 2)
				if (walk_on(search, walk, other, edits, k,
					    snake))
					return true;
		}
	return false;
}

/* Cut off what is the same at both ends of a box. */
static void trim(const struct dbr_sequences *rows, struct box *box)
{
	while (box->one < box->one_end && box->two < box->two_end &&
	       rows->one[box->one] == rows->two[box->two]) {
		box->one++;
		box->two++;
	}
	while (box->one < box->one_end && box->two < box->two_end &&
	       rows->one[box->one_end - 1] == rows->two[box->two_end - 1]) {
		box->one_end--;
		box->two_end--;
	}
}

static void mark(struct dbr_sequences *rows, const struct box *box)
{
	for (size_t i = box->one; i < box->one_end; i++)
		rows->gone[i] = true;
	for (size_t i = box->two; i < box->two_end; i++)
		rows->come[i] = true;
}

/* Find the middle of a trimmed box. Returns false when it is given up. */
static enum dabir_status halve(struct dbr_sequences *rows,
			       const struct box *box, struct snake *snake,
			       bool *found)
{
	struct search search = { .sequences = rows, .box = *box };
	int64_t *room;

	search.count = (int64_t)(box->one_end - box->one);
	search.other_count = (int64_t)(box->two_end - box->two);
	search.size =
		2 * (search.count < search.other_count ? search.count
						       : search.other_count) +
		2;
	room = dbr_alloc_zero((size_t)search.size * 2, sizeof(*room));
	if (!room)
		return DABIR_NO_MEMORY;
	search.forth = (struct walk){ room, true };
	search.back = (struct walk){ room + search.size, false };
	*found = find_snake(&search, snake);
	dbr_free(room);
	return DABIR_OK;
}

/* Boxes halve their edits, so that the calls are as deep as their logarithm. */
static enum dabir_status compare(struct dbr_sequences *rows, struct box box)
{
	struct snake snake;
	enum dabir_status status;
	bool found;

	trim(rows, &box);
	if (box.one == box.one_end || box.two == box.two_end) {
		mark(rows, &box);
		return DABIR_OK;
	}
	status = halve(rows, &box, &snake, &found);
	if (status != DABIR_OK)
		return status;
	if (!found) {
		rows->capped = true;
		mark(rows, &box);
		return DABIR_OK;
	}
	status = compare(rows, (struct box){ box.one, box.one + snake.one,
					     box.two, box.two + snake.two });
	if (status != DABIR_OK)
		return status;
	return compare(rows,
		       (struct box){ box.one + snake.one_end, box.one_end,
				     box.two + snake.two_end, box.two_end });
}

enum dabir_status dbr_sequences_compare(struct dbr_sequences *sequences)
{
	return compare(sequences, (struct box){ 0, sequences->one_count, 0,
						sequences->two_count });
}
