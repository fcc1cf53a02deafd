#include "intake/source.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <zlib.h>

#include "base/memory.h"

#define STEP ((size_t)256 << 10)
#define GZIP_WINDOW (15 + 16) /* zlib: the largest window, gzip alone */

struct dbr_source {
	FILE *file;
	uint64_t in;
	bool packed, begun, ended, cut_off;
	z_stream stream;
	char read[STEP], undone[STEP];
};

static enum dabir_status refuse(struct dabir_problem *problem, int error)
{
	enum dabir_status status = error == ENOENT ? DABIR_NOT_FOUND : DABIR_IO;

	problem->status = status;
	snprintf(problem->what, sizeof(problem->what), "%s", strerror(error));
	return status;
}

/* Fill the input; 0 at the end of the file. */
static size_t fill(struct dbr_source *source)
{
	size_t got = fread(source->read, 1, STEP, source->file);

	source->in += got;
	source->stream.next_in = (Bytef *)source->read;
	source->stream.avail_in = (uInt)got;
	return got;
}

static bool begin(struct dbr_source *source)
{
	source->begun = true;
	source->packed =
		fill(source) >= 3 && !memcmp(source->read, "\x1F\x8B\x08", 3);
	return !source->packed ||
	       inflateInit2(&source->stream, GZIP_WINDOW) == Z_OK;
}

enum dabir_status dbr_source_new(const char *path, struct dbr_source **source,
				 struct dabir_problem *problem)
{
	struct dbr_source *fresh = dbr_alloc_zero(1, sizeof(*fresh));
	struct stat about;

	if (!fresh)
		return DABIR_NO_MEMORY;
	fresh->file = strcmp(path, "-") ? fopen(path, "rb") : stdin;
	if (!fresh->file || fstat(fileno(fresh->file), &about)) {
		enum dabir_status status = refuse(problem, errno);

		dbr_source_free(fresh);
		return status;
	}
	*source = fresh;
	return DABIR_OK;
}

void dbr_source_free(struct dbr_source *source)
{
	if (!source)
		return;
	if (source->packed)
		inflateEnd(&source->stream);
	if (source->file && source->file != stdin)
		fclose(source->file);
	dbr_free(source);
}

/* Behind a member: another one, or the end (padding is passed over). */
static void next_member(struct dbr_source *source)
{
	z_stream *stream = &source->stream;

	if (!stream->avail_in && !fill(source)) {
		source->ended = true;
		return;
	}
	source->ended =
		stream->next_in[0] != 0x1F || inflateReset(stream) != Z_OK;
}

static long undo(struct dbr_source *source, const void **bytes)
{
	z_stream *stream = &source->stream;

	stream->next_out = (Bytef *)source->undone;
	stream->avail_out = (uInt)STEP;
	while (stream->avail_out && !source->ended) {
		int code;

		if (!stream->avail_in && !fill(source)) {
			source->ended = source->cut_off = true;
			break;
		}
		code = inflate(stream, Z_NO_FLUSH);
		if (code == Z_STREAM_END)
			next_member(source);
		else if (code != Z_OK && code != Z_BUF_ERROR)
			source->ended = source->cut_off = true;
	}
	*bytes = source->undone;
	return (long)(STEP - stream->avail_out);
}

long dbr_source_read(struct dbr_source *source, const void **bytes)
{
	size_t got;

	if (!source->begun && !begin(source))
		return -1;
	if (source->packed)
		return undo(source, bytes);
	if (!source->stream.avail_in && !source->ended)
		source->ended = !fill(source);
	got = source->stream.avail_in;
	source->stream.avail_in = 0;
	*bytes = source->read;
	return ferror(source->file) ? -1 : (long)got;
}

bool dbr_source_packed(const struct dbr_source *source)
{
	return source->packed;
}

bool dbr_source_cut_off(const struct dbr_source *source)
{
	return source->cut_off;
}

uint64_t dbr_source_in(const struct dbr_source *source)
{
	return source->in;
}
