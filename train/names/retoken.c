#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "corpus.h"
#include "intake/page_stage.h"
#include "names/feature.h"
#include "names/folded.h"
#include "text/text_stage.h"
#include "token/token_stage.h"

/* The folded letters of one sentence, and the label each stands under. */
struct letters {
	unsigned char *code;
	uint8_t *label;
	uint32_t *word; /* the gold word a letter belongs to */
	size_t count, capacity;
};

static void add_letters(struct letters *letters, const char *word, size_t len,
			uint8_t label, uint32_t number)
{
	for (size_t at = 0; at < len; at += dbr_utf8_length(word[at])) {
		unsigned char code = dbr_folded_letter(dbr_utf8_get(word + at));

		if (!code)
			continue;
		if (letters->count == letters->capacity) {
			size_t more = letters->capacity * 2 + 1024;

			letters->code = realloc(letters->code, more);
			letters->label = realloc(letters->label, more);
			letters->word =
				realloc(letters->word, more * sizeof(uint32_t));
			letters->capacity = more;
			if (!letters->code || !letters->label || !letters->word)
				exit(1);
		}
		letters->code[letters->count] = code;
		letters->label[letters->count] = label;
		letters->word[letters->count++] = number;
	}
}

static bool is_glued(const char *word, char last)
{
	static const char *const marks[] = {
		".", ",", ":",	      ";",	  "!",	      "?",
		")", "]", "\xC2\xBB", "\xD8\x8C", "\xD8\x9B", "\xD8\x9F"
	};

	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		if (!strcmp(word, marks[i]))
			return true;
	return last == '(' || last == '[' || last == (char)0xAB;
}

static void write_document(const struct corpus *from, uint32_t document,
			   struct dbr_buf *text)
{
	for (uint32_t s = from->documents[document];
	     s < from->documents[document + 1]; s++) {
		for (uint32_t i = from->sentences[s];
		     i < from->sentences[s + 1]; i++) {
			bool first = i == from->sentences[s];

			if (!first && !is_glued(from->words[i],
						text->data[text->len - 1]))
				dbr_buf_add_byte(text, ' ');
			dbr_buf_add_text(text, from->words[i]);
		}
		dbr_buf_add_byte(text, '\n');
	}
}

static struct dabir_report *read_report(const struct dbr_buf *text)
{
	struct dabir_report *report;

	if (dabir_report_new(&report) != DABIR_OK ||
	    dabir_report_set(report, text->data, text->len, DABIR_KIND_TEXT,
			     NULL) != DABIR_OK ||
	    dbr_page_stage(report) != DABIR_OK ||
	    dbr_text_stage(report) != DABIR_OK ||
	    dbr_token_stage(report) != DABIR_OK)
		exit(1);
	return report;
}

/* The kind of a label, 0 to 2, or -1. */
static int kind_of(uint8_t label)
{
	if (label == DBR_LABEL_O || label == DBR_LABEL_QUANTITY)
		return -1;
	return (label - 1) / 4;
}

static bool begins(uint8_t label)
{
	return kind_of(label) >= 0 &&
	       ((label - 1) % 4 == 0 || (label - 1) % 4 == 3);
}

/* Entities to labels of tokens: first, inside, last, alone. */
static void mend_labels(uint8_t *labels, const bool *starts, uint32_t count)
{
	for (uint32_t i = 0; i < count; i++) {
		int kind = kind_of(labels[i]);
		bool first, last;

		if (kind < 0)
			continue;
		first = i == 0 || starts[i] || kind_of(labels[i - 1]) != kind;
		last = i + 1 == count || starts[i + 1] ||
		       kind_of(labels[i + 1]) != kind;
		labels[i] = (uint8_t)(4 * kind + 1 +
				      (first  ? last ? 3 : 0
				       : last ? 2
					      : 1));
	}
}

