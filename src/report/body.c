/* What follows the head, and what a page calls body. */
#include "report/anatomy.h"

#define MOST_CROSSHEAD 90 /* letters */

static enum dabir_role role_of(enum dbr_line_mark mark)
{
	static const enum dabir_role roles[] = {
		[DBR_MARK_NONE] = DABIR_ROLE_UNKNOWN,
		[DBR_MARK_END] = DABIR_ROLE_END_MARK,
		[DBR_MARK_CODE] = DABIR_ROLE_CODE,
		[DBR_MARK_LINK] = DABIR_ROLE_BOILERPLATE,
		[DBR_MARK_RELATED] = DABIR_ROLE_RELATED,
		[DBR_MARK_CAPTION] = DABIR_ROLE_CAPTION,
		[DBR_MARK_BYLINE] = DABIR_ROLE_BOILERPLATE,
		[DBR_MARK_SECTION] = DABIR_ROLE_BOILERPLATE,
		[DBR_MARK_BOILERPLATE] = DABIR_ROLE_BOILERPLATE,
	};

	return roles[mark];
}

static bool is_loose(const struct dbr_anatomy *anatomy, uint32_t i)
{
	return anatomy->lines[i].role == DABIR_ROLE_UNKNOWN ||
	       anatomy->lines[i].role == DABIR_ROLE_BODY;
}

/* Short lines under "read more" are links until running text comes. */
static bool goes_on(const struct dbr_anatomy *anatomy, uint32_t i)
{
	return i && anatomy->lines[i - 1].role == DABIR_ROLE_RELATED &&
	       !dbr_anatomy_prose(anatomy, i) &&
	       anatomy->looks[i].mark == DBR_MARK_NONE;
}

/* An agency's name or a date alone below the body ends it. */
static bool is_slug(const struct dbr_anatomy *anatomy, uint32_t i)
{
	return anatomy->looks[i].agency && i > 1 && i + 3 > anatomy->count;
}

void dbr_anatomy_refine(const struct dbr_anatomy *anatomy)
{
	for (uint32_t i = 0; i < anatomy->count; i++) {
		enum dabir_role role = role_of(anatomy->looks[i].mark);

		if (!is_loose(anatomy, i))
			continue;
		if (role != DABIR_ROLE_UNKNOWN)
			dbr_anatomy_set(anatomy, i, role, "mark");
		else if (goes_on(anatomy, i))
			dbr_anatomy_set(anatomy, i, DABIR_ROLE_RELATED,
					"under a mark");
		else if (is_slug(anatomy, i))
			dbr_anatomy_set(anatomy, i, DABIR_ROLE_END_MARK,
					"agency alone");
	}
}

/* Does running text follow, and has some gone before? */
static bool is_between(const struct dbr_anatomy *anatomy, uint32_t i)
{
	return i && i + 1 < anatomy->count && is_loose(anatomy, i + 1) &&
	       (anatomy->lines[i - 1].role == DABIR_ROLE_BODY ||
		anatomy->lines[i - 1].role == DABIR_ROLE_LEAD ||
		anatomy->lines[i - 1].role == DABIR_ROLE_CAPTION);
}

static bool is_crosshead(const struct dbr_anatomy *anatomy, uint32_t i)
{
	const struct dbr_line_look *look = &anatomy->looks[i];

	if (look->letters > MOST_CROSSHEAD || !look->letters ||
	    look->vowelled || !is_between(anatomy, i))
		return false;
	if (look->starred)
		return true;
	return !look->sentence && dbr_anatomy_prose(anatomy, i + 1);
}

void dbr_anatomy_body(const struct dbr_anatomy *anatomy)
{
	for (uint32_t i = 0; i < anatomy->count; i++) {
		if (!dbr_anatomy_open(anatomy, i))
			continue;
		if (is_crosshead(anatomy, i))
			dbr_anatomy_set(anatomy, i, DABIR_ROLE_CROSSHEAD,
					"short line");
		else
			dbr_anatomy_set(anatomy, i, DABIR_ROLE_BODY,
					"paragraph");
	}
}
