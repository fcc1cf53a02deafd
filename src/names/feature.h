/*
 feature.h - what the tagger looks at, as numbers.

 A feature is a number: below DBR_FEATURES_FEW that of a template of few
 values, for which the model keeps a row of weights each; else a hash of a
 template and its values, which may have a row or not. Training and tagging
 call the same functions, so that they cannot drift apart.

 Source: the usual templates of linear-chain taggers (Sha and Pereira 2003;
 Ratinov and Roth 2009), chosen by doc/decisions.
 */
#ifndef DBR_NAMES_FEATURE_H
#define DBR_NAMES_FEATURE_H

#include "names/votes.h"
#include "names/wordform.h"

#define DBR_FEATURES_MAX 48 /* of one call below */
#define DBR_FEATURES_FEW 57344u

/*
 A label says of a token: outside, first, inside, last or alone in an entity
 (BILOU, Ratinov and Roth 2009). Four a kind, in this order.
 */
enum dbr_name_label {
	DBR_LABEL_O,
	DBR_LABEL_FIRST_PER,
	DBR_LABEL_INSIDE_PER,
	DBR_LABEL_LAST_PER,
	DBR_LABEL_ALONE_PER,
	DBR_LABEL_FIRST_ORG,
	DBR_LABEL_INSIDE_ORG,
	DBR_LABEL_LAST_ORG,
	DBR_LABEL_ALONE_ORG,
	DBR_LABEL_FIRST_LOC,
	DBR_LABEL_INSIDE_LOC,
	DBR_LABEL_LAST_LOC,
	DBR_LABEL_ALONE_LOC,
	DBR_LABEL_QUANTITY, /* dates, times, sums, shares */
	DBR_LABELS
};

/* Tokens [first, end) of a text: what one chain is laid over. */
struct dbr_chain {
	const struct dbr_wordform_text *text;
	uint32_t first, end;
};

#define DBR_PLACES 5 /* from which a word is looked at */

/*
 What a word says by itself, in any report, about the token `offset` places
 before it (-2 to 2).

 Returns how many were written, at most 16.
 */
uint32_t dbr_features_of_form(const struct dbr_wordform *form, int offset,
			      uint32_t *out);

/* What the rest of the report says about the word of a token. Two numbers. */
uint32_t dbr_features_seen(const struct dbr_wordform *form, uint32_t *out);

/* What the words around token `at` say together. At most 40. */
uint32_t dbr_features_joint(const struct dbr_chain *chain, uint32_t at,
			    uint32_t *out);

/*
 What the first reading of the whole report says about token `at`.

 Returns how many were written, at most 16.
 */
uint32_t dbr_features_second(const struct dbr_chain *chain, uint32_t at,
			     const struct dbr_votes *votes, uint32_t *out);

#endif
