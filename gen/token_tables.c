/* The tables as C: codes, lemmas, lexemes, slots, endings. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <dabir/findings.h>

#include "token_words.h"

#define SLOTS (1u << 17)
#define ENDINGS_MAX 256

static struct dbr_ending endings[ENDINGS_MAX];
static size_t ending_count;
#define CLITICS_MAX 64

static struct dbr_clitic clitics[CLITICS_MAX];
static size_t clitic_count;
static size_t printed;

void add_ending(const char *text, const char *classes, const char *least)
{
	struct codes codes = fold_text(text);
	struct dbr_ending *ending = &endings[ending_count++];

	if (ending_count == ENDINGS_MAX || codes.len > sizeof(ending->codes))
		die("too many endings, or too long", text);
	memcpy(ending->codes, codes.data, codes.len);
	ending->len = codes.len;
	ending->any = classes[0] == '*';
	ending->he = strchr(classes, 'h') != NULL;
	ending->loose = strchr(classes, 'e') != NULL;
	ending->vowel = strchr(classes, 'v') != NULL;
	ending->plural = strchr(classes, 'p') != NULL;
	ending->least = (uint8_t)(*least ? *least - '0' : 2);
	ending->classes = (uint16_t)class_flags(classes);
	if (strchr(classes, 'm'))
		ending->refused = DBR_LEXEME_NAME;
}

static int by_last_letter(const void *a, const void *b)
{
	const struct dbr_ending *one = a, *other = b;
	int last = one->codes[one->len - 1] - other->codes[other->len - 1];

	return last ? last : other->len - one->len;
}

static void print_number(FILE *out, uint32_t number)
{
	fprintf(out, "%u,%s", (unsigned)number, ++printed % 24 ? "" : "\n");
}

static uint32_t print_codes(FILE *out, const struct codes *codes, uint32_t *at)
{
	uint32_t from = *at;

	for (uint8_t i = 0; i < codes->len; i++)
		print_number(out, codes->data[i]);
	*at += codes->len;
	return from;
}

static int same(const struct codes *a, const struct codes *b)
{
	return a->len == b->len && !memcmp(a->data, b->data, a->len);
}

static uint8_t traits_of(const struct word *word, int own_stem)
{
	unsigned traits = 0;

	if (!own_stem &&
	    memchr(word->stem.data, DBR_LETTER_BREAK, word->stem.len))
		traits |= DBR_TRAIT_PARTS;
	if (word->flags & WORD_OWN_YEH)
		traits |= DBR_TRAIT_OWN_YEH;
	return (uint8_t)traits;
}

/* Offsets of keys, stems and lemmas, as the codes are printed. */
static struct dbr_lexeme *print_all_codes(FILE *out)
{
	struct dbr_lexeme *lexemes = calloc(word_count, sizeof(*lexemes));
	uint32_t at = 0;

	if (!lexemes)
		die("no memory", "lexemes");
	fprintf(out, "const unsigned char dbr_lexeme_codes[] = {\n");
	for (uint32_t i = 0; i < word_count; i++) {
		struct dbr_lexeme *to = &lexemes[i];
		const struct word *word = &words[i];
		int own = !word->stem.len || same(&word->stem, &word->key);

		to->key = print_codes(out, &word->key, &at);
		to->key_len = word->key.len;
		to->stem = own ? to->key : print_codes(out, &word->stem, &at);
		to->stem_len = own ? word->key.len : word->stem.len;
		to->traits = traits_of(word, own);
		to->verb = print_codes(out, &word->verb, &at);
		to->verb_len = word->verb.len;
		to->flags = (uint16_t)word->flags;
	}
	for (unsigned i = 0; i < DBR_PUT_STEP; i++)
		print_number(out, 0);
	fprintf(out, "};\n");
	return lexemes;
}

static void print_text(FILE *out, const char *text)
{
	for (size_t k = 0; k <= strlen(text); k++)
		fprintf(out, "%d,", (signed char)text[k]);
}

