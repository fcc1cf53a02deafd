/*
 cut.h - where one report ends and the next begins.

 A cutter looks at the reader's window, reads on as it needs, and copies
 one report's bytes into `report`. All share one shape; state that must
 outlive a report hangs off struct dbr_cut.
 */
#ifndef DBR_INTAKE_CUT_H
#define DBR_INTAKE_CUT_H

#include "intake/reader.h"
#include "model/report.h"

struct dbr_cut {
	struct dbr_reader *reader;
	const char *path;   /* of the file, for messages */
	const char *map;    /* field names given by the user, or NULL */
	bool began;	    /* something of this entry was cut */
	bool whole_objects; /* JSON: by braces, not by lines */
	char *header;	    /* CSV: the first record; WARC: unused */
	size_t header_len;
	void *feed; /* feed: the parsed document */
	void *item; /* feed: its next item */
};

/*
 Returns DABIR_OK, DABIR_END, or what was wrong with one record; after
 DABIR_BAD_INPUT and DABIR_TOO_LARGE the next call goes on behind it.
 */
typedef enum dabir_status dbr_cutter(struct dbr_cut *cut,
				     struct dabir_report *report);

dbr_cutter dbr_cut_whole; /* HTML: the entry is the report */
dbr_cutter dbr_cut_text;  /* parts between form feeds or lines of dashes */
dbr_cutter dbr_cut_json;  /* JSON Lines, or the objects of an array */
dbr_cutter dbr_cut_csv;
dbr_cutter dbr_cut_feed;
dbr_cutter dbr_cut_warc;

/* Free what the cutter of the last entry kept. */
void dbr_cut_clear(struct dbr_cut *cut);

/* Say why a record is refused. Returns `status`. */
enum dabir_status dbr_cut_refuse(struct dbr_cut *cut, enum dabir_status status,
				 const char *what);

/* Make `len` bytes at the front of the window the report, and drop them. */
DABIR_CHECK enum dabir_status dbr_cut_take(struct dbr_cut *cut, size_t len,
					   enum dabir_kind kind,
					   struct dabir_report *report);

/* Pass over the rest of an over-long record, to behind the next `stop`. */
DABIR_CHECK enum dabir_status dbr_cut_skip_to(struct dbr_cut *cut, char stop);

/* Pass over the rest of an over-long entry. Returns DABIR_TOO_LARGE. */
DABIR_CHECK enum dabir_status dbr_cut_skip_rest(struct dbr_cut *cut);

#endif
