#include "speech/actors.h"

#include <string.h>

#define MOST_ACTORS 1024  /* further ones are not compared */
#define LONGEST_SURNAME 2 /* words */
#define LONG_OFFICE 24	  /* bytes of which one may be mistyped */
#define LONG_SURNAME 10	  /* ... of a surname */
#define MOST_SEARCHED 64  /* actors or people, compared one by one */

enum dabir_status dbr_mention_read(struct dbr_speech *speech,
				   const struct dbr_phrase *phrase,
				   struct dbr_mention *mention)
{
	const char *text = speech->units.text;

	*mention = (struct dbr_mention){ NULL, NULL, NULL, { 0, 0 }, { 0, 0 } };
	if (phrase->name_first < phrase->name_end) {
		mention->name = dbr_unit_span(
			&speech->units, phrase->name_first, phrase->name_end);
		mention->name_key =
			dbr_key_make(speech->arena, text + mention->name.at,
				     mention->name.len);
		if (!mention->name_key)
			return DABIR_NO_MEMORY;
	}
	if (phrase->office_first < phrase->office_end) {
		mention->office =
			dbr_unit_span(&speech->units, phrase->office_first,
				      phrase->office_end);
		mention->office_key =
			dbr_key_make(speech->arena, text + mention->office.at,
				     mention->office.len);
		if (!mention->office_key)
			return DABIR_NO_MEMORY;
	}
	return DABIR_OK;
}

bool dbr_actor_is_human(const struct dbr_actor *actor)
{
	return actor->kind == DBR_PHRASE_NAME ||
	       actor->kind == DBR_PHRASE_OFFICE;
}

void dbr_actor_add_office(struct dbr_actor *actor,
			  const struct dbr_mention *mention)
{
	if (!mention->office_key)
		return;
	for (uint32_t i = 0; i < actor->office_count; i++)
		if (dbr_key_same(actor->office_key[i], mention->office_key))
			return;
	if (actor->office_count == DBR_MOST_OFFICES)
		return;
	actor->office_key[actor->office_count] = mention->office_key;
	actor->office[actor->office_count++] = mention->office;
}

/* Is `met` a fuller form of the same name than `known`? */
static bool is_fuller(const char *known, const char *met)
{
	if (dbr_key_same(known, met))
		return false;
	return dbr_key_tail(met, known) ||
	       dbr_key_words(met) > dbr_key_words(known);
}

/* Take the fuller of two forms of one name. */
static void add_name(struct dbr_actor *actor, const struct dbr_mention *mention)
{
	actor->waiting = false;
	if (!mention->name_key)
		return;
	actor->kind = DBR_PHRASE_NAME;
	if (actor->name_key && !is_fuller(actor->name_key, mention->name_key))
		return;
	actor->name_key = mention->name_key;
	actor->name = mention->name;
	actor->full = mention->full;
}

enum dabir_status dbr_actor_new(struct dbr_cast *cast,
				const struct dbr_phrase *phrase,
				const struct dbr_mention *mention,
				uint32_t *place)
{
	struct dbr_actor *actor;
	enum dabir_status status = dbr_arena_grow(
		cast->speech->arena, &cast->actors, &cast->capacity,
		cast->count, sizeof(*cast->actors));

	if (status != DABIR_OK)
		return status;
	*place = cast->count++;
	actor = &cast->actors[*place];
	*actor = (struct dbr_actor){ .person = DABIR_NONE,
				     .same = DABIR_NONE,
				     .kind = phrase->kind };
	add_name(actor, mention);
	dbr_actor_add_office(actor, mention);
	actor->waiting = phrase->kind == DBR_PHRASE_OFFICE;
	return DABIR_OK;
}

int dbr_names_compare(const char *known, const char *met)
{
	if (!known || !met) /* known by an office alone */
		return 0;
	if (dbr_key_same(known, met))
		return 3;
	if (dbr_key_tail(known, met) || dbr_key_tail(met, known) ||
	    dbr_key_article(known, met) || dbr_key_article(met, known))
		return 2;
	return dbr_key_head(known, met) || dbr_key_has(known, met) ? 1 : 0;
}

