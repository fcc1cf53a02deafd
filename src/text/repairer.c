#include <dabir/repair.h>

#include <math.h>
#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "text/hearing.h"
#include "text/language.h"
#include "text/letters.h"
#include "text/spacing.h"

/*
 How sure to be of a half-space inside a word and of one in place of a space,
 log-odds in the model's steps. Where half-spaces are missing the model is
 followed a little before it is sure; what a text did not lose in the way of
 the others is likelier its writer's will; sound text must be plainly wrong.
 */
static const struct dbr_threshold thresholds[DBR_LOSS_COUNT] = {
	[DBR_LOSS_UNKNOWN] = { -12, -12 }, [DBR_LOSS_FUSED] = { -10, 30 },
	[DBR_LOSS_MOSTLY] = { -10, 30 },   [DBR_LOSS_BOTH] = { -10, 0 },
	[DBR_LOSS_SPACED] = { 40, -3 },	   [DBR_LOSS_NONE] = { 50, 60 },
};
#define FRONT ((size_t)32 << 10) /* bytes that tell the style and the loss */

/* What a text is taken for. */
struct judgement {
	enum dbr_loss loss;
	enum dbr_style style;
};

/* Where lines begin that are to be repaired once more, in order. */
struct line_list {
	uint32_t *items;
	size_t count, capacity;
};

struct dabir_repairer {
	struct dabir_repair_options options;
	struct dbr_spacing spacing;
	struct dbr_buf middle, out; /* letters repaired; all repaired */
	struct dbr_edits letter_edits, space_edits, edits;
	const char *language;
	struct judgement judgement; /* of the text whose parts follow */
	struct line_list unsettled; /* lines of `out`, or of `middle` when it
				       is repaired once more */
};

static void set_thresholds(struct dbr_spacing *spacing, int confidence)
{
	double share = confidence / 100.0;
	int sure = confidence
			   ? (int)(DBR_WEIGHT_STEP * log(share / (1 - share)))
			   : 0;

	for (size_t i = 0; i < DBR_LOSS_COUNT; i++)
		spacing->thresholds[i] =
			confidence ? (struct dbr_threshold){ sure, sure }
				   : thresholds[i];
}

enum dabir_status dabir_repairer_new(const struct dabir_repair_options *options,
				     struct dabir_repairer **repairer)
{
	struct dabir_repairer *fresh;
	enum dabir_status status;

	if (options && (options->confidence < 0 || options->confidence > 99 ||
			options->style > DABIR_STYLE_MIXED))
		return DABIR_BAD_ARGUMENT;
	fresh = dbr_alloc_zero(1, sizeof(*fresh));
	if (!fresh)
		return DABIR_NO_MEMORY;
	if (options)
		fresh->options = *options;
	fresh->language = "und";
	status = dbr_spacing_init(&fresh->spacing, &dbr_gap_model);
	if (status != DABIR_OK) {
		dbr_free(fresh);
		return status;
	}
	set_thresholds(&fresh->spacing, fresh->options.confidence);
	fresh->spacing.style_asked =
		fresh->options.style != DABIR_STYLE_OF_TEXT;
	*repairer = fresh;
	return DABIR_OK;
}

void dabir_repairer_free(struct dabir_repairer *repairer)
{
	if (!repairer)
		return;
	dbr_spacing_release(&repairer->spacing);
	dbr_buf_release(&repairer->middle);
	dbr_buf_release(&repairer->out);
	dbr_edits_release(&repairer->letter_edits);
	dbr_edits_release(&repairer->space_edits);
	dbr_edits_release(&repairer->edits);
	dbr_free(repairer->unsettled.items);
	dbr_free(repairer);
}

/* What the front of the text tells: whose style it is in, unless one is asked
   for, and what became of its half-spaces. */
static enum dabir_status judge(struct dabir_repairer *repairer,
			       const struct dbr_buf *text,
			       struct judgement *judgement)
{
	static const enum dbr_style asked[] = {
		[DABIR_STYLE_ACADEMY] = DBR_STYLE_ACADEMY,
		[DABIR_STYLE_OPEN] = DBR_STYLE_OPEN,
		[DABIR_STYLE_CLOSE] = DBR_STYLE_CLOSE,
		[DABIR_STYLE_MIXED] = DBR_STYLE_MIXED,
	};
	struct dbr_hearing heard = { 0 };
	enum dabir_status status = DABIR_OK;
	size_t at = 0, end = text->len < FRONT ? text->len : FRONT;

