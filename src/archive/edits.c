#include "archive/edits.h"

#include <stdlib.h>
#include <string.h>

#define RARE 64 /* a kind with one edit in so many bytes is rare */

/*
 True when the text is exactly the text as published with the edits applied
 in order, so that it need not be kept.
 */
static bool edits_tell_all(const struct dabir_report *report)
{
	const struct dbr_text *raw = &report->raw, *text = &report->text;
	size_t from = 0, to = 0;

	for (uint32_t i = 0; i < report->edits.count; i++) {
		const struct dabir_edit *edit = &report->edits.items[i];
		size_t gap = edit->from.at - from;

		if (edit->from.at < from || edit->to.at < to ||
		    edit->to.at - to != gap ||
		    memcmp(raw->data + from, text->data + to, gap) != 0)
			return false;
		if (i && edit->from.at <= edit[-1].from.at)
			return false;
		from = (size_t)edit->from.at + edit->from.len;
		to = (size_t)edit->to.at + edit->to.len;
		if (from > raw->len || to > text->len)
			return false;
	}
	return raw->len - from == text->len - to &&
	       !memcmp(raw->data + from, text->data + to, raw->len - from);
}

/* Last bytes first: those of two letters differ there, seldom before. */
static bool is_same(const char *one, const char *other, size_t len)
{
	return !len ||
	       (one[len - 1] == other[len - 1] && !memcmp(one, other, len - 1));
}

static bool is_of_kind(const struct dabir_report *report,
		       const struct dabir_edit *edit,
		       const struct dbr_edit_kind *kind)
{
	return edit->from.len == kind->from_len &&
	       edit->to.len == kind->to_len &&
	       is_same(report->raw.data + edit->from.at, kind->from,
		       kind->from_len) &&
	       is_same(report->text.data + edit->to.at, kind->to,
		       kind->to_len) &&
	       (edit->rule == kind->rule || !strcmp(edit->rule, kind->rule));
}

/* Sort the edits into kinds. Returns their number, 0 when there are too many
   of them. `of` gets the kind of each edit. */
static uint32_t find_kinds(const struct dabir_report *report,
			   struct dbr_edit_kind kinds[DBR_EDIT_KINDS],
			   unsigned char *of)
{
	uint32_t count = 0, k;

	for (uint32_t i = 0; i < report->edits.count; i++) {
		const struct dabir_edit *edit = &report->edits.items[i];

		for (k = 0; k < count; k++)
			if (is_of_kind(report, edit, &kinds[k]))
				break;
		if (k == DBR_EDIT_KINDS)
			return 0;
		if (k == count) {
			kinds[count++] = (struct dbr_edit_kind){
				edit->rule,
				report->raw.data + edit->from.at,
				report->text.data + edit->to.at,
				edit->from.len,
				edit->to.len,
				0,
			};
		}
		kinds[k].count++;
		of[i] = (unsigned char)k;
	}
	return count;
}

size_t dbr_edit_next_place(const struct dbr_text *raw, size_t at,
			   const struct dbr_edit_kind *kind)
{
	size_t before = kind->from_len - 1;

	/* By the last byte: every other byte of Persian is a first one. */
	while (at + kind->from_len <= raw->len) {
		const char *hit =
			memchr(raw->data + at + before, kind->from[before],
			       raw->len - at - before);

		if (!hit)
			break;
		if (!memcmp(hit - before, kind->from, before))
			return (size_t)(hit - raw->data) - before;
		at = (size_t)(hit - raw->data) - before + 1;
	}
	return raw->len;
}

static enum dbr_edit_places how_to_place(const struct dbr_text *raw,
					 const struct dbr_edit_kind *kind)
{
	uint32_t places = 0;

	if (!kind->from_len || kind->count < raw->len / RARE)
		return DBR_PLACES_AT;
	for (size_t at = 0;
	     (at = dbr_edit_next_place(raw, at, kind)) < raw->len &&
	     places <= kind->count;
	     at++)
		places++;
	return places == kind->count ? DBR_PLACES_EVERY : DBR_PLACES_NTH;
}

static void put_places(struct dbr_packer *out,
		       const struct dabir_report *report,
		       const struct dbr_edit_kind *kind,
		       const unsigned char *of, unsigned char number)
{
	enum dbr_edit_places places = how_to_place(&report->raw, kind);
	size_t at = 0;

	dbr_put_number(out->buf, places);
	for (uint32_t i = 0; i < report->edits.count; i++) {
		size_t want = report->edits.items[i].from.at, passed = 0;

		if (of[i] != number || places == DBR_PLACES_EVERY)
			continue;
		if (places == DBR_PLACES_NTH)
			while ((at = dbr_edit_next_place(&report->raw, at,
							 kind)) < want)
				at++, passed++;
		else
			passed = want - at;
		dbr_put_number(out->buf, passed);
		at = want + (places == DBR_PLACES_NTH);
	}
}

static void put_bytes(struct dbr_packer *out, const char *data, size_t len)
{
	dbr_put_number(out->buf, len);
	dbr_buf_add(out->buf, data, len);
}

static void put_kinds(struct dbr_packer *out, const struct dabir_report *report,
		      const struct dbr_edit_kind *kinds, uint32_t count,
		      const unsigned char *of)
{
	dbr_put_number(out->buf, count);
	for (uint32_t k = 0; k < count; k++) {
		dbr_put_rule(out, kinds[k].rule);
		put_bytes(out, kinds[k].from, kinds[k].from_len);
		put_bytes(out, kinds[k].to, kinds[k].to_len);
		dbr_put_number(out->buf, kinds[k].count);
		put_places(out, report, &kinds[k], of, (unsigned char)k);
	}
}

static void put_plain(struct dbr_packer *out, const struct dabir_report *report)
{
	dbr_put_number(out->buf, DBR_EDITS_PLAIN);
	put_bytes(out, report->text.data, report->text.len);
	dbr_put_number(out->buf, report->edits.count);
	for (uint32_t i = 0; i < report->edits.count; i++) {
		const struct dabir_edit *edit = &report->edits.items[i];

		dbr_put_number(out->buf, edit->from.at);
		dbr_put_number(out->buf, edit->from.len);
		dbr_put_number(out->buf, edit->to.at);
		dbr_put_number(out->buf, edit->to.len);
		dbr_put_rule(out, edit->rule);
	}
}

void dbr_put_edits(struct dbr_packer *out, const struct dabir_report *report)
{
	struct dbr_edit_kind kinds[DBR_EDIT_KINDS];
	struct dbr_buf of;
	uint32_t count;

	if (!edits_tell_all(report)) {
		put_plain(out, report);
		return;
	}
	dbr_buf_init(&of);
	if (!dbr_buf_room(&of, report->edits.count + 1)) {
		dbr_buf_release(&of);
		put_plain(out, report);
		return;
	}
	count = find_kinds(report, kinds, (unsigned char *)of.data);
	if (!report->edits.count) {
		dbr_put_number(out->buf, DBR_EDITS_NONE);
	} else if (!count) {
		put_plain(out, report);
	} else {
		dbr_put_number(out->buf, DBR_EDITS_KINDS);
		dbr_put_number(out->buf, report->edits.count);
		put_kinds(out, report, kinds, count,
			  (const unsigned char *)of.data);
	}
	dbr_buf_release(&of);
}
