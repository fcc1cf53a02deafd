#include <dabir/tokens.h>

#include <string.h>

#include "base/utf8.h"
#include "model/report.h"
#include "token/clitic.h"
#include "token/tag.h"
#include "token/words.h"
#include "token/yeh.h"

static const char *const upos_names[DABIR_UPOS_COUNT] = {
	"X",   "ADJ",  "ADP",  "ADV",	"AUX",	 "CCONJ", "DET", "INTJ", "NOUN",
	"NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB"
};

/* A word in yeh read with an ending and as a whole. */
struct yeh_reading {
	enum dbr_yeh_reading noun, adjective; /* what the yeh is if tagged so */
	const char *base_stem, *base_lemma, *whole_stem, *whole_lemma;
};

/* The words of a sentence while they are made: two arrays in step. */
struct making {
	struct dabir_report *report;
	struct dabir_word *words;
	struct dbr_tag_word *tags;
	struct reading {
		const struct dbr_lexeme *verb; /* NULL: no form of a verb */
		const char *noun;	       /* lemma read as a noun */
		struct yeh_reading *yeh;       /* NULL: it ends in none */
	} * readings;
	size_t count;
	enum dabir_status status;
};

const char *dabir_upos_name(enum dabir_upos upos)
{
	return upos < DABIR_UPOS_COUNT ? upos_names[upos] : "X";
}

static const char *keep(struct making *making, const char *data, size_t len)
{
	char *copy = dbr_arena_copy(&making->report->arena, data, len);

	if (!copy)
		making->status = DABIR_NO_MEMORY;
	return copy ? copy : "";
}

/* Bytes of the first `letters` letters, without what trails them. */
static size_t letters_len(const char *text, size_t len, size_t letters)
{
	size_t end = 0, count = 0;

	for (size_t at = 0; at < len && count < letters;) {
		unsigned char codes[4];
		int more =
			dbr_letter_codes(dbr_utf8_next(text, len, &at), codes);

		if (more > 0) {
			count += (size_t)more;
			end = at;
		}
	}
	return end;
}

/* The word as written, without its endings; an ezafe on heh comes off. */
static const char *cut_lemma(struct making *making, const char *text,
			     const struct dbr_host *host)
{
	static const char heh[] = "\xD9\x87";
	char lemma[DBR_WORD_MAX * 8];
	size_t letters = host->len - host->stem.cut;
	size_t len = letters_len(text, host->bytes, letters);

	/* U+064B FATHATAN belongs to the adverbs that end in it */
	if (!host->stem.cut && host->bytes >= len + 2 &&
	    !memcmp(text + len, "\xD9\x8B", 2))
		len += 2;

	if (len > sizeof(lemma) - sizeof(heh))
		return keep(making, text, len);
	memcpy(lemma, text, len);
	/* U+06C0 HEH WITH YEH ABOVE */
	if (len >= 2 && !memcmp(lemma + len - 2, "\xDB\x80", 2))
		memcpy(lemma + len - 2, heh, 2);
	if (host->stem.he) {
		memcpy(lemma + len, heh, 2);
		len += 2;
	}
	return keep(making, lemma, len);
}

static const char *noun_lemma(struct making *making, const char *text,
			      const struct dbr_host *host)
{
	const struct dbr_lexeme *lexeme = host->stem.lexeme;

	if (!host->len)
		return keep(making, text, host->bytes);
	if (lexeme && dbr_lexeme_lemma(lexeme))
		return dbr_lexeme_lemma(lexeme);
	return cut_lemma(making, text, host);
}

static const char *codes_text(struct making *making, const unsigned char *codes,
			      size_t count)
{
	char text[DBR_WORD_MAX * 3];

	return keep(making, text, dbr_letters_put(codes, count, text));
}

static const char *stem_text(struct making *making, const char *text,
			     const struct dbr_host *host)
{
	if (!host->stem.len)
		return keep(making, text, host->bytes);
	return codes_text(making, host->stem.codes, host->stem.len);
}

/* A word that has its own letters for a stem and a lemma. */
static void read_whole(struct making *making, const char *text,
		       const struct dbr_host *host, struct yeh_reading *reading)
{
	size_t len = letters_len(text, host->bytes, host->len);
	unsigned char codes[DBR_WORD_ROOM];

	memcpy(codes, host->codes, host->len);
	reading->whole_lemma = keep(making, text, len);
	reading->whole_stem =
		codes_text(making, codes, dbr_letters_settle(codes, host->len));
}