/* Both lemmas of a word, one behind the other. */
static void print_lemmas(FILE *out, struct dbr_lexeme *lexemes)
{
	uint32_t at = 2;

	fprintf(out, "static const char dbr_lexeme_lemmas[] = {0,0,\n");
	for (uint32_t i = 0; i < word_count; i++) {
		const struct word *word = &words[i];

		if (!word->lemma[0] && !word->verb_lemma[0])
			continue;
		print_text(out, word->lemma);
		print_text(out, word->verb_lemma);
		fprintf(out, "\n");
		lexemes[i].lemmas = at;
		at += (uint32_t)(strlen(word->lemma) +
				 strlen(word->verb_lemma) + 2);
	}
	fprintf(out, "0};\n");
}

static uint32_t upos_of(const char *name)
{
	if (!strcmp(name, "PRON"))
		return DABIR_UPOS_PRON;
	if (!strcmp(name, "VERB"))
		return DABIR_UPOS_VERB;
	if (!strcmp(name, "AUX"))
		return DABIR_UPOS_AUX;
	die("a clitic of no known part of speech", name);
	return 0;
}

void add_clitic(char *const *column)
{
	struct dbr_clitic *clitic = &clitics[clitic_count++];
	struct codes codes = fold_text(column[0]);

	if (clitic_count == CLITICS_MAX || codes.len > sizeof(clitic->codes) ||
	    strlen(column[1]) >= sizeof(clitic->lemma))
		die("too many clitics, or too long", column[0]);
	memcpy(clitic->codes, codes.data, codes.len);
	clitic->len = codes.len;
	memcpy(clitic->lemma, column[1], strlen(column[1]) + 1);
	clitic->upos = (uint8_t)upos_of(column[2]);
	clitic->classes = (uint16_t)class_flags(column[3]);
	if (strchr(column[3], 'a')) {
		clitic->classes |= DBR_LEXEME_ADJECTIVE;
		clitic->refused = DBR_LEXEME_NOUN;
	}
	clitic->place = (uint8_t)*column[4];
}

static void print_clitics(FILE *out)
{
	fprintf(out, "const struct dbr_clitic dbr_clitics[] = {\n");
	for (size_t i = 0; i < clitic_count; i++) {
		const struct dbr_clitic *clitic = &clitics[i];

		fprintf(out, "{{");
		for (int k = 0; k < clitic->len; k++)
			fprintf(out, "%d,", clitic->codes[k]);
		fprintf(out, "},{");
		for (const char *k = clitic->lemma; *k; k++)
			fprintf(out, "%d,", (signed char)*k);
		fprintf(out, "},%d,%d,%d,%d,%d},\n", clitic->len, clitic->upos,
			clitic->place, clitic->classes, clitic->refused);
	}
	fprintf(out, "};\nconst size_t dbr_clitic_count = %zu;\n",
		clitic_count);
}

static uint64_t hash_of(uint32_t i)
{
	return dbr_code_hash(words[i].key.data, words[i].key.len);
}

/* A frequent word that no list explains is for the rules. */
static int is_empty(const struct word *word)
{
	return !word->flags && !word->stem.len && !word->verb.len &&
	       !word->lemma[0];
}

static void print_lexeme(FILE *out, const struct dbr_lexeme *lexeme)
{
	fprintf(out, "{0x%" PRIx64 "u,%u,%u,%u,%u,%u,%u,%u,%u,%u,%u},\n",
		lexeme->hash, (unsigned)lexeme->stem, (unsigned)lexeme->key,
		(unsigned)lexeme->verb, (unsigned)lexeme->lemmas,
		(unsigned)lexeme->flags, (unsigned)lexeme->key_len,
		(unsigned)lexeme->stem_len, (unsigned)lexeme->verb_len,
		(unsigned)lexeme->traits, (unsigned)lexeme->homed);
}

/* Open addressing; the frequent come first, so they are found first. */
static void print_slots(FILE *out, const struct dbr_lexeme *lexemes)
{
	static struct dbr_lexeme slots[SLOTS];

	for (uint32_t i = 0; i < word_count; i++) {
		uint64_t hash = hash_of(i);
		uint32_t at = (uint32_t)(hash >> 32) & (SLOTS - 1);
		uint16_t homed;

		if (is_empty(&words[i]))
			continue;
		if (!hash)
			die("a word without a hash", words[i].lemma);
		slots[at].homed |= (uint16_t)dbr_lexeme_homed(hash);
		while (slots[at].hash)
			at = (at + 1) & (SLOTS - 1);
		homed = slots[at].homed;
		slots[at] = lexemes[i];
		slots[at].hash = hash;
		slots[at].homed = homed;
	}
	fprintf(out,
		"static const _Alignas(64) struct dbr_lexeme "
		"dbr_lexemes[%u] = {\n",
		SLOTS);
	for (uint32_t i = 0; i < SLOTS; i++)
		print_lexeme(out, &slots[i]);
	fprintf(out, "};\n");
}

