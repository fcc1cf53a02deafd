#include "archive/frame.h"

#include <string.h>

#include <zstd.h>

#include "archive/pack.h"
#include "base/memory.h"

#define LEVEL 3
#define HEAD 12	    /* three lengths of 32 bits */
#define APART 32768 /* originals longer than this get blocks of their own */
#define STEP ((size_t)4 << 20) /* memory is taken as bytes come out */
#define WINDOW 27	       /* log2 of the most memory a frame may ask for */

struct dbr_framer {
	ZSTD_CCtx *in;
	ZSTD_DCtx *out;
	ZSTD_CDict *shorten;
	ZSTD_DDict *lengthen;
	struct dbr_buf pack, plain;
	size_t left; /* zstd's hint of what is to come; 0: the frame ended */
};

enum dabir_status dbr_framer_new(struct dbr_framer **framer)
{
	struct dbr_framer *fresh = dbr_alloc_zero(1, sizeof(*fresh));

	if (!fresh)
		return DABIR_NO_MEMORY;
	fresh->in = ZSTD_createCCtx();
	fresh->out = ZSTD_createDCtx();
	if (!fresh->in || !fresh->out) {
		dbr_framer_free(fresh);
		return DABIR_NO_MEMORY;
	}
	ZSTD_CCtx_setParameter(fresh->in, ZSTD_c_compressionLevel, LEVEL);
	ZSTD_CCtx_setParameter(fresh->in, ZSTD_c_checksumFlag, 1);
	ZSTD_CCtx_setParameter(fresh->in, ZSTD_c_dictIDFlag, 0);
	ZSTD_DCtx_setParameter(fresh->out, ZSTD_d_windowLogMax, WINDOW);
	*framer = fresh;
	return DABIR_OK;
}

void dbr_framer_free(struct dbr_framer *framer)
{
	if (!framer)
		return;
	ZSTD_freeCCtx(framer->in);
	ZSTD_freeDCtx(framer->out);
	ZSTD_freeCDict(framer->shorten);
	ZSTD_freeDDict(framer->lengthen);
	dbr_buf_release(&framer->pack);
	dbr_buf_release(&framer->plain);
	dbr_free(framer);
}

enum dabir_status dbr_framer_use(struct dbr_framer *framer, const void *bytes,
				 size_t len)
{
	ZSTD_CDict *shorten = ZSTD_createCDict(bytes, len, LEVEL);
	ZSTD_DDict *lengthen = ZSTD_createDDict(bytes, len);

	if (!shorten || !lengthen) {
		ZSTD_freeCDict(shorten);
		ZSTD_freeDDict(lengthen);
		return DABIR_NO_MEMORY;
	}
	ZSTD_CCtx_refCDict(framer->in, shorten);
	ZSTD_freeCDict(framer->shorten);
	ZSTD_freeDDict(framer->lengthen);
	framer->shorten = shorten;
	framer->lengthen = lengthen;
	return DABIR_OK;
}

bool dbr_framer_has_dictionary(const struct dbr_framer *framer)
{
	return framer->shorten != NULL;
}

static void put_length(char *out, size_t len)
{
	for (unsigned i = 0; i < 4; i++)
		out[i] = (char)(len >> 8 * i);
}

static size_t get_length(const char *in)
{
	size_t len = 0;

	for (unsigned i = 0; i < 4; i++)
		len |= (size_t)(unsigned char)in[i] << 8 * i;
	return len;
}

/* Compress `len` bytes on to `out`. */
static enum dabir_status add(struct dbr_framer *framer, const char *data,
			     size_t len, ZSTD_EndDirective how,
			     struct dbr_buf *out)
{
	ZSTD_inBuffer in = { data, len, 0 };
	size_t left;

	do {
		size_t room = ZSTD_compressBound(in.size - in.pos) + 64;
		ZSTD_outBuffer to = { dbr_buf_room(out, room), room, 0 };

		if (!to.dst)
			return dbr_buf_status(out);
		left = ZSTD_compressStream2(framer->in, &to, &in, how);
		if (ZSTD_isError(left))
			return DABIR_NO_MEMORY;
		dbr_buf_commit(out, to.pos);
	} while (in.pos < in.size || (how != ZSTD_e_continue && left));
	return DABIR_OK;
}

/* The parts that are read most, in one piece. */
static enum dabir_status put_front(struct dbr_framer *framer,
				   const struct dabir_report *report)
{
	struct dbr_buf *plain = &framer->plain;
	char head[HEAD];

	dbr_buf_clear(&framer->pack);
	dbr_buf_clear(plain);
	dbr_pack_report(report, &framer->pack);
	if (dbr_buf_status(&framer->pack) != DABIR_OK)
		return dbr_buf_status(&framer->pack);
	put_length(head, framer->pack.len);
	put_length(head + 4, report->raw.len);
	put_length(head + 8, report->original.len);
	dbr_buf_add(plain, head, HEAD);
	dbr_buf_add(plain, framer->pack.data, framer->pack.len);
	dbr_buf_add(plain, report->raw.data, report->raw.len);
	if (report->original.len <= APART)
		dbr_buf_add(plain, report->original.data, report->original.len);
	return dbr_buf_status(plain);
}