static struct yeh_reading *read_yeh(struct making *making, const char *text,
				    const struct dbr_host *host)
{
	struct yeh_reading *reading;
	struct dbr_yeh yeh;

	if (!dbr_yeh_read(host, &yeh))
		return NULL;
	reading = dbr_arena_zero(&making->report->arena, 1, sizeof(*reading));
	if (!reading) {
		making->status = DABIR_NO_MEMORY;
		return NULL;
	}
	reading->noun = dbr_yeh_reading(&yeh, DABIR_UPOS_NOUN);
	reading->adjective = dbr_yeh_reading(&yeh, DABIR_UPOS_ADJ);
	reading->base_stem = stem_text(making, text, &yeh.base);
	reading->base_lemma = noun_lemma(making, text, &yeh.base);
	if (host->stem.cut)
		read_whole(making, text, host, reading);
	return reading;
}

/* The form of a verb that a word is, though it may be another word, too. */
static const struct dbr_lexeme *read_verb(const struct dbr_host *host)
{
	const struct dbr_lexeme *lexeme = host->stem.lexeme;
	struct dbr_stem stem;

	if (lexeme && dbr_lexeme_verb_lemma(lexeme) &&
	    (host->stem.verb || !host->stem.cut || host->perfect))
		return lexeme;
	return dbr_stem_verb(host->codes, host->len, &stem) ? stem.lexeme
							    : NULL;
}

static void add_word(struct making *making, struct dabir_span span,
		     uint32_t token, const struct dbr_host *host)
{
	const char *text = making->report->text.data + span.at;
	struct dabir_word *word = &making->words[making->count];
	struct dbr_tag_word *tag = &making->tags[making->count];
	struct reading *reading = &making->readings[making->count++];

	dbr_tag_describe(text, host, tag);
	*word = (struct dabir_word){ .span = span, .token = token };
	word->stem = stem_text(making, text, host);
	reading->noun = noun_lemma(making, text, host);
	reading->verb = read_verb(host);
	reading->yeh = read_yeh(making, text, host);
}

static void add_clitic(struct making *making, struct dabir_span span,
		       uint32_t token, const struct dbr_clitic *clitic)
{
	struct dabir_word *word = &making->words[making->count];

	dbr_tag_describe_other(clitic->lemma, 1, (enum dabir_upos)clitic->upos,
			       &making->tags[making->count]);
	making->tags[making->count].fixed = true;
	*word = (struct dabir_word){ .span = span, .token = token };
	word->lemma = word->stem = clitic->lemma;
	making->readings[making->count++].noun = clitic->lemma;
}

static void add_other(struct making *making, uint32_t index,
		      const struct dabir_token *token)
{
	const char *text = making->report->text.data + token->span.at;
	struct dabir_word *word = &making->words[making->count];
	enum dabir_upos upos = (enum dabir_upos)token->upos;

	if (token->kind == DABIR_TOKEN_LATIN)
		upos = DABIR_UPOS_PROPN;
	else if (upos == DABIR_UPOS_X)
		upos = DABIR_UPOS_NOUN;
	dbr_tag_describe_other(text, token->span.len, upos,
			       &making->tags[making->count]);
	*word = (struct dabir_word){ .span = token->span, .token = index };
	word->stem = keep(making, text, token->span.len);
	making->readings[making->count++].noun = word->stem;
}

static void add_token(struct making *making, uint32_t index)
{
	const struct dabir_token *token = &making->report->tokens[index];
	struct dabir_span first = token->span, rest = token->span;
	struct dbr_host host;

	if (token->kind != DABIR_TOKEN_WORD) {
		add_other(making, index, token);
		return;
	}
	dbr_clitic_split(making->report->text.data + first.at, first.len,
			 &host);
	first.len = (uint32_t)host.bytes;
	add_word(making, first, index, &host);
	if (!host.clitic)
		return;
	rest.at += first.len;
	rest.len -= first.len;
	add_clitic(making, rest, index, host.clitic);
}

static uint32_t core_end(const struct dabir_entity *entity)
{
	return entity->core.at + entity->core.len;
}

