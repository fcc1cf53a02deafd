#include "archive/edits.h"

#include <stdlib.h>
#include <string.h>

/* One edit while all are being gathered. */
struct change {
	uint32_t at;
	uint32_t kind;
};

struct changes {
	struct change *items;
	uint32_t count, capacity;
};

static void read_kind(struct dbr_unpacker *in, struct dbr_edit_kind *kind)
{
	kind->rule = dbr_get_rule(in);
	kind->from_len = dbr_get_within(&in->in, UINT32_MAX);
	kind->from = dbr_get_bytes(&in->in, kind->from_len);
	kind->to_len = dbr_get_within(&in->in, UINT32_MAX);
	kind->to = dbr_get_bytes(&in->in, kind->to_len);
	kind->count = dbr_get_within(&in->in, UINT32_MAX);
}

/* Pass over `count` places of a kind, then give the one behind them. */
static size_t nth_place(const struct dbr_text *raw, size_t at, uint64_t count,
			const struct dbr_edit_kind *kind)
{
	at = dbr_edit_next_place(raw, at, kind);
	while (count-- && at < raw->len)
		at = dbr_edit_next_place(raw, at + 1, kind);
	return at;
}

static void read_places(struct dbr_unpacker *in, const struct dbr_text *raw,
			const struct dbr_edit_kind *kind, uint32_t number,
			struct changes *out)
{
	uint32_t places = dbr_get_within(&in->in, DBR_PLACES_EVERY);
	size_t at = 0;

	if (places != DBR_PLACES_AT && !kind->from_len)
		in->in.bad = true;
	if (kind->count > out->capacity - out->count)
		in->in.bad = true;
	for (uint32_t i = 0; i < kind->count && !in->in.bad; i++) {
		uint64_t passed = places == DBR_PLACES_EVERY
					  ? 0
					  : dbr_get_number(&in->in);

		if (places == DBR_PLACES_AT)
			at = passed > raw->len - at ? raw->len + 1
						    : at + (size_t)passed;
		else
			at = nth_place(raw, at, passed, kind);
		if (at > raw->len || kind->from_len > raw->len - at) {
			in->in.bad = true;
			return;
		}
		out->items[out->count++] =
			(struct change){ (uint32_t)at, number };
		at += places != DBR_PLACES_AT;
	}
}

static int by_place(const void *one, const void *two)
{
	const struct change *a = one, *b = two;

	return a->at < b->at ? -1 : a->at > b->at;
}

/* The length of the text, or SIZE_MAX for edits that overlap. */
static size_t text_length(const struct dbr_text *raw,
			  const struct dbr_edit_kind *kinds,
			  const struct changes *changes)
{
	size_t from = 0, len = raw->len;

	for (uint32_t i = 0; i < changes->count; i++) {
		const struct change *change = &changes->items[i];
		const struct dbr_edit_kind *kind = &kinds[change->kind];

		if (change->at < from ||
		    (i && change->at == changes->items[i - 1].at))
			return SIZE_MAX;
		from = (size_t)change->at + kind->from_len;
		len = len - kind->from_len + kind->to_len;
		if (len >= UINT32_MAX)
			return SIZE_MAX;
	}
	return len;
}

static enum dabir_status apply(struct dabir_report *report,
			       const struct dbr_edit_kind *kinds,
			       const struct changes *changes)
{
	const struct dbr_text *raw = &report->raw;
	size_t len = text_length(raw, kinds, changes), from = 0, to = 0;
	struct dabir_edit *edits;
	char *text;

	if (len == SIZE_MAX)
		return DABIR_CORRUPT;
	text = dbr_arena_alloc(&report->arena, len + 1);
	edits = dbr_arena_zero(&report->arena, changes->count, sizeof(*edits));
	if (!text || !edits)
		return DABIR_NO_MEMORY;
	for (uint32_t i = 0; i < changes->count; i++) {
		size_t at = changes->items[i].at;
		const struct dbr_edit_kind *kind =
			&kinds[changes->items[i].kind];

		memcpy(text + to, raw->data + from, at - from);
		to += at - from;
		edits[i].from =
			(struct dabir_span){ (uint32_t)at, kind->from_len };
		edits[i].to = (struct dabir_span){ (uint32_t)to, kind->to_len };
		edits[i].rule = kind->rule;
		if (kind->to_len)
			memcpy(text + to, kind->to, kind->to_len);
		to += kind->to_len;
		from = at + kind->from_len;
	}
	memcpy(text + to, raw->data + from, raw->len - from);
	text[len] = '\0';
	report->text = (struct dbr_text){ text, len };
	report->edits.items = edits;
	report->edits.count = report->edits.capacity = changes->count;
	return DABIR_OK;
}

static enum dabir_status read_kinds(struct dbr_unpacker *in,
				    struct dabir_report *report)
{
	struct dbr_edit_kind kinds[DBR_EDIT_KINDS] = { 0 };
	struct changes changes = { NULL, 0, 0 };
	uint32_t count;

	changes.capacity = dbr_get_within(&in->in, report->raw.len + 1);
	count = dbr_get_within(&in->in, DBR_EDIT_KINDS);
	if (in->in.bad)
		return DABIR_CORRUPT;
	changes.items = dbr_arena_zero(&report->arena, changes.capacity,
				       sizeof(*changes.items));
	if (!changes.items)
		return DABIR_NO_MEMORY;
	for (uint32_t k = 0; k < count && !in->in.bad; k++) {
		read_kind(in, &kinds[k]);
		read_places(in, &report->raw, &kinds[k], k, &changes);
	}
	if (in->in.bad || in->no_memory)
		return dbr_unpacker_status(in);
	qsort(changes.items, changes.count, sizeof(*changes.items), by_place);
	return apply(report, kinds, &changes);
}

static struct dabir_span read_span(struct dbr_unpacker *in, size_t most)
{
	struct dabir_span span;

	span.at = dbr_get_within(&in->in, most);
	span.len = dbr_get_within(&in->in, most - span.at);
	return span;
}

static enum dabir_status read_plain(struct dbr_unpacker *in,
				    struct dabir_report *report)
{
	size_t len = dbr_get_within(&in->in, UINT32_MAX);
	const char *text = dbr_get_bytes(&in->in, len);
	uint32_t count =
		dbr_get_within(&in->in, (uint64_t)(in->in.end - in->in.at) / 5);
	struct dabir_edit *edits;

	if (in->in.bad)
		return DABIR_CORRUPT;
	text = dbr_arena_copy(&report->arena, text, len);
	edits = dbr_arena_zero(&report->arena, count, sizeof(*edits));
	if (!text || !edits)
		return DABIR_NO_MEMORY;
	for (uint32_t i = 0; i < count && !in->in.bad; i++) {
		edits[i].from = read_span(in, report->raw.len);
		edits[i].to = read_span(in, len);
		edits[i].rule = dbr_get_rule(in);
	}
	report->text = (struct dbr_text){ text, len };
	report->edits.items = edits;
	report->edits.count = report->edits.capacity = count;
	return dbr_unpacker_status(in);
}

enum dabir_status dbr_get_edits(struct dbr_unpacker *in,
				struct dabir_report *report)
{
	switch (dbr_get_within(&in->in, DBR_EDITS_PLAIN)) {
	case DBR_EDITS_NONE: report->text = report->raw; break;
	case DBR_EDITS_KINDS: return read_kinds(in, report);
	case DBR_EDITS_PLAIN: return read_plain(in, report);
	}
	return dbr_unpacker_status(in);
}
