#include <string.h>

#include "base/utf8.h"
#include "names/words.h"
#include "speech/cast.h"
#include "speech/fold.h"

#define MOST_SEARCHED 20000 /* units looked through for a fuller name */

static bool is_name_kind(enum dabir_entity_kind kind)
{
	return kind == DABIR_ENTITY_PERSON || kind == DABIR_ENTITY_PLACE ||
	       kind == DABIR_ENTITY_ORGANISATION;
}

bool dbr_unit_is_place(const struct dbr_units *units, uint32_t i)
{
	const struct dbr_unit *unit = &units->items[i];

	if (unit->kind != DBR_UNIT_WORD || unit->entry)
		return false;
	return unit->name ? unit->name_kind == DABIR_ENTITY_PLACE
			  : dbr_word_is(units->text + unit->at, unit->len,
					DBR_WORD_PLACE);
}

/* Small words that names/ took for the end of a name. */
#define NO_NAMES (DBR_IS_PREP | DBR_IS_RA | DBR_IS_ONE | DBR_IS_THAT)

void dbr_units_mark_names(struct dbr_units *units,
			  const struct dabir_report *report)
{
	uint32_t i = 0;

	for (uint32_t k = 0; k < report->entity_count; k++) {
		const struct dabir_entity *entity = &report->entities[k];
		struct dabir_span core = entity->core;

		if (!is_name_kind(entity->kind) || !core.len)
			continue;
		while (i < units->count && units->items[i].at < core.at)
			i++;
		for (uint32_t m = i; m < units->count &&
				     units->items[m].at < core.at + core.len;
		     m++) {
			if (m > i && entity->kind == DABIR_ENTITY_PERSON &&
			    dbr_unit_is(units, m, NO_NAMES))
				break;
			units->items[m].name = (uint8_t)(k % 255 + 1);
			units->items[m].name_kind = (uint8_t)entity->kind;
		}
	}
}

/* Is the end of `phrase` clear from what follows it? */
static bool ends_clearly(const struct dbr_units *units,
			 const struct dbr_phrase *phrase)
{
	uint32_t end = phrase->end;

	if (end >= units->count || phrase->end == phrase->first)
		return false;
	return units->items[end].light ||
	       dbr_unit_is(units, end,
			   DBR_IS_PREP | DBR_IS_TIME | DBR_IS_ADVERB |
				   DBR_IS_CLAUSE | DBR_IS_SAY | DBR_IS_OPENER |
				   DBR_IS_GROUP | DBR_IS_THIS);
}

static uint32_t first_letter(const struct dbr_units *units, uint32_t i)
{
	return dbr_fold(dbr_utf8_get(units->text + units->items[i].at));
}

static enum dabir_status learn(struct dbr_speech *speech, uint32_t first,
			       uint32_t end, bool name)
{
	const struct dbr_units *units = &speech->units;
	struct dabir_span span = dbr_unit_span(units, first, end);
	const char *key = dbr_key_make(speech->arena,
				       speech->units.text + span.at, span.len);
	uint32_t i = 0;

	if (!key)
		return DABIR_NO_MEMORY;
	if (!*key) /* a mark that names/ took for a name */
		return DABIR_OK;
	while (i < speech->known_count &&
	       !dbr_key_same(speech->known[i].key, key))
		i++;
	if (i == DBR_MOST_KNOWN)
		return DABIR_OK;
	if (i == speech->known_count)
		speech->known[speech->known_count++] =
			(struct dbr_known){ key, first_letter(units, first), 0,
					    name };
	speech->known[i].count++;
	return DABIR_OK;
}

enum dabir_status dbr_known_learn(struct dbr_speech *speech,
				  const struct dbr_phrase *phrase)
{
	enum dabir_status status;

	if (!ends_clearly(&speech->units, phrase))
		return DABIR_OK;
	if (phrase->kind == DBR_PHRASE_OFFICE ||
	    phrase->kind == DBR_PHRASE_GROUP)
		return learn(speech, phrase->first, phrase->end, false);
	if (phrase->kind != DBR_PHRASE_NAME ||
	    phrase->name_first == phrase->name_end)
		return DABIR_OK;
	status = learn(speech, phrase->name_first, phrase->name_end, true);
	for (uint32_t i = phrase->name_first + 1;
	     status == DABIR_OK && i < phrase->name_end; i++)
		status = learn(speech, i, phrase->name_end, true);
	return status;
}

/* What is left of `key` behind the letters of one unit, NULL if it differs. */
static const char *spell_unit(const struct dbr_units *units, uint32_t i,
			      const char *key)
{
	const struct dbr_unit *unit = &units->items[i];
	uint32_t at = unit->at;

	while (at < unit->at + unit->len) {
		uint32_t point = dbr_fold(dbr_utf8_get(units->text + at));
		char letter[4];
		size_t len;

		at += (uint32_t)dbr_utf8_length(units->text[at]);
		if (point <= DBR_FOLD_SKIP)
			continue;
		key += *key == ' ';
		len = dbr_utf8_put(letter, point);
		if (strncmp(key, letter, len) != 0)
			return NULL;
		key += len;
	}
	return key;
}