static bool same_office(const char *known, const char *met)
{
	if (dbr_key_same(known, met) || dbr_key_head(known, met) ||
	    dbr_key_head(met, known) || dbr_key_tail(known, met) ||
	    dbr_key_tail(met, known))
		return true;
	if (dbr_key_spans(known, met) || dbr_key_spans(met, known) ||
	    dbr_key_near(known, met, LONG_OFFICE))
		return true;
	return dbr_key_covers(known, met);
}

static bool holds_office(const struct dbr_actor *actor, const char *key)
{
	for (uint32_t i = 0; i < actor->office_count; i++)
		if (same_office(actor->office_key[i], key))
			return true;
	return false;
}

/* The latest actor with the best likeness to a name, or DABIR_NONE. */
uint32_t dbr_actor_by_name(const struct dbr_cast *cast, const char *key)
{
	uint32_t best = DABIR_NONE;
	int score = 0;

	for (uint32_t i = cast->count; i-- > 0;) {
		const struct dbr_actor *actor = &cast->actors[i];
		int now;

		if (cast->count - i > MOST_ACTORS)
			break;
		if (!actor->name_key)
			continue;
		now = dbr_names_compare(actor->name_key, key);
		if (now > score) {
			score = now;
			best = i;
		}
	}
	return best;
}

uint32_t dbr_actor_by_office(const struct dbr_cast *cast, const char *key,
			     bool human)
{
	for (uint32_t i = cast->count; i-- > 0;) {
		if (cast->count - i > MOST_ACTORS)
			break;
		if (dbr_actor_is_human(&cast->actors[i]) == human &&
		    holds_office(&cast->actors[i], key))
			return i;
	}
	return DABIR_NONE;
}

/* The one person of the report whose name ends with this one. */
static enum dabir_status take_from_people(struct dbr_speech *speech,
					  struct dbr_mention *mention,
					  bool *done)
{
	const struct dabir_report *report = speech->report;
	const char *found = NULL;

	*done = false;
	for (uint32_t i = 0; i < report->person_count && i < MOST_ACTORS; i++) {
		const char *name = report->people[i].name;
		const char *key = dbr_key_make(speech->arena, name,
					       (uint32_t)strlen(name));

		if (!key)
			return DABIR_NO_MEMORY;
		if (!dbr_key_tail(key, mention->name_key) ||
		    dbr_key_same(key, mention->name_key))
			continue;
		if (found)
			return DABIR_OK; /* two of one surname stay apart */
		found = key;
		mention->full = name;
	}
	if (!found)
		return DABIR_OK;
	mention->name_key = found;
	*done = true;
	return DABIR_OK;
}

/* A surname alone is made full by the text, if it can. */
static enum dabir_status make_full(struct dbr_cast *cast,
				   struct dbr_mention *mention)
{
	struct dbr_speech *speech = cast->speech;
	enum dabir_status status;
	bool done;
	uint32_t first, end;

	status = take_from_people(speech, mention, &done);
	if (status != DABIR_OK || done)
		return status;
	if (cast->count > MOST_SEARCHED ||
	    !dbr_known_fuller(speech, mention->name_key, &first, &end))
		return DABIR_OK;
	mention->name = dbr_unit_span(&speech->units, first, end);
	mention->name_key = dbr_key_make(speech->arena,
					 speech->units.text + mention->name.at,
					 mention->name.len);
	return mention->name_key ? DABIR_OK : DABIR_NO_MEMORY;
}

/* Who spoke last, when `key` is his surname with a letter mistyped. */
static uint32_t find_mistyped(const struct dbr_cast *cast, const char *key)
{
	const struct dbr_actor *last;
	const char *surname;

	if (cast->last_person == DABIR_NONE || strchr(key, ' '))
		return DABIR_NONE;
	last = &cast->actors[cast->last_person];
	surname = last->name_key ? strrchr(last->name_key, ' ') : NULL;
	return surname && dbr_key_near(surname + 1, key, LONG_SURNAME)
		       ? cast->last_person
		       : DABIR_NONE;
}