	while (at < end && status == DABIR_OK) {
		const char *line = text->data + at;
		const char *stop = memchr(line, '\n', end - at);
		size_t size = stop ? (size_t)(stop - line)
				   : dbr_utf8_whole_len(line, end - at);

		status =
			dbr_hearing_add(&repairer->spacing, line, size, &heard);
		at += size + 1;
	}
	judgement->loss = dbr_loss_of(&heard.loss, heard.half_spaces,
				      heard.words - heard.half_spaces);
	judgement->style = repairer->options.style == DABIR_STYLE_OF_TEXT
				   ? dbr_hearing_style(&heard)
				   : asked[repairer->options.style];
	return status;
}

static enum dabir_status note_unsettled(struct dabir_repairer *repairer,
					size_t out_at)
{
	struct line_list *list = &repairer->unsettled;
	enum dabir_status status = dbr_grow(&list->items, &list->capacity,
					    list->count, sizeof(*list->items));

	if (status == DABIR_OK)
		list->items[list->count++] = (uint32_t)out_at;
	return status;
}

static enum dabir_status space_line(struct dabir_repairer *repairer,
				    const char *line, size_t len)
{
	struct dbr_buf *out = &repairer->out;
	struct dbr_line_place place = {
		(uint32_t)(line - repairer->middle.data), (uint32_t)out->len
	};
	enum dabir_status status;

	repairer->spacing.unsettled = false;
	status = dbr_spacing_line(&repairer->spacing, line, len,
				  repairer->judgement.loss, out,
				  &repairer->space_edits, place);
	if (status == DABIR_OK && repairer->spacing.unsettled)
		status = note_unsettled(repairer, place.out_at);
	return status;
}

/* From `middle` to `out`, line by line; all of them, or once more those that
   were not settled. */
static enum dabir_status space_lines(struct dabir_repairer *repairer, bool all)
{
	const char *text = repairer->middle.data;
	size_t len = repairer->middle.len, at = 0, seen = 0;
	size_t again = repairer->unsettled.count;
	enum dabir_status status = DABIR_OK;

	repairer->unsettled.count = 0;
	repairer->spacing.style = repairer->judgement.style;
	while (at < len && status == DABIR_OK) {
		const char *stop = memchr(text + at, '\n', len - at);
		size_t size = stop ? (size_t)(stop - text) - at : len - at;
		bool listed =
			seen < again && repairer->unsettled.items[seen] == at;

		seen += listed;
		if (all || listed)
			status = space_line(repairer, text + at, size);
		else
			dbr_buf_add(&repairer->out, text + at, size);
		if (stop)
			dbr_buf_add_byte(&repairer->out, '\n');
		at += size + 1;
	}
	return status == DABIR_OK ? dbr_buf_status(&repairer->out) : status;
}

static void swap_edits(struct dbr_edits *left, struct dbr_edits *right)
{
	struct dbr_edits kept = *left;

	*left = *right;
	*right = kept;
}

/* What was put out is to be repaired in its turn. */
static void take_back(struct dabir_repairer *repairer)
{
	struct dbr_buf kept = repairer->middle;

	repairer->middle = repairer->out;
	repairer->out = kept;
	dbr_buf_clear(&repairer->out);
	dbr_edits_compose(&repairer->letter_edits, &repairer->space_edits,
			  &repairer->edits);
	swap_edits(&repairer->letter_edits, &repairer->edits);
	dbr_edits_clear(&repairer->space_edits);
	dbr_edits_clear(&repairer->edits);
}

/*
 Judges the text that was put out as one that comes in, and says whether it
 would stay as it is, but for the lines that are noted. A sound text does, see
 dbr_wanted_anyway(), but for the lines that are judged by themselves: those
 hang on its style. Parts that follow are repaired by what the text will be
 judged to be, but not as sound.
 */
static enum dabir_status settle(struct dabir_repairer *repairer, bool *stays)
{
	struct judgement *was = &repairer->judgement, is = *was;
	enum dabir_status status = DABIR_OK;
	bool sound;