/* The unit behind `key` when the units from `i` spell it, or 0. */
static uint32_t spelt_end(const struct dbr_units *units, uint32_t i,
			  uint32_t limit, const char *key)
{
	while (i < limit && *key) {
		key = spell_unit(units, i++, key);
		if (!key)
			return 0;
	}
	return *key ? 0 : i;
}

void dbr_known_trim(const struct dbr_speech *speech, struct dbr_phrase *phrase)
{
	bool name = phrase->kind == DBR_PHRASE_NAME &&
		    phrase->name_first == phrase->first &&
		    phrase->name_end == phrase->end;

	if (!name && phrase->kind != DBR_PHRASE_OFFICE &&
	    phrase->kind != DBR_PHRASE_GROUP)
		return;
	for (uint32_t i = 0; i < speech->known_count; i++) {
		uint32_t end = spelt_end(&speech->units, phrase->first,
					 phrase->end, speech->known[i].key);

		if (!end || end == phrase->end ||
		    speech->known[i].name != name ||
		    dbr_unit_kind(&speech->units, end) == DBR_UNIT_PAREN)
			continue;
		phrase->end = end;
		if (name)
			phrase->name_end = end;
		else if (phrase->office_end > end)
			phrase->office_end = end;
		return;
	}
}

uint32_t dbr_known_end(const struct dbr_speech *speech, uint32_t i,
		       uint32_t limit)
{
	uint32_t letter = first_letter(&speech->units, i), best = 0;

	for (uint32_t k = 0; k < speech->known_count; k++) {
		uint32_t end;

		if (speech->known[k].count < 2 ||
		    speech->known[k].letter != letter)
			continue;
		end = spelt_end(&speech->units, i, limit, speech->known[k].key);
		if (end > best)
			best = end;
	}
	return best;
}

/* "Seyed" stands before first names and is none. */
static bool is_first_name(const struct dbr_units *units, uint32_t i)
{
	static const char seyed[] = "\xD8\xB3\xDB\x8C\xD8\xAF",
			  arabic_seyed[] = "\xD8\xB3\xD9\x8A\xD8\xAF";
	const struct dbr_unit *unit = &units->items[i];

	if (unit->kind != DBR_UNIT_WORD)
		return false;
	return dbr_unit_is_person(units, i) ||
	       dbr_unit_equals(units, i, seyed) ||
	       dbr_unit_equals(units, i, arabic_seyed) ||
	       (!unit->entry && dbr_word_is(units->text + unit->at, unit->len,
					    DBR_WORD_FIRST_NAME));
}

/* Do units `i` - 1 and `i` stand in one line? */
static bool in_one_line(const struct dbr_units *units, uint32_t i)
{
	uint32_t end = dbr_unit_end(units, i - 1);

	return !memchr(units->text + end, '\n', units->items[i].at - end);
}

/* How many units before `i` are first names, four at most. */
static uint32_t first_names(const struct dbr_units *units, uint32_t i)
{
	uint32_t count = 0;

	while (count < 4 && i > count && in_one_line(units, i - count) &&
	       is_first_name(units, i - count - 1))
		count++;
	return count;
}

bool dbr_known_fuller(const struct dbr_speech *speech, const char *key,
		      uint32_t *first, uint32_t *end)
{
	const struct dbr_units *units = &speech->units;
	uint32_t letter = dbr_utf8_get(key), most = 0;

	for (uint32_t i = 1; i < units->count && i < MOST_SEARCHED; i++) {
		uint32_t behind, count;

		if (first_letter(units, i) != letter)
			continue;
		behind = spelt_end(units, i, units->count, key);
		if (!behind)
			continue;
		count = first_names(units, i);
		if (count <= most)
			continue;
		most = count;
		*first = i - count;
		*end = behind;
	}
	return most > 0;
}

bool dbr_known_body(const struct dbr_speech *speech, const char *key,
		    uint32_t *first, uint32_t *end)
{
	const struct dbr_units *units = &speech->units;
	uint32_t letter = dbr_utf8_get(key);

	for (uint32_t i = 1; i < units->count && i < MOST_SEARCHED; i++) {
		uint32_t behind, head = i - 1;

		if (first_letter(units, i) != letter)
			continue;
		behind = spelt_end(units, i, units->count, key);
		if (!behind)
			continue;
		if (!in_one_line(units, i) ||
		    !dbr_unit_is(units, head, DBR_IS_ORG) ||
		    dbr_unit_is(units, i, DBR_IS_MEDIUM | DBR_IS_ORG))
			continue;
		*first = head;
		*end = behind;
		return true;
	}
	return false;
}
