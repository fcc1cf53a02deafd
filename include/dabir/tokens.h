/*
 tokens.h - the words under a text: lemma, search stem, part of speech.

 A token is what stands between spaces (dabir_report_tokens()); a word is
 what grammar counts. Most tokens are one word; an enclitic is a word of its
 own ("my" in "my book"). Lemma and part of speech follow the conventions of
 Universal Dependencies as the Persian PerDT treebank applies them: the lemma
 of a verb is its past stem, that of a noun its singular.
 */
#ifndef DABIR_TOKENS_H
#define DABIR_TOKENS_H

#include <dabir/report.h>

struct dabir_word {
	struct dabir_span span; /* the half-space before a clitic is the
				   host's */
	uint32_t token;		/* index into the report's tokens */
	enum dabir_upos upos;
	const char *lemma;
	const char *stem; /* what search keeps, parts joined by U+200C; what
			     only the part of speech tells search cannot know:
			     of a verb and of a clitic the letters of the lemma,
			     of a noun or an adjective no yeh that inflects */
};

/* The name of a part of speech, as in CoNLL-U. */
DABIR_API const char *dabir_upos_name(enum dabir_upos upos);

/*
 The words of one sentence of a report that was run.

 sentence  index into the report's sentences
 words     out; valid until the report is cleared or freed
 count     out

 Analysed when asked: nothing else in a report waits for it.
 Returns DABIR_OK, DABIR_BAD_ARGUMENT for no such sentence, DABIR_NO_MEMORY.
 */
DABIR_API DABIR_CHECK enum dabir_status
dabir_token_words(struct dabir_report *report, uint32_t sentence,
		  const struct dabir_word **words, size_t *count);

/*
 A report that was run or came out of an archive, as CoNLL-U: FORM as
 published, a space inside where two pieces are one word; LEMMA; UPOS; in MISC
 Stem=, Repaired= where the repaired form differs, Start= and End= (bytes of
 the text as published), NER= of names found, SpaceAfter=No. Enclitics are
 ranges.

 text  out; ends with an empty line; free with dabir_conllu_free()
 len   out, optional: bytes without the NUL

 Returns DABIR_OK, DABIR_NO_MEMORY.
 */
DABIR_API DABIR_CHECK enum dabir_status
dabir_report_conllu(struct dabir_report *report, char **text, size_t *len);

DABIR_API void dabir_conllu_free(char *text);

#endif
