/*
 token_lexicon - data/token/ as one table of words.

 usage: token_lexicon OUT.h DATA    DATA is data/token

 Later lists see the words of earlier ones: what keeps its soft letters
 first, then words, plurals, other spellings, compounds, verbs, pieces.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "token_words.h"

#define COLUMNS 5

typedef void add_row(char *const *column);

static const char *folder;

static void split(char *line, char **column)
{
	line[strcspn(line, "\r\n")] = '\0';
	for (int i = 0; i < COLUMNS; i++) {
		column[i] = line;
		line += strcspn(line, "\t");
		if (*line)
			*line++ = '\0';
	}
}

static void read_list(const char *name, add_row *add)
{
	char path[4096], line[1024], *column[COLUMNS];
	FILE *in;

	snprintf(path, sizeof(path), "%s/%s", folder, name);
	in = fopen(path, "r");
	if (!in)
		die("cannot read", path);
	while (fgets(line, sizeof(line), in)) {
		if (line[0] == '#' || line[0] == '\n')
			continue;
		split(line, column);
		add(column);
	}
	fclose(in);
}

static void set_lemma(struct word *word, const char *lemma)
{
	if (!word->lemma[0])
		snprintf(word->lemma, sizeof(word->lemma), "%s", lemma);
}

static void add_distinct(char *const *column)
{
	struct codes key = { .len = 0 };
	struct word *word;

	key.len =
		(uint8_t)dbr_letters_of(column[0], strlen(column[0]), key.data);
	word = get_word(&key);
	word->flags |= DBR_LEXEME_DISTINCT;
}

/* Frequent words come first; what no list explains stays without a class. */
static void add_frequent(char *const *column)
{
	struct codes key = fold_text(column[0]);

	if (key.len)
		get_word(&key);
}

static void add_word(char *const *column)
{
	struct codes key = fold_text(column[0]);
	struct word *word = get_word(&key);

	word->flags |= class_flags(column[1]) | WORD_KNOWN;
	if (column[2][0]) {
		word->stem = fold_text(column[2]);
		set_lemma(word, column[2]);
	}
}

static void add_plural(char *const *column)
{
	struct codes key = fold_text(column[0]);
	struct word *word = get_word(&key);

	word->flags |= DBR_LEXEME_NOUN;
	word->stem = fold_text(column[1]);
	set_lemma(word, column[1]);
}

static void add_variant(char *const *column)
{
	struct codes key = fold_text(column[0]), other = fold_text(column[1]);
	struct word *word = get_word(&key);
	const struct word *same = find_word(&other);

	word->flags |= same ? same->flags & DBR_LEXEME_CLASSES
			    : (uint32_t)DBR_LEXEME_NOUN;
	word->stem = fold_parts(column[1]);
}

/* Whether the second part is "and": such words are three where spaced. */
static int is_pair(const struct codes *parts, size_t first_len)
{
	const unsigned char *second = parts->data + first_len + 1;

	return second[0] == DBR_LETTER_WAW && second[1] == DBR_LETTER_BREAK;
}

/* The first part of a compound is a word that the next may join. */
static void add_first(const struct codes *parts)
{
	struct codes first = { .len = 0 }, rest = { .len = 0 };

	while (parts->data[first.len] != DBR_LETTER_BREAK) {
		first.data[first.len] = parts->data[first.len];
		first.len++;
	}
	if (is_pair(parts, first.len)) {
		get_word(&first)->flags |= WORD_KNOWN;
		return;
	}
	for (uint8_t i = first.len; i < parts->len; i++)
		if (parts->data[i] != DBR_LETTER_BREAK)
			rest.data[rest.len++] = parts->data[i];
	rest.len = (uint8_t)dbr_letters_settle(rest.data, rest.len);
	add_join(&first, &rest);
	get_word(&first)->flags |= DBR_LEXEME_FIRST;
}

