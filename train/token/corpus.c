#include "corpus.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <dabir/dabir.h>

#include "base/utf8.h"
#include "model/report.h"

#define LINE_ROOM 65536
#define TEXT_ROOM 1048576
#define GOLD_ROOM 40960u
#define BLOCK_SENTENCES 20

/* A stretch of treebank text: its words by the letters they cover. */
struct stretch {
	char text[TEXT_ROOM];
	size_t len;
	struct gold_word {
		size_t from, to;
		unsigned char upos, scored;
	} words[GOLD_ROOM];
	size_t count, letters;
};

void die(const char *what, const char *which)
{
	fprintf(stderr, "tagger: %s: %s\n", what, which);
	exit(1);
}

void *grow(void *items, size_t count, size_t *room, size_t size)
{
	if (count < *room)
		return items;
	*room = *room ? *room * 2 : 1024;
	items = realloc(items, *room * size);
	if (!items)
		die("no memory", "");
	return items;
}

static unsigned char upos_of(const char *name)
{
	for (unsigned i = 0; i < DABIR_UPOS_COUNT; i++)
		if (!strcmp(dabir_upos_name((enum dabir_upos)i), name))
			return (unsigned char)i;
	return DABIR_UPOS_X;
}

/* Code points but spaces and half-spaces, which repair may change. */
static size_t letters_of(const char *text, size_t len)
{
	size_t count = 0;

	for (size_t at = 0; at < len;) {
		uint32_t point = dbr_utf8_next(text, len, &at);

		count += point > ' ' && point != 0x00A0 && point != 0x200C &&
			 point != 0x200B;
	}
	return count;
}

static void add_word(struct corpus *corpus, const struct dbr_tag_word *word,
		     const struct gold_word *gold)
{
	size_t old = corpus->word_room;

	corpus->words = grow(corpus->words, corpus->word_count,
			     &corpus->word_room, sizeof(*corpus->words));
	if (corpus->word_room != old) {
		corpus->gold = realloc(corpus->gold, corpus->word_room);
		corpus->scored = realloc(corpus->scored, corpus->word_room);
		if (!corpus->gold || !corpus->scored)
			die("no memory", "");
	}
	corpus->words[corpus->word_count] = *word;
	corpus->gold[corpus->word_count] = gold ? gold->upos : 0;
	corpus->scored[corpus->word_count++] = gold ? gold->scored : 0;
}

static void add_example(struct corpus *corpus, size_t first, enum source source,
			unsigned wanted)
{
	corpus->examples =
		grow(corpus->examples, corpus->example_count,
		     &corpus->example_room, sizeof(*corpus->examples));
	corpus->examples[corpus->example_count++] =
		(struct example){ first, corpus->word_count - first, source,
				  corpus->blocks, wanted };
}

/* The words of a report that was run, with the tags of the treebank. */
static void add_report(struct corpus *corpus, struct dabir_report *report,
		       const struct stretch *stretch, enum source source)
{
	size_t base = 0, letter = 0, g = 0;
	unsigned wanted = 0;

	for (size_t i = 0; i < stretch->count; i++)
		wanted += stretch->words[i].scored;
	for (uint32_t s = 0; s < report->sentence_count; s++) {
		const struct dabir_word *words;
		struct dbr_tag_word *tags;
		size_t count, first = corpus->word_count;

		if (dbr_words_describe(report, s, &words, &tags, &count) !=
		    DABIR_OK)
			die("no words", "");
		for (size_t i = 0; i < count; i++) {
			const char *text = report->text.data;
			struct dabir_span span = words[i].span;
			const struct gold_word *gold;
			size_t end;

			letter += letters_of(text + base, span.at - base);
			end = letter + letters_of(text + span.at, span.len);
			base = span.at;
			while (g < stretch->count &&
			       stretch->words[g].from < letter)
				g++;
			gold = &stretch->words[g];
			if (g == stretch->count || gold->from != letter ||
			    gold->to != end)
				gold = NULL;
			add_word(corpus, &tags[i], gold);
		}
		add_example(corpus, first, source, s ? 0 : wanted);
	}
}

