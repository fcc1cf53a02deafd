/*
 yeh.h - the yeh at the end of a noun or an adjective.

 It is an ending in "a man" (mard-i) and "a large one" (bozorg-i), and makes
 another word of it in "national" (melli, of "nation") and "beauty" (zibayi, of
 "beautiful"). The letters do not tell, the part of speech does: behind a noun
 it is an ending where the whole is a noun, behind an adjective where the whole
 is an adjective.
 */
#ifndef DBR_TOKEN_YEH_H
#define DBR_TOKEN_YEH_H

#include <dabir/findings.h>

#include "token/clitic.h"

/* A word that ends in a yeh, in both readings. */
struct dbr_yeh {
	struct dbr_host base;  /* without the yeh: its `stem` alone */
	unsigned base_classes; /* DBR_LEXEME_NOUN, DBR_LEXEME_ADJECTIVE */
	unsigned classes;      /* likewise of the word itself, if known */
	bool own;	       /* a noun of its own, by what it takes */
};

/*
 Read a word both ways. Returns false where it ends in no such yeh.

 yeh  out; its stem may point into itself: do not copy it
 */
bool dbr_yeh_read(const struct dbr_host *host, struct dbr_yeh *yeh);

enum dbr_yeh_reading { DBR_YEH_UNTOLD, DBR_YEH_ENDING, DBR_YEH_OWN };

/* What the yeh is in a word that is tagged so. */
enum dbr_yeh_reading dbr_yeh_reading(const struct dbr_yeh *yeh,
				     enum dabir_upos upos);

#endif