static uint64_t join_filter[DBR_JOIN_WORDS];

void add_join(const struct codes *first, const struct codes *rest)
{
	uint64_t hash = dbr_join_hash(dbr_code_hash(first->data, first->len),
				      rest->data);
	uint64_t *word = &join_filter[hash >> (64 - DBR_JOIN_BITS)];

	/* a third letter that endings take the place of says nothing */
	if (rest->len < 3 ||
	    (rest->len == 3 && rest->data[2] == DBR_LETTER_HEH))
		*word |= dbr_join_bits(hash, 0);
	else
		*word |= dbr_join_bits(hash, rest->data[2]);
}

static void print_joins(FILE *out)
{
	fprintf(out, "static const uint64_t dbr_join_filter[] = {\n");
	for (size_t i = 0; i < DBR_JOIN_WORDS; i++)
		fprintf(out, "0x%" PRIx64 "u,\n", join_filter[i]);
	fprintf(out, "};\n");
}

#define PREVERBS_MAX 32

static struct dbr_preverb preverbs[PREVERBS_MAX];
static size_t preverb_count;

void add_preverb(const char *past, const char *simple)
{
	struct codes whole = fold_text(past), rest = fold_text(simple);
	struct dbr_preverb *to = &preverbs[preverb_count];

	if (rest.len >= whole.len)
		die("no preverb", past);
	to->len = (uint8_t)(whole.len - rest.len);
	if (preverb_count + 1 == PREVERBS_MAX || to->len > sizeof(to->codes))
		die("too many preverbs, or too long", past);
	memcpy(to->codes, whole.data, to->len);
	for (size_t i = 0; i < preverb_count; i++)
		if (preverbs[i].len == to->len &&
		    !memcmp(preverbs[i].codes, to->codes, to->len))
			return;
	preverb_count++;
}

static void print_preverbs(FILE *out)
{
	fprintf(out, "static const struct dbr_preverb dbr_preverbs[] = {\n");
	for (size_t i = 0; i < preverb_count; i++) {
		fprintf(out, "{%d,{", preverbs[i].len);
		for (int k = 0; k < preverbs[i].len; k++)
			fprintf(out, "%d,", preverbs[i].codes[k]);
		fprintf(out, "}},\n");
	}
	fprintf(out, "};\n");
}

static void print_endings(FILE *out)
{
	size_t at = 0;

	qsort(endings, ending_count, sizeof(*endings), by_last_letter);
	fprintf(out, "static const struct dbr_ending dbr_endings[] = {\n");
	for (size_t i = 0; i < ending_count; i++) {
		const struct dbr_ending *ending = &endings[i];

		fprintf(out, "{{");
		for (int k = 0; k < ending->len; k++)
			fprintf(out, "%d,", ending->codes[k]);
		fprintf(out, "},%d,%d,%d,%d,%d,%d,%d,%d,%d},\n", ending->len,
			ending->any, ending->he, ending->loose, ending->vowel,
			ending->plural, ending->least, ending->classes,
			ending->refused);
	}
	fprintf(out, "};\nstatic const uint16_t dbr_ending_first[%d] = {\n",
		DBR_LETTER_MARK + 1);
	for (int last = 0; last <= DBR_LETTER_MARK; last++) {
		while (at < ending_count &&
		       endings[at].codes[endings[at].len - 1] < last)
			at++;
		print_number(out, (uint32_t)at);
	}
	fprintf(out, "};\n");
}

void write_tables(const char *path)
{
	FILE *out = fopen(path, "w");
	struct dbr_lexeme *lexemes;

	if (!out || word_count > SLOTS / 2 + SLOTS / 4)
		die("cannot write, or too many words", path);
	fprintf(out, "/* made from data/token/ */\n");
	lexemes = print_all_codes(out);
	print_lemmas(out, lexemes);
	print_slots(out, lexemes);
	print_joins(out);
	print_preverbs(out);
	print_endings(out);
	print_clitics(out);
	free(lexemes);
	if (fclose(out))
		die("cannot write", path);
}