static void end_stretch(struct corpus *corpus, struct stretch *stretch,
			enum source source)
{
	struct dabir_report *report;
	enum dabir_status status;

	if (!stretch->len)
		return;
	if (dabir_report_new(&report) != DABIR_OK ||
	    dabir_report_set(report, stretch->text, stretch->len,
			     DABIR_KIND_TEXT, "corpus") != DABIR_OK)
		die("no memory", "");
	status = dabir_report_run(report);
	if (status != DABIR_OK && status != DABIR_NOT_REPORT)
		die("no report", stretch->text);
	add_report(corpus, report, stretch, source);
	dabir_report_free(report);
	corpus->blocks++;
	stretch->len = stretch->count = stretch->letters = 0;
}

static void add_text(struct stretch *stretch, const char *text)
{
	size_t len = strlen(text);

	if (stretch->len + len + 2 > TEXT_ROOM)
		die("too long", text);
	if (stretch->len)
		stretch->text[stretch->len++] = ' ';
	memcpy(stretch->text + stretch->len, text, len + 1);
	stretch->len += len;
}

static void add_gold(struct stretch *stretch, const char *form,
		     const char *upos, bool scored)
{
	size_t letters = letters_of(form, strlen(form));

	if (stretch->count == GOLD_ROOM)
		die("too many words", form);
	stretch->words[stretch->count++] = (struct gold_word){
		stretch->letters, stretch->letters + letters, upos_of(upos),
		scored && strcmp(upos, "PUNCT") != 0 && strcmp(upos, "_") != 0
	};
	stretch->letters += letters;
}

/* One line of a word: number, form, lemma, tag. */
static void add_conllu_word(struct stretch *stretch, char *line, int *range_end)
{
	char *id = strtok(line, "\t");
	char *form = strtok(NULL, "\t");
	char *upos = strtok(NULL, "\t") ? strtok(NULL, "\t") : NULL;
	char *dash = strchr(id, '-');

	if (!upos || strchr(id, '.'))
		return;
	if (dash)
		*range_end = atoi(dash + 1);
	else
		add_gold(stretch, form, upos, atoi(id) > *range_end);
}

static struct stretch *stretch_new(void)
{
	struct stretch *stretch = calloc(1, sizeof(*stretch));

	if (!stretch)
		die("no memory", "");
	return stretch;
}

void corpus_read_conllu(struct corpus *corpus, const char *path,
			enum source source)
{
	static const char text[] = "# text = ";
	struct stretch *stretch = stretch_new();
	char line[LINE_ROOM];
	FILE *in = fopen(path, "r");
	int range_end = 0, sentences = 0;

	if (!in)
		die("cannot open", path);
	while (fgets(line, sizeof(line), in)) {
		line[strcspn(line, "\r\n")] = '\0';
		if (!strncmp(line, text, sizeof(text) - 1))
			add_text(stretch, line + sizeof(text) - 1);
		else if (line[0] >= '0' && line[0] <= '9')
			add_conllu_word(stretch, line, &range_end);
		if (line[0])
			continue;
		range_end = 0;
		if (++sentences % BLOCK_SENTENCES == 0)
			end_stretch(corpus, stretch, source);
	}
	end_stretch(corpus, stretch, source);
	fclose(in);
	free(stretch);
}

void corpus_read_words(struct corpus *corpus, const char *path,
		       enum source source)
{
	struct stretch *stretch = stretch_new();
	char line[LINE_ROOM];
	FILE *in = fopen(path, "r");

	if (!in)
		die("cannot open", path);
	while (fgets(line, sizeof(line), in)) {
		char *tab;

		line[strcspn(line, "\r\n")] = '\0';
		tab = strchr(line, '\t');
		if (!tab) {
			end_stretch(corpus, stretch, source);
			continue;
		}
		*tab = '\0';
		add_text(stretch, line);
		add_gold(stretch, line, tab + 1, false);
	}
	end_stretch(corpus, stretch, source);
	fclose(in);
	free(stretch);
}

void corpus_release(struct corpus *corpus)
{
	free(corpus->words);
	free(corpus->gold);
	free(corpus->scored);
	free(corpus->examples);
}
