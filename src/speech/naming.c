/*
 Who is the subject of each cue. The first pass learns who is named in clear
 places; the second knows them, and so is not misled by words around them,
 such as a heading that was run into the line.
 */
#include "speech/speech.h"

/* No mark tells where the words behind it end. */
static bool is_open(const struct dbr_cue *cue)
{
	return cue->type == DBR_CUE_THAT || cue->type == DBR_CUE_BARE;
}

/* Where the words that `cue` stands among begin, seen from an earlier cue. */
static uint32_t words_start(const struct dbr_units *units,
			    const struct dbr_cue *earlier,
			    const struct dbr_cue *cue, uint32_t from)
{
	uint32_t after = earlier->after;

	if (is_open(earlier))
		return dbr_unit_is(units, cue->first - 1, DBR_IS_AND) ||
				       cue->type == DBR_CUE_COLON
			       ? from
			       : after;
	if (earlier->type != DBR_CUE_COLON && earlier->type != DBR_CUE_LABEL &&
	    earlier->type != DBR_CUE_QUOTE)
		return from;
	if (dbr_unit_opens(units, after))
		return units->items[after].mate > cue->first ? after + 1 : from;
	return after;
}

static bool is_author(const struct dbr_units *units, uint32_t i)
{
	return dbr_unit_is_person(units, i) ||
	       dbr_unit_is(units, i,
			   DBR_IS_OFFICE | DBR_IS_ORG | DBR_IS_HONORIFIC |
				   DBR_IS_MEDIUM | DBR_IS_GROUP);
}

/* "in the letter", "in this statement" */
static bool is_inside(const struct dbr_units *units, uint32_t i, uint32_t from)
{
	if (i > from && dbr_unit_is(units, i - 1, DBR_IS_THIS))
		i--;
	return i > from && dbr_unit_equals(units, i - 1, DBR_WORD_IN);
}

/*
 The unit behind the document that [from, limit) speaks of: the last one that
 something stands in, else the last of all, else `from`.
 */
static uint32_t find_document(const struct dbr_units *units, uint32_t from,
			      uint32_t limit)
{
	uint32_t any = from;

	for (uint32_t i = limit; i > from; i--) {
		if (!dbr_unit_is(units, i - 1, DBR_IS_DOCUMENT))
			continue;
		if (is_inside(units, i - 1, from))
			return i;
		if (any == from)
			any = i;
	}
	return any;
}

/*
 "In the letter of X it says": X, when he is named behind the document, else
 the document itself.
 */
static bool find_author(struct dbr_speech *speech, uint32_t from,
			struct dbr_cue *cue)
{
	const struct dbr_units *units = &speech->units;
	uint32_t i = find_document(units, from, cue->first);

	if (i == from)
		return false;
	if (i + 1 < cue->first && dbr_unit_is(units, i, DBR_IS_THIS) &&
	    dbr_unit_is(units, i + 1, DBR_IS_DOCUMENT))
		i += 2; /* "the text of this message" */
	for (uint32_t k = i; k < cue->first && k < i + 4; k++) {
		if (!is_author(units, k))
			continue;
		dbr_phrase_read(speech, k, cue->first, &cue->subject);
		return true;
	}
	if (i > from + 1 && dbr_unit_is(units, i - 2, DBR_IS_THIS))
		i--;
	dbr_phrase_read(speech, i - 1, cue->first, &cue->subject);
	return true;
}

/* "... is as follows:", of a document and nothing else. */
static bool is_as_follows(const struct dbr_cue *cue)
{
	return (cue->frames & DBR_TAKES_DOCUMENT) &&
	       (cue->frames & DBR_TAKES_WEAK);
}

/* "The report is as follows": nobody's words, unless "this" report's. */
static void drop_document(const struct dbr_units *units, struct dbr_cue *cue)
{
	uint32_t first = cue->subject.first;

	if (!is_as_follows(cue) || cue->subject.pointing ||
	    !dbr_unit_is(units, first, DBR_IS_DOCUMENT))
		return;
	if (first > 0 && dbr_unit_is(units, first - 1, DBR_IS_DOCUMENT))
		cue->subject.pointing = true; /* "the text of the message" */
	else
		cue->subject = (struct dbr_phrase){ .first = cue->first,
						    .end = cue->first };
}

/* "X and Y said": one speaker, both names. */
static bool joins_person(const struct dbr_units *units,
			 struct dbr_phrase *subject)
{
	uint32_t i = subject->end + 1;

	if (subject->kind != DBR_PHRASE_NAME || i >= units->count ||
	    !dbr_unit_is(units, subject->end, DBR_IS_AND) ||
	    !dbr_unit_is_person(units, subject->end - 1) ||
	    !dbr_unit_is_person(units, i))
		return false;
	while (i + 1 < units->count &&
	       units->items[i + 1].name == units->items[i].name)
		i++;
	*subject = (struct dbr_phrase){ .first = subject->first,
					.end = i + 1,
					.kind = DBR_PHRASE_GROUP };
	subject->office_first = subject->office_end = DABIR_NONE;
	return true;
}

