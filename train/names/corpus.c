#include "corpus.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "names/feature.h"

static void *room(void *items, uint32_t *capacity, uint32_t count, size_t size)
{
	if (count < *capacity)
		return items;
	*capacity = *capacity ? *capacity * 2 : 1024;
	items = realloc(items, *capacity * size);
	if (!items)
		exit(1);
	return items;
}

void corpus_begin_sentence(struct corpus *corpus)
{
	uint32_t n = corpus->sentence_count;

	if (n && corpus->sentences[n - 1] == corpus->count)
		return;
	corpus->sentences = room(corpus->sentences, &corpus->sentence_capacity,
				 n + 1, sizeof(*corpus->sentences));
	corpus->sentences[corpus->sentence_count++] = corpus->count;
}

void corpus_begin_document(struct corpus *corpus, bool held, uint8_t source)
{
	uint32_t n = corpus->document_count;

	corpus_begin_sentence(corpus);
	if (n == corpus->document_capacity || !corpus->documents) {
		corpus->document_capacity = n ? n * 2 : 1024;
		corpus->documents = realloc(corpus->documents,
					    (corpus->document_capacity + 1) *
						    sizeof(uint32_t));
		corpus->held =
			realloc(corpus->held, corpus->document_capacity + 1);
		corpus->source =
			realloc(corpus->source, corpus->document_capacity + 1);
	}
	if (!corpus->documents || !corpus->held || !corpus->source)
		exit(1);
	corpus->documents[n] = corpus->sentence_count - 1;
	corpus->held[n] = held;
	corpus->source[n] = source;
	corpus->document_count++;
}

void corpus_add_word(struct corpus *corpus, const char *word, size_t len,
		     uint8_t label)
{
	uint32_t before = corpus->capacity;

	corpus->words = room(corpus->words, &corpus->capacity, corpus->count,
			     sizeof(*corpus->words));
	if (before != corpus->capacity)
		corpus->labels = realloc(corpus->labels, corpus->capacity);
	if (!corpus->labels)
		exit(1);
	corpus->words[corpus->count] = strndup(word, len);
	corpus->labels[corpus->count++] = label;
}

/* The label of a tag such as "B-PER"; `before` is that of the token before. */
static uint8_t label_of(const char *tag, uint8_t before)
{
	static const char *const kinds[] = { "PER", "ORG", "LOC" };

	if ((tag[0] != 'B' && tag[0] != 'I') || !tag[1])
		return DBR_LABEL_O;
	for (uint8_t i = 0; i < 3; i++) {
		uint8_t first = (uint8_t)(4 * i + 1);

		if (strncmp(tag + 2, kinds[i], 3))
			continue;
		if (tag[0] == 'I' && before >= first && before < first + 4)
			return (uint8_t)(first + 2);
		return (uint8_t)(first + 3);
	}
	return DBR_LABEL_QUANTITY;
}

/* The token before goes on when this one is inside. */
static void mend_last(struct corpus *corpus)
{
	uint8_t *last = corpus->labels + corpus->count - 1;

	if ((*last - 1) % 4 == 3)
		*last = (uint8_t)(*last - 3); /* alone: first */
	else
		*last = (uint8_t)(*last - 1); /* last: inside */
}

/* Two training documents that repeat held-out ones (20-grams). */
static bool repeats_held_out(uint8_t source, uint32_t number)
{
	return source == 0 && (number == 346 || number == 682);
}

static FILE *open_text(const char *path)
{
	FILE *file = fopen(path, "r");

	if (!file) {
		perror(path);
		exit(1);
	}
	return file;
}

/* Where a file is being read. */
struct reading {
	struct corpus *corpus;
	bool hold_out, skip;
	uint8_t source, before;
	uint32_t number; /* of the document */
};

static void read_empty_line(struct reading *reading)
{
	corpus_begin_sentence(reading->corpus);
	if (!reading->hold_out)
		corpus_begin_document(reading->corpus, false, reading->source);
}

static void read_document_mark(struct reading *reading)
{
	reading->number++;
	reading->skip = repeats_held_out(reading->source, reading->number);
	if (!reading->skip)
		corpus_begin_document(reading->corpus,
				      reading->hold_out &&
					      reading->number % 10 == 9,
				      reading->source);
}

static void read_word(struct reading *reading, const char *word,
		      const char *tag)
{
	size_t len = strlen(word);

	if (reading->skip || len > 200) /* a cell of broken markup */
		return;
	reading->before = label_of(tag, reading->before);
	if (reading->before != DBR_LABEL_O &&
	    reading->before != DBR_LABEL_QUANTITY &&
	    (reading->before - 1) % 4 == 2)
		mend_last(reading->corpus);
	corpus_add_word(reading->corpus, word, len, reading->before);
}

void corpus_read_labels(struct corpus *corpus, const char *path, bool hold_out)
{
	static uint8_t files;
	struct reading reading = { corpus,  hold_out,	 false,
				   files++, DBR_LABEL_O, 0 };
	char line[1 << 16];
	FILE *file = open_text(path);

	corpus_begin_document(corpus, false, reading.source);
	while (fgets(line, sizeof(line), file)) {
		char *tab;

		line[strcspn(line, "\r\n")] = '\0';
		tab = strchr(line, '\t');
		if (tab)
			*tab = '\0';
		else
			reading.before = DBR_LABEL_O;
		if (!line[0])
			read_empty_line(&reading);
		else if (!strcmp(line, "-DOC-"))
			read_document_mark(&reading);
		else if (tab)
			read_word(&reading, line, tab + 1);
	}
	fclose(file);
}

static bool is_mark(const char *at, size_t *len)
{
	static const char *const marks[] = {
		".",	    ",",	":",	    ";",	"!",	   "?",
		"(",	    ")",	"[",	    "]",	"\"",	   "/",
		"\xC2\xAB", "\xC2\xBB", "\xD8\x8C", "\xD8\x9B", "\xD8\x9F"
	};

	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++) {
		*len = strlen(marks[i]);
		if (!strncmp(at, marks[i], *len))
			return true;
	}
	return false;
}

void corpus_read_text(struct corpus *corpus, const char *path)
{
	static char line[1 << 20];
	FILE *file = open_text(path);

	corpus_begin_document(corpus, false, 255);
	while (fgets(line, sizeof(line), file)) {
		const char *at = line, *start = line;
		size_t len;

		corpus_begin_sentence(corpus);
		for (;; at++) {
			bool mark = is_mark(at, &len);

			if (!mark && (unsigned char)*at > ' ')
				continue;
			if (at > start)
				corpus_add_word(corpus, start,
						(size_t)(at - start),
						DBR_LABEL_O);
			if (mark)
				corpus_add_word(corpus, at, len, DBR_LABEL_O);
			if (!*at)
				break;
			at += mark ? len - 1 : 0;
			start = at + 1;
		}
	}
	fclose(file);
}

void corpus_finish(struct corpus *corpus)
{
	uint32_t n = corpus->document_count;

	corpus_begin_sentence(corpus);
	corpus->sentence_count--; /* the end */
	corpus->documents[n] = corpus->sentence_count;
}
