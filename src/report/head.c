/*
 The top of a printed page: up to a kicker, a headline and a deck; a date
 line above, between or below them; a summary, sometimes printed before all
 of it and again in its place.
 */
#include "report/anatomy.h"

#define MOST_TITLES 4
#define LEAST_AGAIN 40 /* letters of a summary that is printed twice */

static bool is_dateline(const struct dbr_anatomy *anatomy, uint32_t i)
{
	return anatomy->looks[i].dated || anatomy->looks[i].agency;
}

/* The summary before the kicker comes again below it. */
static void find_twice(const struct dbr_anatomy *anatomy)
{
	const struct dbr_line_look *looks = anatomy->looks;

	for (uint32_t i = 0; i < 3 && i < anatomy->count; i++)
		for (uint32_t k = i + 1;
		     k < anatomy->count && k < DBR_HEAD_LINES; k++) {
			enum dabir_role role = looks[i].letters < LEAST_AGAIN
						       ? DABIR_ROLE_HEADLINE
						       : DABIR_ROLE_LEAD;

			if (looks[i].hash != looks[k].hash ||
			    looks[i].letters < LEAST_AGAIN / 2)
				continue;
			if (role == DABIR_ROLE_LEAD &&
			    !dbr_anatomy_prose(anatomy, i))
				role = DABIR_ROLE_HEADLINE;
			dbr_anatomy_set(anatomy, i, role, "printed twice");
			dbr_anatomy_set(anatomy, k, role, "printed twice");
			return;
		}
}

/* Lines of the head that marks or dates name; returns the last date line. */
static void find_marked(const struct dbr_anatomy *anatomy)
{
	for (uint32_t i = 0; i < anatomy->count && i < DBR_HEAD_LINES; i++) {
		if (!dbr_anatomy_open(anatomy, i))
			continue;
		if (is_dateline(anatomy, i) && i + 1 < anatomy->count)
			dbr_anatomy_set(anatomy, i, DABIR_ROLE_DATELINE,
					anatomy->looks[i].dated
						? "date alone"
						: "agency alone");
		else if (dbr_anatomy_prose(anatomy, i))
			break;
	}
}

/* Titles: the short lines before running text; the first may be long. */
static uint32_t find_titles(const struct dbr_anatomy *anatomy,
			    uint32_t titles[MOST_TITLES])
{
	uint32_t count = 0;

	for (uint32_t i = 0;
	     i < anatomy->count && i < DBR_HEAD_LINES && count < MOST_TITLES;
	     i++) {
		const struct dbr_line_look *look = &anatomy->looks[i];

		if (!dbr_anatomy_open(anatomy, i)) {
			if (count &&
			    anatomy->lines[i].role == DABIR_ROLE_DATELINE)
				break;
			continue;
		}
		if (count &&
		    (dbr_anatomy_prose(anatomy, i) || look->credit ||
		     look->sentence || look->starred ||
		     i + 1 == anatomy->count)) /* some text has to follow */
			break;
		titles[count++] = i;
	}
	return count;
}

/* Of two titles, a kicker is the shorter one and stands first. */
static bool has_kicker(const struct dbr_anatomy *anatomy,
		       const uint32_t *titles, uint32_t count)
{
	if (count < 2)
		return false;
	return count > 2 || anatomy->looks[titles[0]].letters <
				    anatomy->looks[titles[1]].letters;
}

static void name_titles(const struct dbr_anatomy *anatomy,
			const uint32_t *titles, uint32_t count)
{
	uint32_t headline = has_kicker(anatomy, titles, count);

	for (uint32_t i = 0; i < count; i++) {
		enum dabir_role role = i < headline   ? DABIR_ROLE_KICKER
				       : i > headline ? DABIR_ROLE_DECK
						      : DABIR_ROLE_HEADLINE;

		dbr_anatomy_set(anatomy, titles[i], role, "order of titles");
	}
}

/* Running text in one of the next two lines: a crosshead may stand between. */
static bool goes_on(const struct dbr_anatomy *anatomy, uint32_t i)
{
	for (uint32_t k = i + 1; k < i + 3 && dbr_anatomy_open(anatomy, k); k++)
		if (dbr_anatomy_prose(anatomy, k))
			return true;
	return false;
}

/* The first paragraph, when it is a summary and more follow. */
static void find_lead(const struct dbr_anatomy *anatomy)
{
	uint32_t first = 0;

	while (first < anatomy->count && !dbr_anatomy_open(anatomy, first)) {
		if (anatomy->lines[first].role == DABIR_ROLE_LEAD &&
		    dbr_anatomy_open(anatomy, first + 1))
			return;
		first++;
	}
	if (first < anatomy->count && !anatomy->looks[first].credit &&
	    dbr_anatomy_prose(anatomy, first) && goes_on(anatomy, first))
		dbr_anatomy_set(anatomy, first, DABIR_ROLE_LEAD,
				"first paragraph");
}

void dbr_anatomy_head(const struct dbr_anatomy *anatomy)
{
	uint32_t titles[MOST_TITLES];
	uint32_t count;

	find_twice(anatomy);
	find_marked(anatomy);
	count = find_titles(anatomy, titles);
	name_titles(anatomy, titles, count);
	find_lead(anatomy);
}