/* A word for several by its ending, behind a quotation mark or not. */
static bool is_many(const struct dbr_units *units, uint32_t i)
{
	const struct dbr_unit *word = &units->items[i];

	if (word->kind != DBR_UNIT_WORD)
		return true;
	return dbr_lexicon_tail(units->text, word->at, word->at + word->len,
				DBR_IS_MANY);
}

/*
 Words in front of a plural verb that nobody knows as a name: several. Not
 "X, which they call Y".
 */
static void take_plural(const struct dbr_units *units, struct dbr_cue *cue)
{
	struct dbr_phrase *subject = &cue->subject;

	if (cue->plural && joins_person(units, subject))
		return;
	if (cue->plural && subject->kind == DBR_PHRASE_NAME &&
	    !dbr_unit_is(units, subject->end, DBR_IS_THAT) &&
	    subject->office_first == subject->office_end &&
	    !units->items[subject->name_first].name &&
	    !dbr_unit_is(units, subject->first, DBR_IS_HONORIFIC))
		subject->kind = is_many(units, subject->first) ||
						is_many(units, subject->end - 1)
					? DBR_PHRASE_GROUP
					: DBR_PHRASE_OTHER;
}

/* Where subjects are looked for while a sentence is gone through. */
struct chain {
	uint32_t from;	 /* behind words that are somebody's */
	uint32_t outer;	 /* before those words, or DABIR_NONE */
	uint32_t clause; /* the first "stating that", or DABIR_NONE */
};

/* Go on to `cue`, which is not the first of its sentence when `more`. */
static void follow(const struct dbr_units *units, const struct dbr_cue *cue,
		   bool more, struct chain *chain)
{
	uint32_t start = chain->from;

	if (more)
		start = words_start(units, cue - 1, cue, chain->from);
	if (start > chain->from && is_open(cue - 1) &&
	    chain->outer == DABIR_NONE)
		chain->outer = chain->from;
	/* "X said that Y wants Z and added:" goes on with X */
	if (chain->outer != DABIR_NONE && cue->type == DBR_CUE_COLON &&
	    dbr_unit_is(units, cue->first - 1, DBR_IS_AND))
		start = chain->outer;
	if (start != chain->from)
		chain->clause = DABIR_NONE;
	chain->from = start;
}

/* A source, a credit or a document names its speaker in its own way. */
static bool name_apart(struct dbr_speech *speech, uint32_t from, uint32_t end,
		       struct dbr_cue *cue)
{
	if (cue->type == DBR_CUE_SOURCE || cue->type == DBR_CUE_CREDIT) {
		dbr_phrase_read(speech, cue->end, end, &cue->subject);
		dbr_known_trim(speech, &cue->subject);
		return true;
	}
	if ((cue->frames & DBR_TAKES_DOCUMENT) &&
	    find_author(speech, from, cue)) {
		drop_document(&speech->units, cue);
		return true;
	}
	return is_as_follows(cue);
}

/*
 The cues of one sentence. A subject stands before the first cue of its
 chain: "X, stating that A, said: B" names X once.
 */
static void name_sentence(struct dbr_speech *speech, uint32_t k)
{
	struct dbr_range sentence = speech->units.sentences[k];
	uint32_t first_cue = speech->sentence_cue[k];
	struct chain chain = { .from = sentence.first,
			       .outer = DABIR_NONE,
			       .clause = DABIR_NONE };

	for (uint32_t i = first_cue; i < speech->sentence_cue[k + 1]; i++) {
		struct dbr_cue *cue = &speech->cues[i];
		uint32_t limit = cue->first;

		follow(&speech->units, cue, i > first_cue, &chain);
		if (name_apart(speech, chain.from, sentence.end, cue))
			continue;
		if (chain.clause != DABIR_NONE && chain.clause > chain.from)
			limit = chain.clause;
		dbr_subject_find(speech, chain.from, limit, &cue->subject);
		take_plural(&speech->units, cue);
		if (cue->type == DBR_CUE_CLAUSE && chain.clause == DABIR_NONE)
			chain.clause = cue->first;
	}
}

enum dabir_status dbr_cues_name(struct dbr_speech *speech)
{
	uint32_t count = speech->units.sentence_count;

	for (uint32_t k = 0; k < count; k++)
		name_sentence(speech, k);
	for (uint32_t i = 0; i < speech->cue_count; i++) {
		const struct dbr_cue *cue = &speech->cues[i];
		enum dabir_status status = DABIR_OK;

		if (i && cue->sentence == cue[-1].sentence &&
		    cue->subject.first == cue[-1].subject.first)
			continue;
		if (cue->type != DBR_CUE_SOURCE && cue->type != DBR_CUE_LABEL)
			status = dbr_known_learn(speech, &cue->subject);
		if (status != DABIR_OK)
			return status;
	}
	for (uint32_t k = 0; k < count; k++)
		name_sentence(speech, k);
	return DABIR_OK;
}