static struct letters letters_of(const struct dabir_report *report,
				 uint32_t first, uint32_t count)
{
	struct letters letters = { 0 };

	for (uint32_t i = 0; i < count; i++) {
		struct dabir_span span = report->tokens[first + i].span;

		add_letters(&letters, report->text.data + span.at, span.len,
			    DBR_LABEL_O, i);
	}
	return letters;
}

static void free_letters(struct letters *letters)
{
	free(letters->code);
	free(letters->label);
	free(letters->word);
}

/* The labels of `count` tokens from those of their letters. */
static void label_tokens(const struct letters *ours, const struct letters *gold,
			 uint8_t *labels, bool *starts)
{
	uint32_t last = UINT32_MAX;

	for (size_t at = 0; at < ours->count; at++) {
		uint32_t i = ours->word[at];
		bool opens = begins(gold->label[at]) &&
			     (!at || gold->word[at] != gold->word[at - 1]);

		if (i != last || opens)
			labels[i] = gold->label[at];
		starts[i] = starts[i] || opens;
		last = i;
	}
}

/* Give the tokens of one line the labels of its letters; false: no match. */
static bool label_line(const struct dabir_report *report,
		       const struct letters *gold, uint32_t first,
		       uint32_t count, struct corpus *to)
{
	uint8_t *labels = calloc(count + 1, 1);
	bool *starts = calloc(count + 1, sizeof(*starts));
	struct letters ours = letters_of(report, first, count);
	bool same = ours.count == gold->count &&
		    !memcmp(ours.code, gold->code, ours.count);

	if (!labels || !starts)
		exit(1);
	if (same) {
		label_tokens(&ours, gold, labels, starts);
		mend_labels(labels, starts, count);
		corpus_begin_sentence(to);
	}
	for (uint32_t i = 0; same && i < count; i++) {
		struct dabir_span span = report->tokens[first + i].span;

		corpus_add_word(to, report->text.data + span.at, span.len,
				labels[i]);
	}
	free(labels);
	free(starts);
	free_letters(&ours);
	return same;
}

static uint32_t kept_words; /* sentences that kept their own words */

static void keep_sentence(const struct corpus *from, uint32_t sentence,
			  struct corpus *to)
{
	kept_words++;
	corpus_begin_sentence(to);
	for (uint32_t i = from->sentences[sentence];
	     i < from->sentences[sentence + 1]; i++)
		corpus_add_word(to, from->words[i], strlen(from->words[i]),
				from->labels[i]);
}

static void retoken_document(const struct corpus *from, uint32_t document,
			     struct corpus *to)
{
	struct dbr_buf text;
	struct dabir_report *report;
	uint32_t next = 0, line = 0;

	dbr_buf_init(&text);
	write_document(from, document, &text);
	report = read_report(&text);
	corpus_begin_document(to, from->held[document], from->source[document]);
	for (uint32_t s = from->documents[document];
	     s < from->documents[document + 1]; s++, line++) {
		struct letters gold = { 0 };
		uint32_t first = 0, count = 0;

		for (uint32_t i = from->sentences[s];
		     i < from->sentences[s + 1]; i++)
			add_letters(&gold, from->words[i],
				    strlen(from->words[i]), from->labels[i], i);
		for (; next < report->sentence_count &&
		       report->sentences[next].line <= line;
		     next++) {
			if (!count)
				first = report->sentences[next].first_token;
			count += report->sentences[next].token_count;
		}
		if (!label_line(report, &gold, first, count, to))
			keep_sentence(from, s, to);
		free_letters(&gold);
	}
	dabir_report_free(report);
	dbr_buf_release(&text);
}

void corpus_retoken(const struct corpus *from, struct corpus *to)
{
	for (uint32_t d = 0; d < from->document_count; d++)
		retoken_document(from, d, to);
	corpus_finish(to);
	fprintf(stderr, "%u of %u sentences keep their own words\n", kept_words,
		from->sentence_count);
}
