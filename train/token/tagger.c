/*
 tagger - learns the weights of src/token/tag.h.

 usage: tagger learn WORDS MODEL [PASSES]   WORDS: word, tab, tag; a blank
                                            line between sentences
        tagger tag MODEL < words            word, tab, tag out

 An averaged perceptron; the average is scaled to 8 bits. Built by hand:
   cc -O2 -Isrc -Iinclude -Ibuild/src train/token/tagger.c src/token/tag.c
      src/token/clitic.c src/token/stem.c src/token/lexicon.c
      src/token/letters.c src/token/scan.c src/base/utf8.c -o tagger
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "token/clitic.h"
#include "token/scan.h"
#include "token/tag.h"

#define WEIGHTS ((size_t)DBR_TAG_ROWS * DBR_TAG_COUNT)
#define MAX_WORDS 4000000u
#define MAX_SENTENCE 4096u

static const char *const names[] = { "X",     "ADJ",  "ADP",   "ADV",	"AUX",
				     "CCONJ", "DET",  "INTJ",  "NOUN",	"NUM",
				     "PART",  "PRON", "PROPN", "PUNCT", "SCONJ",
				     "SYM",   "VERB" };

static struct dbr_tag_word *words;
static unsigned char *gold; /* 0 ends a sentence */
static size_t word_count;
static float *weight, *sum;
static double step = 1;

static int tag_of(const char *name)
{
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (!strcmp(names[i], name))
			return (int)i;
	return 0;
}

static int is_number(const char *text)
{
	size_t at = 0;

	return dbr_scan_digit(dbr_utf8_next(text, strlen(text), &at)) >= 0;
}

static void add(const char *text, int tag)
{
	struct dbr_tag_word *word = &words[word_count];
	struct dbr_host host;

	if (word_count + 2 > MAX_WORDS)
		exit(1);
	dbr_clitic_split(text, strlen(text), &host);
	if (!host.len || tag == DABIR_UPOS_PUNCT) {
		dbr_tag_describe_other(text, strlen(text),
				       is_number(text) ? DABIR_UPOS_NUM
						       : DABIR_UPOS_PUNCT,
				       word);
		gold[word_count++] = word->upos;
		return;
	}
	dbr_tag_describe(host.codes, host.len, &host.stem, word);
	gold[word_count++] = (unsigned char)(tag ? tag : 1);
	if (host.clitic) {
		word++;
		dbr_tag_describe_other(host.clitic->lemma, 1,
				       (enum dabir_upos)host.clitic->upos,
				       word);
		gold[word_count++] = host.clitic->upos;
	}
}

static void end_sentence(void)
{
	if (word_count && gold[word_count - 1])
		gold[word_count++] = 0;
}

static void read_words(FILE *in)
{
	char line[1024];

	while (fgets(line, sizeof(line), in)) {
		char *tab;

		line[strcspn(line, "\r\n")] = '\0';
		tab = strchr(line, '\t');
		if (!tab) {
			end_sentence();
			continue;
		}
		*tab = '\0';
		add(line, tag_of(tab + 1));
	}
	end_sentence();
}

static size_t guess(const uint32_t *rows, const float *from)
{
	float score[DBR_TAG_COUNT] = { 0 };
	size_t top = 0;

	for (size_t k = 0; k < DBR_TAG_FEATURES; k++)
		for (size_t tag = 0; tag < DBR_TAG_COUNT; tag++)
			score[tag] += from[rows[k] * DBR_TAG_COUNT + tag];
	for (size_t tag = 1; tag < DBR_TAG_COUNT; tag++)
		if (score[tag] > score[top])
			top = tag;
	return top;
}

static void move(const uint32_t *rows, size_t tag, float by)
{
	for (size_t k = 0; k < DBR_TAG_FEATURES; k++) {
		weight[rows[k] * DBR_TAG_COUNT + tag] += by;
		sum[rows[k] * DBR_TAG_COUNT + tag] += (float)(by * step);
	}
}