/* Nobody has a name yet: offices in title and lead wait for the first. */
static bool is_first_named(const struct dbr_cast *cast)
{
	for (uint32_t i = 0; i < cast->count && i < MOST_ACTORS; i++)
		if (cast->actors[i].name_key)
			return false;
	return true;
}

/* One person after all: every waiting actor stands for `place`. */
static void join_waiting(struct dbr_cast *cast, uint32_t place)
{
	for (uint32_t i = 0; i < cast->count && i < MOST_ACTORS; i++) {
		struct dbr_actor *actor = &cast->actors[i];

		if (i == place || !actor->waiting)
			continue;
		actor->waiting = false;
		actor->same = place;
	}
}

/* The last office still without a name, or DABIR_NONE. */
static uint32_t find_waiting(const struct dbr_cast *cast)
{
	for (uint32_t i = cast->count; i-- > 0;) {
		if (cast->count - i > MOST_ACTORS)
			break;
		if (cast->actors[i].waiting)
			return i;
	}
	return DABIR_NONE;
}

/* The unnamed holder of an office, whom a new name may belong to. */
static uint32_t find_unnamed(const struct dbr_cast *cast,
			     const struct dbr_draft *draft,
			     const struct dbr_mention *mention, bool first)
{
	uint32_t place;

	if (!mention->office_key) {
		bool full = dbr_key_words(mention->name_key) > 1;
		bool sure =
			first && dbr_unit_is_person(&cast->speech->units,
						    draft->subject.name_first);

		return !draft->nested && (full || sure) ? find_waiting(cast)
							: DABIR_NONE;
	}
	place = dbr_actor_by_office(cast, mention->office_key, true);
	if (place != DABIR_NONE && !cast->actors[place].name_key)
		return place;
	return first && !draft->nested ? find_waiting(cast) : DABIR_NONE;
}

enum dabir_status dbr_resolve_name(struct dbr_cast *cast, uint32_t i,
				   struct dbr_mention *mention, uint32_t *place)
{
	const struct dbr_draft *draft = &cast->speech->drafts[i];
	enum dabir_status status = DABIR_OK;
	bool first = is_first_named(cast);

	*place = dbr_actor_by_name(cast, mention->name_key);
	if (*place == DABIR_NONE &&
	    dbr_key_words(mention->name_key) <= LONGEST_SURNAME)
		status = make_full(cast, mention);
	if (status != DABIR_OK)
		return status;
	if (*place == DABIR_NONE)
		*place = find_mistyped(cast, mention->name_key);
	if (*place == DABIR_NONE)
		*place = find_unnamed(cast, draft, mention, first);
	if (*place == DABIR_NONE)
		return dbr_actor_new(cast, &draft->subject, mention, place);
	add_name(&cast->actors[*place], mention);
	dbr_actor_add_office(&cast->actors[*place], mention);
	if (first && !draft->nested)
		join_waiting(cast, *place);
	return DABIR_OK;
}

enum dabir_status dbr_people_end_with(struct dbr_speech *speech,
				      const char *key, bool *ends)
{
	struct dbr_mention mention = { .name_key = key };

	return take_from_people(speech, &mention, ends);
}

enum dabir_status dbr_mention_surname(struct dbr_speech *speech,
				      const struct dbr_phrase *phrase,
				      struct dbr_mention *mention, bool *done)
{
	const struct dbr_units *units = &speech->units;
	uint32_t last = phrase->end - 1;

	*done = false;
	if (speech->report->person_count > MOST_SEARCHED || phrase->pointing ||
	    phrase->end != phrase->office_first + 2 ||
	    units->items[last].entry || dbr_unit_is_place(units, last) ||
	    dbr_unit_is(units, phrase->office_first, DBR_IS_TOWN))
		return DABIR_OK;
	mention->name = dbr_unit_span(units, last, phrase->end);
	mention->office = dbr_unit_span(units, phrase->office_first, last);
	mention->name_key =
		dbr_key_make(speech->arena, units->text + mention->name.at,
			     mention->name.len);
	mention->office_key =
		dbr_key_make(speech->arena, units->text + mention->office.at,
			     mention->office.len);
	if (!mention->name_key || !mention->office_key)
		return DABIR_NO_MEMORY;
	return dbr_people_end_with(speech, mention->name_key, done);
}
