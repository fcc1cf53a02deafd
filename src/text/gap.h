/*
 gap.h - what a gap between two Persian letters looks like to the model.

 A gap is a place where a half-space may belong: between two letters of a
 fused word, or in place of the space between two words. Training
 (train/text) and repair share this file, so that both see the same.
 */
#ifndef DBR_TEXT_GAP_H
#define DBR_TEXT_GAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Letters as one byte; the lowest codes are the edges of a word. */
enum dbr_edge {
	DBR_EDGE_SPACE = 1,
	DBR_EDGE_HALF = 2, /* a half-space */
	DBR_EDGE_HARD = 3  /* a line's end, a mark, a digit, Latin */
};
#define DBR_FIRST_LETTER 4

/* The code of a letter, 0 for what is none. Never-joiners have bit 7 set. */
unsigned char dbr_gap_code(uint32_t point);

static inline bool dbr_code_joins(unsigned char code)
{
	return code >= DBR_FIRST_LETTER && !(code & 0x80);
}

/* What became of the half-spaces of the text around, see text/loss.h. */
enum dbr_loss {
	DBR_LOSS_UNKNOWN,
	DBR_LOSS_FUSED,	 /* deleted */
	DBR_LOSS_MOSTLY, /* nearly all deleted, the rest spaces */
	DBR_LOSS_BOTH,	 /* some deleted, some spaces */
	DBR_LOSS_SPACED, /* written as spaces */
	DBR_LOSS_NONE,	 /* still there */
	DBR_LOSS_COUNT
};

/* Whose habits to follow where sound texts differ. */
enum dbr_style {
	DBR_STYLE_MIXED,   /* what most do */
	DBR_STYLE_ACADEMY, /* PerDT */
	DBR_STYLE_OPEN,	   /* UPDT: more words apart */
	DBR_STYLE_CLOSE	   /* NSURL: more words joined */
};

struct dbr_gap {
	const unsigned char *left;   /* one behind the last letter before */
	const unsigned char *right;  /* the first letter behind */
	int left_len, right_len;     /* letters to the words' edges */
	int left_piece, right_piece; /* letters to the nearest boundary */
	unsigned char left_edge, right_edge;
	bool is_space;
	unsigned char loss;  /* enum dbr_loss */
	unsigned char style; /* enum dbr_style */
};

#define DBR_GAP_FEATURES 64
#define DBR_MOST_GRAM 7

/* A table that says what is known of a word, by its hash; 0: nothing. */
typedef unsigned char dbr_lexicon_look(const void *lexicon, uint64_t hash);

/* The features of a gap as 64-bit hashes, and what they are made of. */
struct dbr_gap_view {
	uint64_t out[DBR_GAP_FEATURES];
	size_t count;
	const struct dbr_gap *gap;
	uint64_t state; /* mixed into every one */
	uint64_t style;
	uint64_t left[DBR_MOST_GRAM + 1], right[DBR_MOST_GRAM + 1];
	uint64_t left_piece, right_piece, joined;
	unsigned char known_both, known_joined;
};

/* All features of a gap; returns how many. */
size_t dbr_gap_features(struct dbr_gap_view *view, const struct dbr_gap *gap,
			dbr_lexicon_look *look, const void *lexicon);

/*
 The same in groups, to stop early; each adds to view->out. Those of a side
 look at nothing of the other; a side's pieces come before its grams, and
 all of them before what joins both.
 */
void dbr_gap_see(struct dbr_gap_view *view, const struct dbr_gap *gap);
void dbr_gap_common(struct dbr_gap_view *view);
void dbr_gap_left_piece(struct dbr_gap_view *view);
void dbr_gap_right_piece(struct dbr_gap_view *view);
void dbr_gap_left_grams(struct dbr_gap_view *view);
void dbr_gap_right_grams(struct dbr_gap_view *view);
void dbr_gap_joined(struct dbr_gap_view *view, dbr_lexicon_look *look,
		    const void *lexicon);
void dbr_gap_fused(struct dbr_gap_view *view, dbr_lexicon_look *look,
		   const void *lexicon);
void dbr_gap_both(struct dbr_gap_view *view, dbr_lexicon_look *look,
		  const void *lexicon);

/* Where a model keeps how much a word tells the open style. */
#define DBR_VOTE_BITS 15
size_t dbr_gap_vote(uint64_t hash);

/* One code more in a hash that began with the start. */
#define DBR_GAP_HASH_START 0x9E3779B97F4A7C15u
static inline uint64_t dbr_gap_mix(uint64_t hash, uint64_t value)
{
	hash = (hash ^ value) * 0x9FB21C651E98DF25u;
	return hash ^ hash >> 29;
}

/* The hash of a word's codes, as the lexicon keeps it. */
uint64_t dbr_gap_hash(const unsigned char *codes, size_t len);

#endif
