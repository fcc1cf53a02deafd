/*
 search.h - words in, reports out.

 The query walks the same text and token code as the reports did, so every
 spelling of a word finds every other. A query may hold: words (any of them,
 best first), "a phrase", OR, -not, prefix*, NEAR(a b), +exact (this very
 spelling), and field:word with headline, lead, by, about, source, section,
 place, from, to. `about` asks for people and organisations in the report.
 Nothing of it ever reaches SQL or FTS5 unquoted.

 What the functions give out is valid until it is freed. All of them stop a
 query that costs too much with DABIR_TOO_LARGE.
 */
#ifndef DABIR_SEARCH_H
#define DABIR_SEARCH_H

#include <dabir/archive.h>

/* The most hits or statements that one call gives or passes over. */
#define DABIR_MOST_HITS 1000000

/* What to look for; a zeroed one is every report, the first ten. */
struct dabir_search {
	const char *query;     /* UTF-8, NUL-terminated; NULL: every report */
	const char *from, *to; /* inclusive: 1399/08/25, 2020-11-15, or
				  coarser (1399, 1399/08); NULL: open */
	const char *by;	       /* with a statement by such a person */
	const char *source, *section; /* by name */
	enum dabir_sort sort;
	bool expand;	  /* learn further words from the best hits */
	bool fold;	  /* of reports that are reprints of one another give
			     the first hit alone */
	uint32_t offset;  /* hits to pass over */
	uint32_t limit;	  /* 0: ten */
	uint32_t snippet; /* bytes a snippet, 0: 300 */
	uint64_t cost;	  /* steps before it is stopped, 0: default */
};

struct dabir_hit {
	uint64_t id;
	double score; /* higher is better; 0 when sorted by time */
	const char *headline, *source, *section, *published; /* may be NULL */
	const char *url, *source_id, *code;
	const char *snippet; /* of the repaired text, cut at word borders */
	const struct dabir_span *marks; /* words asked for, in the snippet */
	const struct dabir_span *headline_marks;
	uint32_t mark_count, headline_mark_count;
	bool cut_before, cut_after; /* the text goes on there */
	uint32_t reprints; /* other reports of its family in the archive */
};

struct dabir_hits {
	const struct dabir_hit *items;
	size_t count;
	uint64_t total; /* hits in all, before they are folded */
	bool open;	/* not all were looked at: there may be more of them */
	bool more;	/* there are hits behind the last one */
	const char *suggestion; /* another spelling where a word of the query
				   is in no report; may be NULL */
};

/*
 Search.

 problem  out, optional: what is wrong with the query and where

 Returns DABIR_OK (also with no hit), DABIR_BAD_QUERY, DABIR_TOO_LARGE,
 DABIR_BAD_ARGUMENT for a date not understood, or as dabir_archive_get().
 */
DABIR_API DABIR_CHECK enum dabir_status
dabir_search_run(struct dabir_archive *archive,
		 const struct dabir_search *search, struct dabir_hits **hits,
		 struct dabir_problem *problem);
DABIR_API void dabir_hits_free(struct dabir_hits *hits);

/*
 How the hits divide: by source, speaker, month ... Offset, limit and sort of
 `search` have no part in it.

 limit   most frequent ones to give, 0: all (months: always all)
 counts  out: free with dabir_counts_free()
 */
DABIR_API DABIR_CHECK enum dabir_status
dabir_search_facet(struct dabir_archive *archive,
		   const struct dabir_search *search, enum dabir_facet facet,
		   uint32_t limit, struct dabir_counts **counts);

/* A word in its context, for reading down the middle. */
struct dabir_concordance {
	uint64_t id;			 /* of the report */
	uint32_t at;			 /* of the word, in its repaired text */
	const char *left, *word, *right; /* in reading order: before, behind */
	const char *source, *published;
};

enum dabir_context {
	DABIR_CONTEXT_TEXT,
	DABIR_CONTEXT_LEFT,
	DABIR_CONTEXT_RIGHT
};

struct dabir_concordances {
	const struct dabir_concordance *items;
	size_t count;
	bool more; /* there are hits behind those read */
};

/*
 Every place of the words asked for, in the hits from offset to limit.

 width  letters of context on each side
 order  as the hits stand, or by the words before (LEFT) or behind (RIGHT)
 */
DABIR_API DABIR_CHECK enum dabir_status
dabir_search_kwic(struct dabir_archive *archive,
		  const struct dabir_search *search, uint32_t width,
		  enum dabir_context order, struct dabir_concordances **lines);
DABIR_API void dabir_concordances_free(struct dabir_concordances *lines);

/*
 Where the words of a query stand in a text, for highlighting a whole report.

 marks  out: `*count` spans in order; free with dabir_marks_free()

 Returns DABIR_OK, DABIR_BAD_QUERY, DABIR_NO_MEMORY. Needs no archive.
 */
DABIR_API DABIR_CHECK enum dabir_status
dabir_search_marks(const char *query, const char *text, size_t len,
		   struct dabir_span **marks, size_t *count);
DABIR_API void dabir_marks_free(struct dabir_span *marks);

/* Whose words to look for; a zeroed one is every statement. */
struct dabir_said {
	const char *by;	   /* a name or surname, spelled anyhow */
	uint64_t speaker;  /* or the id that a speaker facet gave */
	const char *about; /* a query that the statement itself must meet */
	const char *from, *to;
	const char *source;
	enum dabir_sort sort;	/* of the reports; BEST asks for `about` and is
				   as NEW without it */
	uint32_t offset, limit; /* 0: ten */
};

struct dabir_saying {
	uint64_t id;	    /* of the report */
	uint32_t statement; /* index into its statements */
	uint64_t speaker_id;
	const char *speaker; /* NULL when not known */
	const char *content;
	const char *around;	/* the sentences it stands in, whole */
	struct dabir_span span; /* of the content in the report's text */
	const struct dabir_span *marks; /* words of `about`, in content */
	uint32_t mark_count;
	enum dabir_form form;
	enum dabir_by by;
	const char *headline, *source, *published, *url;
	uint32_t reprints; /* other reports of this report's family */
};

struct dabir_sayings {
	const struct dabir_saying *items;
	size_t count;
	bool more;
};

/*
 Statements, as dabir_search_run() answers. What several reprints of one
 report quote alike is given once: where it comes first in the order asked for.
 */
DABIR_API DABIR_CHECK enum dabir_status
dabir_said_run(struct dabir_archive *archive, const struct dabir_said *said,
	       struct dabir_sayings **sayings, struct dabir_problem *problem);
DABIR_API void dabir_sayings_free(struct dabir_sayings *sayings);

#endif
