/*
 pack.h - a report that was read, as bytes and back: fields and findings but
 not the texts themselves, which stand behind them in the frame.
 */
#ifndef DBR_ARCHIVE_PACK_H
#define DBR_ARCHIVE_PACK_H

#include "archive/varint.h"
#include "model/report.h"

#define DBR_PACK_VERSION 1
#define DBR_PACK_RULES 256 /* distinct rules a report may name */

/* Rules are written out where they first come up, numbers after that. */
struct dbr_packer {
	struct dbr_buf *buf;
	const char *rules[DBR_PACK_RULES];
	uint32_t rule_count;
	uint32_t last; /* where the last span began */
};

struct dbr_unpacker {
	struct dbr_reader in;
	struct dbr_arena *arena;
	const char *rules[DBR_PACK_RULES];
	uint32_t rule_count;
	uint32_t last;
	uint32_t text_len; /* no span goes beyond */
	bool no_memory;
};

void dbr_put_rule(struct dbr_packer *out, const char *rule);
const char *dbr_get_rule(struct dbr_unpacker *in);

/* NULL is told from an empty string. */
void dbr_put_text(struct dbr_packer *out, const char *text);
const char *dbr_get_text(struct dbr_unpacker *in);

/* Failed, or out of memory; DABIR_OK so far. */
DABIR_CHECK enum dabir_status
dbr_unpacker_status(const struct dbr_unpacker *in);

/* Append everything found in `report`. */
void dbr_pack_report(const struct dabir_report *report, struct dbr_buf *out);

/*
 Fill `report`, which holds the text as published in report->raw.

 Returns DABIR_OK, DABIR_NO_MEMORY, DABIR_CORRUPT for bytes that no packer
 wrote, DABIR_NEWER_ARCHIVE.
 */
DABIR_CHECK enum dabir_status dbr_unpack_report(const char *data, size_t len,
						struct dabir_report *report);

#endif