static void add_compound(char *const *column)
{
	struct codes key = fold_text(column[0]);
	struct codes parts = fold_parts(column[0]);
	struct word *word = get_word(&key);
	int keep_parts = !strcmp(column[1], "parts");

	word->flags |= DBR_LEXEME_COMPOUND | class_flags(column[2]);
	if (!word->stem.len && keep_parts) {
		word->stem = parts;
		set_lemma(word, column[0]);
	}
	add_first(&parts);
}

/*
 Where verbs share a form it is that of one of the most frequent, whose rows
 lead the list; else it is rather a past.
 */
#define LEADING_VERBS 20u

static uint32_t verb_rows;

static void add_past_row(char *const *column)
{
	const char *lemma = column[2][0] ? column[2] : column[0];

	if (column[2][0])
		add_preverb(column[0], column[2]);
	add_past(column[0], lemma);
	if (verb_rows++ < LEADING_VERBS)
		add_present(column[0], column[1], lemma);
}

static void add_present_row(char *const *column)
{
	add_present(column[0], column[1], column[2][0] ? column[2] : column[0]);
}

static void add_form_row(char *const *column)
{
	struct codes key = fold_text(column[0]), stem = fold_text(column[1]);

	add_verb_form(&key, &stem, column[1], DBR_LEXEME_FINITE);
}

static void add_lemma(char *const *column)
{
	struct codes key = fold_text(column[0]);
	struct word *word = get_word(&key);

	snprintf(word->lemma, sizeof(word->lemma), "%s", column[1]);
}

/* A form that is the verb before it is any noun. */
static void add_verb_first(char *const *column)
{
	struct codes key = fold_text(column[0]);
	struct word *word = find_word(&key);

	if (!word || !word->verb.len)
		die("no form of a verb", column[0]);
	word->stem = word->verb;
	word->lemma[0] = '\0';
}

static void add_own_yeh(char *const *column)
{
	struct codes key = fold_text(column[0]);
	struct word *word = find_word(&key);

	if (!word || !(word->flags & ~WORD_OWN_YEH))
		die("no word of words.tsv", column[0]);
	word->flags |= WORD_OWN_YEH;
}

static void add_piece(char *const *column)
{
	struct codes key = fold_text(column[0]);
	struct word *word = get_word(&key);

	if (!strcmp(column[1], "always"))
		word->flags |= DBR_LEXEME_PIECE_ALWAYS;
	else if (!strcmp(column[1], "he"))
		word->flags |= DBR_LEXEME_PIECE_HE;
	else if (!strcmp(column[1], "adjective"))
		word->flags |= DBR_LEXEME_PIECE_ADJECTIVE;
	else if (!strcmp(column[1], "never"))
		word->flags |= DBR_LEXEME_PIECE_NEVER;
	else if (!strcmp(column[1], "mi"))
		word->flags |= DBR_LEXEME_MI;
	else
		die("an unknown condition", column[1]);
}

static void add_clitic_row(char *const *column)
{
	add_clitic(column);
}

static void add_ending_row(char *const *column)
{
	add_ending(column[0], column[1], column[2]);
}

int main(int argc, char **argv)
{
	if (argc != 3)
		die("usage", "token_lexicon OUT.h DATA");
	folder = argv[2];
	words = calloc(WORDS_MAX, sizeof(*words));
	if (!words)
		die("no memory", "words");
	read_list("distinct.txt", add_distinct);
	read_list("frequent.txt", add_frequent);
	read_list("words.tsv", add_word);
	read_list("plurals.tsv", add_plural);
	read_list("variants.tsv", add_variant);
	read_list("compounds.tsv", add_compound);
	read_list("forms.tsv", add_form_row);
	read_list("verbs.tsv", add_past_row);
	read_list("verbs.tsv", add_present_row);
	read_list("verb-first.txt", add_verb_first);
	read_list("own-yeh.txt", add_own_yeh);
	read_list("pieces.tsv", add_piece);
	read_list("lemmas.tsv", add_lemma);
	read_list("endings.tsv", add_ending_row);
	read_list("clitics.tsv", add_clitic_row);
	resolve_stems();
	write_tables(argv[1]);
	free(words);
	return 0;
}
