/*
 stem.h - what search keeps of one word.

 A word nobody inflects is found in the lexicon as it stands; else endings
 are taken off while what is left is a known word that takes them. An
 unknown word is left whole, so that no name is cut short.
 */
#ifndef DBR_TOKEN_STEM_H
#define DBR_TOKEN_STEM_H

#include "token/letters.h"
#include "token/lexicon.h"

struct dbr_stem {
	const unsigned char *codes; /* parts with breaks between */
	uint8_t len;
	uint8_t cut;			  /* letters taken off the end */
	bool verb;			  /* read as a form of a verb */
	bool he;			  /* the lemma has a heh where cut */
	const struct dbr_lexeme *lexeme;  /* NULL: the word is unknown */
	unsigned char own[DBR_WORD_ROOM]; /* holds the codes of such */
};

/*
 The stem of a word of `len` codes.

 soft  whether any of them is a soft letter
 stem  out; may point into the lexicon or into itself: do not copy it
 */
void dbr_stem_of(const unsigned char *codes, size_t len, bool soft,
		 struct dbr_stem *stem);

/*
 Read a word as mi- or a preverb and a form of a verb, "back comes", whatever
 else it may be. Returns false and leaves `stem` alone where it is none.
 */
bool dbr_stem_verb(const unsigned char *codes, size_t len,
		   struct dbr_stem *stem);

/* The lexeme of a word as it stands, soft letters settled; or NULL. */
const struct dbr_lexeme *dbr_stem_lexeme(const unsigned char *codes, size_t len,
					 bool soft);

#endif
