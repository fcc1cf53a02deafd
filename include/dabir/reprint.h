/*
 reprint.h - the same report across outlets.

 Two reports are of one family when the letters of the shorter one's lead
 and body stand in the longer one, whatever became of spelling, half-spaces
 and headline: an excerpt of a third of a report is its reprint. Families
 are closed: what is like a member belongs.
 */
#ifndef DABIR_REPRINT_H
#define DABIR_REPRINT_H

#include <dabir/archive.h>

struct dabir_family {
	const uint64_t *ids; /* earliest published first */
	size_t count;	     /* 2 or more */
	/* The agency most of them name as its source, NULL: none is named. */
	const char *credited;
};

struct dabir_families {
	const struct dabir_family *items; /* largest first */
	size_t count;
};

/*
 The families of an archive, which are found while reports are added.

 id        of a report whose family alone is wanted, 0: all
 families  out: free with dabir_families_free()

 Last versions only.
 Returns DABIR_OK (also with none), DABIR_UNSUPPORTED for an archive of an
 older Dabir until it is next written to, or as dabir_archive_get().
 */
DABIR_API DABIR_CHECK enum dabir_status
dabir_reprints_find(struct dabir_archive *archive, uint64_t id,
		    struct dabir_families **families);
DABIR_API void dabir_families_free(struct dabir_families *families);

/* What became of a stretch of words from one report to another. */
enum dabir_change_kind { DABIR_KEPT, DABIR_TAKEN, DABIR_ADDED };

/*
 A stretch of words and the white space behind them. The spans of one report
 in order, those of length 0 left out, are its whole text.
 */
struct dabir_change {
	enum dabir_change_kind kind;
	struct dabir_span one; /* len 0: ADDED */
	struct dabir_span two; /* len 0: TAKEN */
};

struct dabir_comparison {
	const struct dabir_change *items; /* TAKEN before ADDED */
	size_t count;
	size_t kept, taken, added; /* words, marks not counted */
	bool capped; /* too unlike to compare to the end: a stretch is given as
			taken and added whole */
};

/*
 Compare the repaired texts of two reports word by word. Half-spaces, letter
 variants and marks make no difference between words.

 comparison  out: free with dabir_comparison_free()

 Bounded: about a tenth of a second whatever the texts.
 Returns DABIR_OK or DABIR_NO_MEMORY.
 */
DABIR_API DABIR_CHECK enum dabir_status
dabir_report_compare(const struct dabir_report *one,
		     const struct dabir_report *two,
		     struct dabir_comparison **comparison);
DABIR_API void dabir_comparison_free(struct dabir_comparison *comparison);
/*
 The family of one report, quickly: for folding reprints into one.

 family  out: the same number for all its members, 0 when it has no kin

 Returns DABIR_OK, DABIR_UNSUPPORTED as above, or as dabir_archive_get().
*/
DABIR_API DABIR_CHECK enum dabir_status
dabir_reprints_family(struct dabir_archive *archive, uint64_t id,
		      uint64_t *family);

#endif
