#include "names/same.h"

#include <string.h>

#include "names/folded.h"

#define YEAR (366 * INT64_C(86400))
#define LEAST_WORDS 2u /* of an office that tells its holder */

/* The last word of a name of several, or NULL. */
static const char *surname_of(const char *name)
{
	const char *space = strrchr(name, ' ');

	return space && space[1] ? space + 1 : NULL;
}

enum dabir_status dbr_holders_add(struct dbr_holders *holders,
				  struct dbr_arena *arena,
				  const struct dabir_person *person,
				  int64_t instant, bool mark)
{
	const char *surname = surname_of(person->name);

	for (uint32_t i = 0; surname && i < person->office_count; i++) {
		const char *office = person->offices[i];
		struct dbr_holder *holder;
		enum dabir_status status = dbr_arena_grow(
			arena, &holders->items, &holders->capacity,
			holders->count, sizeof(*holders->items));

		if (status != DABIR_OK)
			return status;
		holder = &holders->items[holders->count++];
		*holder = (struct dbr_holder){
			.name = dbr_folded_key(person->name,
					       strlen(person->name)),
			.surname = dbr_folded_key(surname, strlen(surname)),
			.instant = instant,
			.is_marked = mark,
		};
		dbr_office_keys_of(office, strlen(office), &holder->office);
	}
	return DABIR_OK;
}

/* The shorter is how the longer begins. */
static bool same_office(const struct dbr_office_keys *a,
			const struct dbr_office_keys *b)
{
	uint32_t words = a->count < b->count ? a->count : b->count;

	return words >= LEAST_WORDS && a->key[words - 1] == b->key[words - 1];
}

static bool is_near(int64_t a, int64_t b)
{
	return a < b ? b - a <= YEAR : a - b <= YEAR;
}

/* Another holder than `found` of this office and surname at that time? */
static const struct dbr_holder *
next_holder(const struct dbr_holders *holders, uint64_t surname,
	    const struct dbr_office_keys *office, int64_t instant,
	    const struct dbr_holder *found)
{
	for (uint32_t i = 0; i < holders->count; i++) {
		const struct dbr_holder *holder = &holders->items[i];

		if (holder->surname == surname &&
		    same_office(&holder->office, office) &&
		    is_near(holder->instant, instant) &&
		    (!found || holder->name != found->name))
			return holder;
	}
	return NULL;
}

const struct dbr_holder *dbr_holders_find(const struct dbr_holders *holders,
					  const struct dabir_person *person,
					  int64_t instant)
{
	uint64_t surname = dbr_folded_key(person->name, strlen(person->name));
	const struct dbr_holder *found = NULL;

	if (surname_of(person->name))
		return NULL;
	for (uint32_t i = 0; i < person->office_count; i++) {
		const char *text = person->offices[i];
		const struct dbr_holder *other;
		struct dbr_office_keys office;

		dbr_office_keys_of(text, strlen(text), &office);
		other = next_holder(holders, surname, &office, instant, found);
		if (other && found)
			return NULL;
		if (!other)
			continue;
		found = other;
		if (next_holder(holders, surname, &office, instant, found))
			return NULL;
	}
	return found;
}