/* The first entity that ends behind `at`. */
static uint32_t entity_before(const struct dabir_report *report, uint32_t at)
{
	uint32_t low = 0, high = report->entity_count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (core_end(&report->entities[middle]) <= at)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Words inside of a name know of it. */
static void name_words(struct making *making)
{
	const struct dabir_report *report = making->report;
	uint32_t at = entity_before(report, making->words[0].span.at);

	for (size_t i = 0; i < making->count; i++) {
		uint32_t from = making->words[i].span.at;
		const struct dabir_entity *entity;

		while (at < report->entity_count &&
		       core_end(&report->entities[at]) <= from)
			at++;
		if (at == report->entity_count)
			return;
		entity = &report->entities[at];
		if (entity->kind <= DABIR_ENTITY_PLACE &&
		    entity->core.at <= from)
			making->tags[i].entity =
				(uint8_t)(entity->kind * 2 + 1 +
					  (entity->core.at == from));
	}
}

/*
 A form that is read as a verb has the lemma of the verb, which leaves a preverb
 out, and the letters of the lemma for a stem.
 */
static void settle_verb(struct making *making, struct dabir_word *word,
			const struct dbr_lexeme *form)
{
	unsigned char codes[DBR_WORD_ROOM];
	size_t count;

	word->lemma = dbr_lexeme_verb_lemma(form);
	count = dbr_letters_of(word->lemma, strlen(word->lemma), codes);
	word->stem =
		codes_text(making, codes, dbr_letters_settle(codes, count));
}

/* What the tag tells of the yeh that a word ends in. */
static void settle_yeh(struct dabir_word *word, const struct yeh_reading *yeh)
{
	enum dbr_yeh_reading reading = word->upos == DABIR_UPOS_NOUN ? yeh->noun
				       : word->upos == DABIR_UPOS_ADJ
					       ? yeh->adjective
					       : DBR_YEH_UNTOLD;

	switch (reading) {
	case DBR_YEH_ENDING:
		word->stem = yeh->base_stem;
		word->lemma = yeh->base_lemma;
		break;
	case DBR_YEH_OWN:
		if (!yeh->whole_stem)
			break;
		word->stem = yeh->whole_stem;
		word->lemma = yeh->whole_lemma;
		break;
	case DBR_YEH_UNTOLD: break;
	}
}

static void settle(struct making *making)
{
	for (size_t i = 0; i < making->count; i++) {
		struct dabir_word *word = &making->words[i];
		const struct reading *reading = &making->readings[i];

		word->upos = (enum dabir_upos)making->tags[i].upos;
		word->lemma = reading->noun;
		if (reading->verb && (word->upos == DABIR_UPOS_VERB ||
				      word->upos == DABIR_UPOS_AUX))
			settle_verb(making, word, reading->verb);
		else if (reading->yeh)
			settle_yeh(word, reading->yeh);
	}
}

static bool make_room(struct making *making, uint32_t tokens)
{
	struct dbr_arena *arena = &making->report->arena;
	size_t most = (size_t)tokens * 2;

	making->words = dbr_arena_zero(arena, most, sizeof(*making->words));
	making->tags = dbr_arena_zero(arena, most, sizeof(*making->tags));
	making->readings =
		dbr_arena_zero(arena, most, sizeof(*making->readings));
	return making->words && making->tags && making->readings;
}

static enum dabir_status describe(struct making *making, uint32_t sentence)
{
	const struct dabir_report *report = making->report;
	const struct dabir_sentence *from;

	if (sentence >= report->sentence_count)
		return DABIR_BAD_ARGUMENT;
	from = &report->sentences[sentence];
	if (!make_room(making, from->token_count))
		return DABIR_NO_MEMORY;
	for (uint32_t i = 0; i < from->token_count; i++)
		add_token(making, from->first_token + i);
	name_words(making);
	return making->status;
}

enum dabir_status dbr_words_describe(struct dabir_report *report,
				     uint32_t sentence,
				     const struct dabir_word **words,
				     struct dbr_tag_word **tags, size_t *count)
{
	struct making making = { .report = report };
	enum dabir_status status = describe(&making, sentence);

	*words = making.words;
	*tags = making.tags;
	*count = making.count;
	return status;
}

enum dabir_status dabir_token_words(struct dabir_report *report,
				    uint32_t sentence,
				    const struct dabir_word **words,
				    size_t *count)
{
	struct making making = { .report = report };
	enum dabir_status status = describe(&making, sentence);

	if (status != DABIR_OK)
		return status;
	dbr_tag(making.tags, making.count);
	settle(&making);
	if (making.status != DABIR_OK)
		return making.status;
	*words = making.words;
	*count = making.count;
	return DABIR_OK;
}