	if (repairer->space_edits.count)
		status = judge(repairer, &repairer->out, &is);
	sound = is.loss == DBR_LOSS_NONE;
	*stays =
		(sound || is.loss == was->loss) &&
		(is.style == was->style || (sound && !repairer->spacing.apart));
	was->style = is.style;
	if (!sound)
		was->loss = is.loss;
	return status;
}

/* A first part of a text is judged, what follows taken for the like. */
static enum dabir_status space_text(struct dabir_repairer *repairer, bool more)
{
	enum dabir_status status = DABIR_OK;
	bool stays = false;

	repairer->spacing.apart = false;
	if (!more)
		status = judge(repairer, &repairer->middle,
			       &repairer->judgement);
	while (status == DABIR_OK) {
		status = space_lines(repairer, !stays);
		stays = true;
		if (status == DABIR_OK && !more)
			status = settle(repairer, &stays);
		if (status != DABIR_OK || (stays && !repairer->unsettled.count))
			break;
		take_back(repairer);
	}
	return status;
}

/* Bad bytes are mended in every language; letters only in ours. */
static void repair_letters(struct dabir_repairer *repairer, const char *text,
			   size_t len, bool ours)
{
	if (ours && !repairer->options.spacing_only)
		dbr_letters_repair(text, len, &repairer->middle,
				   &repairer->letter_edits);
	else
		dbr_letters_make_valid(text, len, &repairer->middle,
				       &repairer->letter_edits);
}

static enum dabir_status first_failure(const struct dabir_repairer *repairer)
{
	if (repairer->edits.status != DABIR_OK)
		return repairer->edits.status;
	if (repairer->letter_edits.status != DABIR_OK)
		return repairer->letter_edits.status;
	if (repairer->space_edits.status != DABIR_OK)
		return repairer->space_edits.status;
	return dbr_buf_status(&repairer->out);
}

static void forget(struct dabir_repairer *repairer)
{
	dbr_buf_clear(&repairer->middle);
	dbr_buf_clear(&repairer->out);
	dbr_edits_clear(&repairer->letter_edits);
	dbr_edits_clear(&repairer->space_edits);
	dbr_edits_clear(&repairer->edits);
}

/* One part of a text in the language that was told of it. */
static enum dabir_status repair_part(struct dabir_repairer *repairer,
				     const char *text, size_t len, bool more)
{
	bool ours = dbr_language_repaired(repairer->language);
	enum dabir_status status;

	forget(repairer);
	repair_letters(repairer, text, len, ours);
	status = dbr_buf_status(&repairer->middle);
	if (status != DABIR_OK)
		return status;
	dbr_buf_add(&repairer->out, "", 0);
	if (ours && !repairer->options.letters_only)
		status = space_text(repairer, more);
	else
		dbr_buf_add(&repairer->out, repairer->middle.data,
			    repairer->middle.len);
	dbr_edits_compose(&repairer->letter_edits, &repairer->space_edits,
			  &repairer->edits);
	return status == DABIR_OK ? first_failure(repairer) : status;
}

enum dabir_status dabir_repair_text(struct dabir_repairer *repairer,
				    const char *text, size_t len,
				    const char **out, size_t *out_len)
{
	enum dabir_status status;

	if (len > UINT32_MAX / 4)
		return DABIR_TOO_LARGE;
	repairer->language = dbr_language_of(text, len);
	status = repair_part(repairer, text, len, false);
	if (status != DABIR_OK)
		return status;
	*out = repairer->out.data;
	*out_len = repairer->out.len;
	return DABIR_OK;
}

enum dabir_status dabir_repair_more(struct dabir_repairer *repairer,
				    const char *text, size_t len,
				    const char **out, size_t *out_len)
{
	enum dabir_status status;

	if (!dbr_language_repaired(repairer->language) ||
	    !strcmp(repairer->language, "und"))
		return dabir_repair_text(repairer, text, len, out, out_len);
	if (len > UINT32_MAX / 4)
		return DABIR_TOO_LARGE;
	status = repair_part(repairer, text, len, true);
	if (status != DABIR_OK)
		return status;
	*out = repairer->out.data;
	*out_len = repairer->out.len;
	return DABIR_OK;
}

const struct dabir_edit *
dabir_repair_edits(const struct dabir_repairer *repairer, size_t *count)
{
	*count = repairer->edits.count;
	return repairer->edits.items;
}

const char *dabir_repair_language(const struct dabir_repairer *repairer)
{
	return repairer->language;
}