enum dabir_status dbr_frame_put(struct dbr_framer *framer,
				const struct dabir_report *report,
				struct dbr_buf *out)
{
	enum dabir_status status = put_front(framer, report);
	bool apart = report->original.len > APART;
	size_t all;

	if (status != DABIR_OK)
		return status;
	all = framer->plain.len + (apart ? report->original.len : 0);
	ZSTD_CCtx_reset(framer->in, ZSTD_reset_session_only);
	ZSTD_CCtx_setPledgedSrcSize(framer->in, all);
	status = add(framer, framer->plain.data, framer->plain.len,
		     apart ? ZSTD_e_flush : ZSTD_e_end, out);
	if (status == DABIR_OK && apart)
		status = add(framer, report->original.data,
			     report->original.len, ZSTD_e_end, out);
	return status;
}

/* Uncompress until `want` bytes are there, or the frame's end. */
static enum dabir_status inflate_to(struct dbr_framer *framer,
				    ZSTD_inBuffer *in, size_t want)
{
	struct dbr_buf *plain = &framer->plain;

	while (plain->len < want) {
		size_t room =
			want - plain->len < STEP ? want - plain->len : STEP;
		size_t before = in->pos;
		ZSTD_outBuffer out = { dbr_buf_room(plain, room), room, 0 };

		if (!out.dst)
			return dbr_buf_status(plain);
		framer->left = ZSTD_decompressStream(framer->out, &out, in);
		if (ZSTD_isError(framer->left))
			return DABIR_CORRUPT;
		dbr_buf_commit(plain, out.pos);
		if (!out.pos && before == in->pos)
			return DABIR_CORRUPT;
	}
	return DABIR_OK;
}

/* True when the frame ends here and its checksum holds. */
static bool ends_well(struct dbr_framer *framer, ZSTD_inBuffer *in)
{
	char byte;
	ZSTD_outBuffer out = { &byte, 0, 0 };

	if (framer->left)
		framer->left = ZSTD_decompressStream(framer->out, &out, in);
	return !framer->left && in->pos == in->size;
}

static enum dabir_status copy(struct dabir_report *report, struct dbr_text *to,
			      const char *data, size_t len)
{
	to->data = dbr_arena_copy(&report->arena, data, len);
	to->len = len;
	return to->data ? DABIR_OK : DABIR_NO_MEMORY;
}

static enum dabir_status read_parts(struct dbr_framer *framer,
				    ZSTD_inBuffer *in, enum dbr_frame_part part,
				    struct dabir_report *report)
{
	size_t pack, raw, original;
	enum dabir_status status = inflate_to(framer, in, HEAD);

	if (status != DABIR_OK)
		return status;
	pack = get_length(framer->plain.data);
	raw = get_length(framer->plain.data + 4);
	original = get_length(framer->plain.data + 8);
	status = inflate_to(framer, in,
			    HEAD + pack + raw +
				    (part == DBR_FRAME_WHOLE ? original : 0));
	if (status == DABIR_OK && part == DBR_FRAME_WHOLE &&
	    !ends_well(framer, in))
		status = DABIR_CORRUPT;
	if (status == DABIR_OK)
		status = copy(report, &report->raw,
			      framer->plain.data + HEAD + pack, raw);
	if (status == DABIR_OK && part == DBR_FRAME_WHOLE)
		status = copy(report, &report->original,
			      framer->plain.data + HEAD + pack + raw, original);
	if (status == DABIR_OK)
		status = dbr_unpack_report(framer->plain.data + HEAD, pack,
					   report);
	return status;
}

static enum dabir_status start(struct dbr_framer *framer,
			       const struct dbr_frame *frame)
{
	dbr_buf_clear(&framer->plain);
	if (frame->dictionary && !framer->lengthen)
		return DABIR_CORRUPT;
	framer->left = 1;
	ZSTD_DCtx_reset(framer->out, ZSTD_reset_session_only);
	ZSTD_DCtx_refDDict(framer->out,
			   frame->dictionary ? framer->lengthen : NULL);
	return DABIR_OK;
}

enum dabir_status dbr_frame_get(struct dbr_framer *framer,
				const struct dbr_frame *frame,
				enum dbr_frame_part part,
				struct dabir_report *report)
{
	ZSTD_inBuffer in = { frame->data, frame->len, 0 };
	enum dabir_status status = start(framer, frame);

	dabir_report_clear(report);
	return status == DABIR_OK ? read_parts(framer, &in, part, report)
				  : status;
}

enum dabir_status dbr_frame_plain(struct dbr_framer *framer,
				  const struct dbr_frame *frame,
				  const char **plain, size_t *len)
{
	ZSTD_inBuffer in = { frame->data, frame->len, 0 };
	unsigned long long size =
		ZSTD_getFrameContentSize(frame->data, frame->len);
	enum dabir_status status = start(framer, frame);

	if (status == DABIR_OK &&
	    (size == ZSTD_CONTENTSIZE_UNKNOWN || size > SIZE_MAX / 4))
		status = DABIR_CORRUPT;
	if (status == DABIR_OK)
		status = inflate_to(framer, &in, (size_t)size);
	*plain = framer->plain.data;
	*len = framer->plain.len;
	return status;
}
