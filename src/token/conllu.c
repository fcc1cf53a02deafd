#include <dabir/tokens.h>

#include <string.h>

#include "base/buf.h"
#include "base/memory.h"
#include "model/report.h"
#include "token/token.h"
#include "token/token_stage.h"

static const char *const entity_names[] = { "PER", "ORG", "LOC", "OFF",
					    "DAT", "TIM", "MON", "PCT" };

/* Where the writer stands: everything comes in text order. */
struct writer {
	struct dabir_report *report;
	struct dbr_buf out;
	uint32_t edit;	 /* edits that end before this are behind */
	int64_t shift;	 /* published minus repaired, behind those edits */
	uint32_t entity; /* the first entity that may still cover a word */
};

/* What repair took away behind a word, a half-space or a mark, is its own. */
static bool trails(const struct writer *writer, const struct dabir_edit *edit)
{
	char first = writer->report->raw.data[edit->from.at];

	return !edit->to.len && first != ' ' && first != '\n' && first != '\t';
}

/*
 The place in the text as published of `at` in the repaired text. Inside of
 an edit that is its start, or its end when `end` is set.
 */
static uint32_t published(struct writer *writer, uint32_t at, bool end)
{
	const struct dbr_edit_list *edits = &writer->report->edits;

	while (writer->edit < edits->count) {
		const struct dabir_edit *edit = &edits->items[writer->edit];
		uint32_t stop = edit->to.at + edit->to.len;
		uint32_t behind = edit->from.at + edit->from.len;

		if (at == edit->to.at && end && trails(writer, edit))
			return behind;
		if (at < edit->to.at || (at == edit->to.at && end))
			break;
		if (at < stop)
			return end ? behind : edit->from.at;
		writer->edit++;
		writer->shift = (int64_t)behind - stop;
	}
	return (uint32_t)((int64_t)at + writer->shift);
}

static struct dabir_span published_span(struct writer *writer,
					struct dabir_span span)
{
	uint32_t at = published(writer, span.at, false);
	uint32_t end = published(writer, span.at + span.len, true);

	return (struct dabir_span){ at, end > at ? end - at : 0 };
}

/* A form must not hold what parts fields or lines. */
static void add_form(struct dbr_buf *out, const char *text, uint32_t len)
{
	if (!len)
		dbr_buf_add_byte(out, '_');
	for (uint32_t i = 0; i < len; i++)
		dbr_buf_add_byte(out, text[i] == '\t' || text[i] == '\n' ||
						      text[i] == '\r'
					      ? ' '
					      : text[i]);
}

static void add_entity(struct writer *writer, struct dabir_span span)
{
	const struct dabir_report *report = writer->report;

	while (writer->entity < report->entity_count) {
		const struct dabir_entity *entity =
			&report->entities[writer->entity];
		uint32_t end = entity->core.at + entity->core.len;

		if (span.at >= end || entity->kind == DABIR_ENTITY_OFFICE) {
			writer->entity++; /* an office holds other names */
			continue;
		}
		if (span.at + span.len <= entity->core.at)
			return;
		dbr_buf_addf(&writer->out, "|NER=%c-%s",
			     span.at <= entity->core.at ? 'B' : 'I',
			     entity_names[entity->kind]);
		return;
	}
}

static void add_misc(struct writer *writer, const struct dabir_word *word,
		     struct dabir_span from, bool space_after)
{
	struct dabir_report *report = writer->report;
	const char *form = report->text.data + word->span.at;

	dbr_buf_addf(&writer->out, "Stem=%s", word->stem);
	if (from.len != word->span.len ||
	    memcmp(report->raw.data + from.at, form, from.len) != 0) {
		dbr_buf_add_text(&writer->out, "|Repaired=");
		add_form(&writer->out, form, word->span.len);
	}
	dbr_buf_addf(&writer->out, "|Start=%u|End=%u", (unsigned)from.at,
		     (unsigned)(from.at + from.len));
	add_entity(writer, word->span);
	if (!space_after)
		dbr_buf_add_text(&writer->out, "|SpaceAfter=No");
	dbr_buf_add_byte(&writer->out, '\n');
}

static bool space_follows(const struct writer *writer, struct dabir_span span)
{
	const struct dbr_text *raw = &writer->report->raw;
	uint32_t end = span.at + span.len;

	return end >= raw->len || raw->data[end] == ' ' ||
	       raw->data[end] == '\n' || raw->data[end] == '\t';
}