static size_t learn_sentence(struct dbr_tag_word *at, const unsigned char *tags,
			     size_t count)
{
	size_t wrong = 0;

	for (size_t i = 0; i < count; i++) {
		uint32_t rows[DBR_TAG_FEATURES];
		size_t top;

		if (at[i].lexicon & 0x800000u)
			continue;
		dbr_tag_rows(at, count, i, rows);
		top = guess(rows, weight);
		if (top + 1 != tags[i]) {
			wrong++;
			move(rows, tags[i] - 1u, 1);
			move(rows, top, -1);
		}
		at[i].upos = (uint8_t)(top + 1);
		step++;
	}
	return wrong;
}

static void each_sentence(int pass)
{
	size_t from = 0, wrong = 0;

	for (size_t i = 0; i < word_count; i++) {
		if (gold[i])
			continue;
		wrong += learn_sentence(words + from, gold + from, i - from);
		from = i + 1;
	}
	fprintf(stderr, "pass %d: %zu wrong\n", pass, wrong);
}

static int write_model(const char *path)
{
	FILE *out = fopen(path, "wb");
	double square = 0, scale;
	size_t used = 0;

	for (size_t i = 0; i < WEIGHTS; i++) {
		weight[i] -= (float)(sum[i] / step);
		square += (double)weight[i] * weight[i];
		used += weight[i] != 0;
	}
	/* four standard deviations fill 8 bits */
	scale = 127 / (5 * sqrt(square / (double)(used ? used : 1)));
	for (size_t i = 0; out && i < WEIGHTS; i++) {
		double value = weight[i] * scale;

		value = value > 127 ? 127 : value < -127 ? -127 : value;
		putc((int)lround(value), out);
	}
	return !out || fclose(out);
}

static int learn(const char *path, const char *model, int passes)
{
	FILE *in = fopen(path, "r");

	weight = calloc(WEIGHTS, sizeof(*weight));
	sum = calloc(WEIGHTS, sizeof(*sum));
	if (!in || !weight || !sum)
		return 1;
	read_words(in);
	fclose(in);
	for (int pass = 0; pass < passes; pass++)
		each_sentence(pass);
	return write_model(model);
}

static void print_tagged(char (*text)[256], size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct dbr_host host;

		dbr_clitic_split(text[i], strlen(text[i]), &host);
		if (host.len)
			dbr_tag_describe(host.codes, host.len, &host.stem,
					 &words[i]);
		else
			dbr_tag_describe_other(text[i], strlen(text[i]),
					       is_number(text[i])
						       ? DABIR_UPOS_NUM
						       : DABIR_UPOS_PUNCT,
					       &words[i]);
	}
	for (size_t i = 0; i < count; i++) {
		uint32_t rows[DBR_TAG_FEATURES];

		if (!(words[i].lexicon & 0x800000u)) {
			dbr_tag_rows(words, count, i, rows);
			words[i].upos = (uint8_t)(guess(rows, weight) + 1);
		}
		printf("%s\t%s\n", text[i], names[words[i].upos]);
	}
}

/* Tag plain words, one a line, with a model: what `names` of tags.py reads. */
static int tag_words(const char *model)
{
	FILE *in = fopen(model, "rb");
	char line[1024];
	static char text[MAX_SENTENCE][256];
	size_t count = 0;
	int more = 1;

	weight = calloc(WEIGHTS, sizeof(*weight));
	if (!in || !weight)
		return 1;
	for (size_t i = 0; i < WEIGHTS; i++)
		weight[i] = (float)(signed char)getc(in);
	fclose(in);
	while (more) {
		more = fgets(line, sizeof(line), stdin) != NULL;
		line[more ? strcspn(line, "\r\n") : 0] = '\0';
		if (line[0] && count < MAX_SENTENCE) {
			snprintf(text[count++], sizeof(text[0]), "%.255s",
				 line);
			continue;
		}
		print_tagged(text, count);
		if (more)
			putchar('\n');
		count = 0;
	}
	return 0;
}

int main(int argc, char **argv)
{
	words = calloc(MAX_WORDS, sizeof(*words));
	gold = calloc(MAX_WORDS, 1);
	if (!words || !gold)
		return 1;
	if (argc >= 4 && !strcmp(argv[1], "learn"))
		return learn(argv[2], argv[3], argc > 4 ? atoi(argv[4]) : 5);
	if (argc == 3 && !strcmp(argv[1], "tag"))
		return tag_words(argv[2]);
	fprintf(stderr, "usage: tagger learn WORDS MODEL [PASSES]\n");
	return 2;
}
