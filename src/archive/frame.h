/*
 frame.h - a whole report in one compressed piece: its findings, its text as
 published, its original bytes, in this order, so that the later parts are
 short for what the earlier ones said, and a text can be had without
 unpacking the page it came from. zstd's own checksum is on.
 */
#ifndef DBR_ARCHIVE_FRAME_H
#define DBR_ARCHIVE_FRAME_H

#include "base/buf.h"
#include "model/report.h"

/* What frames are made with and read with; belongs to one thread. */
struct dbr_framer;

DABIR_CHECK enum dabir_status dbr_framer_new(struct dbr_framer **framer);
void dbr_framer_free(struct dbr_framer *framer);

/*
 Use these bytes to shorten and to read small frames from now on.

 Returns DABIR_OK or DABIR_NO_MEMORY. `bytes` is copied.
 */
DABIR_CHECK enum dabir_status dbr_framer_use(struct dbr_framer *framer,
					     const void *bytes, size_t len);
bool dbr_framer_has_dictionary(const struct dbr_framer *framer);

/* Append the frame of a report that was run. */
DABIR_CHECK enum dabir_status dbr_frame_put(struct dbr_framer *framer,
					    const struct dabir_report *report,
					    struct dbr_buf *out);

enum dbr_frame_part {
	DBR_FRAME_TEXT, /* findings and texts */
	DBR_FRAME_WHOLE /* the original bytes too; checks the checksum */
};

struct dbr_frame {
	const void *data;
	size_t len;
	bool dictionary; /* made with the archive's dictionary */
};

/*
 Fill `report`, which is cleared first.

 Returns DABIR_OK, DABIR_NO_MEMORY, DABIR_CORRUPT, DABIR_NEWER_ARCHIVE.
 */
DABIR_CHECK enum dabir_status dbr_frame_get(struct dbr_framer *framer,
					    const struct dbr_frame *frame,
					    enum dbr_frame_part part,
					    struct dabir_report *report);

/* Everything a frame holds as it was compressed; valid until the next call. */
DABIR_CHECK enum dabir_status dbr_frame_plain(struct dbr_framer *framer,
					      const struct dbr_frame *frame,
					      const char **plain, size_t *len);

#endif