static void add_word(struct writer *writer, const struct dabir_word *word,
		     size_t number, struct dabir_span from, bool space)
{
	dbr_buf_addf(&writer->out, "%zu\t", number);
	add_form(&writer->out, writer->report->raw.data + from.at, from.len);
	dbr_buf_add_byte(&writer->out, '\t');
	add_form(&writer->out, word->lemma, (uint32_t)strlen(word->lemma));
	dbr_buf_addf(&writer->out, "\t%s\t_\t_\t_\t_\t_\t",
		     dabir_upos_name(word->upos));
	add_misc(writer, word, from, space);
}

/* Whether a mark is written onto the enclitic before it. */
static bool is_glued(const struct writer *writer, struct dabir_span before,
		     const struct dabir_word *mark)
{
	uint32_t end = before.at + before.len;
	struct writer ahead = *writer;

	return mark->upos == DABIR_UPOS_PUNCT &&
	       published_span(&ahead, mark->span).at == end;
}

/*
 A token of two words: their range, then each as it was published. As in
 PerDT, the range takes in a mark that is written onto it. Returns how many
 words that are.
 */
static size_t add_range(struct writer *writer, const struct dabir_word *words,
			size_t left, size_t number)
{
	struct dabir_span host = published_span(writer, words[0].span);
	struct dabir_span rest = published_span(writer, words[1].span);
	struct dabir_span all = { host.at, rest.at + rest.len - host.at };
	struct dabir_span mark = { 0, 0 };
	bool marked = left > 2 && is_glued(writer, rest, &words[2]);
	struct writer from = *writer;

	if (marked) {
		mark = published_span(&from, words[2].span);
		all.len = mark.at + mark.len - host.at;
	}
	/* a space that repair made a half-space stays with the host */
	host.len = rest.at - host.at;
	dbr_buf_addf(&writer->out, "%zu-%zu\t", number,
		     number + 1 + (marked ? 1 : 0));
	add_form(&writer->out, writer->report->raw.data + all.at, all.len);
	dbr_buf_addf(&writer->out, "\t_\t_\t_\t_\t_\t_\t_\t%s\n",
		     space_follows(writer, all) ? "_" : "SpaceAfter=No");
	add_word(writer, &words[0], number, host, true);
	add_word(writer, &words[1], number + 1, rest, true);
	if (!marked)
		return 2;
	mark = published_span(writer, words[2].span);
	add_word(writer, &words[2], number + 2, mark, true);
	return 3;
}

static void add_text_line(struct writer *writer, struct dabir_span span)
{
	struct writer ahead = *writer;
	struct dabir_span from = published_span(&ahead, span);

	dbr_buf_add_text(&writer->out, "# text = ");
	add_form(&writer->out, writer->report->raw.data + from.at, from.len);
	dbr_buf_add_byte(&writer->out, '\n');
}

static enum dabir_status add_sentence(struct writer *writer, uint32_t index)
{
	const struct dabir_word *words;
	size_t count;
	enum dabir_status status =
		dabir_token_words(writer->report, index, &words, &count);

	if (status != DABIR_OK)
		return status;
	add_text_line(writer, writer->report->sentences[index].span);
	for (size_t i = 0; i < count;) {
		struct dabir_span from;

		if (i + 1 < count && words[i].token == words[i + 1].token) {
			i += add_range(writer, &words[i], count - i, i + 1);
			continue;
		}
		from = published_span(writer, words[i].span);
		add_word(writer, &words[i], i + 1, from,
			 space_follows(writer, from));
		i++;
	}
	dbr_buf_add_byte(&writer->out, '\n');
	return dbr_buf_status(&writer->out);
}

enum dabir_status dabir_report_conllu(struct dabir_report *report, char **text,
				      size_t *len)
{
	struct writer writer = { .report = report };
	enum dabir_status status = DABIR_OK;

	/* A report out of an archive comes without its tokens. */
	if (!report->token_count)
		status = dbr_token_stage(report);
	dbr_buf_init(&writer.out);
	dbr_buf_add(&writer.out, "", 0);
	for (uint32_t i = 0; status == DABIR_OK && i < report->sentence_count;
	     i++)
		status = add_sentence(&writer, i);
	if (status == DABIR_OK && !writer.out.data)
		dbr_buf_add_text(&writer.out, "\n");
	if (status == DABIR_OK)
		status = dbr_buf_status(&writer.out);
	if (status != DABIR_OK) {
		dbr_buf_release(&writer.out);
		return status;
	}
	*text = writer.out.data;
	if (len)
		*len = writer.out.len;
	return DABIR_OK;
}

void dabir_conllu_free(char *text)
{
	dbr_free(text);
}
