#include "intake/reader.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "base/memory.h"
#include "intake/source.h"

#define STEP ((size_t)256 << 10)
#define FREE_OUTPUT ((uint64_t)64 << 20) /* before the ratio counts */
#define MOST_RATIO 200 /* text packs 20 to 1, a bomb 1,000 to 1 and more */

/* Only filters that live in libraries: no filter may start a program. */
static void allow_formats(struct archive *archive)
{
	archive_read_support_filter_bzip2(archive);
	archive_read_support_filter_xz(archive);
	archive_read_support_filter_zstd(archive);
	archive_read_support_filter_lz4(archive);
	archive_read_support_format_tar(archive);
	archive_read_support_format_zip(archive);
	archive_read_support_format_raw(archive);
	archive_read_support_format_empty(archive);
}

static enum dabir_status complain(struct dbr_reader *reader,
				  enum dabir_status status, const char *what)
{
	reader->problem.status = status;
	snprintf(reader->problem.what, sizeof(reader->problem.what), "%s",
		 what ? what : dabir_status_text(status));
	return status;
}

static la_ssize_t read_source(struct archive *archive, void *source,
			      const void **bytes)
{
	long got = dbr_source_read(source, bytes);

	if (got < 0)
		archive_set_error(archive, EIO, "reading failed");
	return got;
}

enum dabir_status dbr_reader_open(struct dbr_reader *reader, const char *path)
{
	enum dabir_status status;

	memset(reader, 0, sizeof(*reader));
	reader->max_record = (size_t)64 << 20;
	status = dbr_source_new(path, &reader->source, &reader->problem);
	if (status != DABIR_OK)
		return status;
	reader->archive = archive_read_new();
	if (!reader->archive)
		return DABIR_NO_MEMORY;
	allow_formats(reader->archive);
	if (archive_read_open(reader->archive, reader->source, NULL,
			      read_source, NULL) == ARCHIVE_OK)
		return DABIR_OK;
	if (archive_errno(reader->archive) == ENOMEM)
		return DABIR_NO_MEMORY;
	return complain(reader, DABIR_IO,
			archive_error_string(reader->archive));
}

void dbr_reader_release(struct dbr_reader *reader)
{
	if (reader->archive)
		archive_read_free(reader->archive);
	dbr_source_free(reader->source);
	dbr_free(reader->buffer);
	memset(reader, 0, sizeof(*reader));
}

static void note_entry(struct dbr_reader *reader, struct archive_entry *entry)
{
	const char *name = archive_entry_pathname(entry);
	bool raw = archive_format(reader->archive) == ARCHIVE_FORMAT_RAW ||
		   archive_format(reader->archive) == ARCHIVE_FORMAT_EMPTY;

	reader->entry[0] = '\0';
	if (!raw && name)
		snprintf(reader->entry, sizeof(reader->entry), "%s", name);
	reader->packed = !raw || archive_filter_count(reader->archive) > 1 ||
			 dbr_source_packed(reader->source);
	reader->data = reader->buffer;
	reader->start = reader->len = 0;
	reader->ended = false;
}

enum dabir_status dbr_reader_next(struct dbr_reader *reader)
{
	struct archive_entry *entry;

	while (!reader->finished) {
		int code = archive_read_next_header(reader->archive, &entry);

		reader->finished = code == ARCHIVE_EOF;
		if (reader->finished)
			break;
		if (code != ARCHIVE_OK && code != ARCHIVE_WARN)
			return complain(reader, DABIR_BAD_INPUT,
					archive_error_string(reader->archive));
		if (archive_entry_filetype(entry) != AE_IFREG &&
		    archive_format(reader->archive) != ARCHIVE_FORMAT_RAW)
			continue;
		note_entry(reader, entry);
		return DABIR_OK;
	}
	if (!dbr_source_cut_off(reader->source) || reader->told)
		return DABIR_END;
	reader->told = true;
	snprintf(reader->problem.what, sizeof(reader->problem.what),
		 "the gzip data is cut off or damaged; what stands before was "
		 "read");
	return DABIR_BAD_INPUT;
}

/* Room for STEP more bytes behind the window, moving it to the front. */
static enum dabir_status make_room(struct dbr_reader *reader)
{
	size_t wanted = reader->capacity ? reader->capacity : 2 * STEP;
	char *grown;

	if (reader->start &&
	    reader->start + reader->len + STEP > reader->capacity) {
		memmove(reader->buffer, reader->data, reader->len);
		reader->start = 0;
	}
	while (wanted < reader->start + reader->len + STEP)
		wanted *= 2;
	if (wanted != reader->capacity) {
		grown = dbr_resize(reader->buffer, wanted);
		if (!grown)
			return DABIR_NO_MEMORY;
		reader->buffer = grown;
		reader->capacity = wanted;
	}
	reader->data = reader->buffer + reader->start;
	return DABIR_OK;
}

static bool bomb(const struct dbr_reader *reader)
{
	if (reader->max_output && reader->out > reader->max_output)
		return true;
	return reader->packed && reader->out > FREE_OUTPUT &&
	       reader->out / MOST_RATIO > reader->in;
}

enum dabir_status dbr_reader_more(struct dbr_reader *reader)
{
	enum dabir_status status;
	la_ssize_t got;

	if (reader->ended)
		return DABIR_END;
	if (reader->len >= reader->max_record) {
		/* the rest of the entry can still be read: no failure of it */
		complain(reader, DABIR_OK, "a report over the size limit");
		return DABIR_TOO_LARGE;
	}
	status = make_room(reader);
	if (status != DABIR_OK)
		return status;
	got = archive_read_data(reader->archive, reader->data + reader->len,
				STEP);
	if (got < 0)
		return complain(reader, DABIR_BAD_INPUT,
				archive_error_string(reader->archive));
	reader->ended = got == 0;
	reader->len += (size_t)got;
	reader->out += (uint64_t)got;
	reader->in = dbr_source_in(reader->source);
	if (bomb(reader))
		return complain(reader, DABIR_TOO_LARGE,
				"it expands beyond the limit");
	return got ? DABIR_OK : DABIR_END;
}

enum dabir_status dbr_reader_need(struct dbr_reader *reader, size_t len)
{
	enum dabir_status status = DABIR_OK;

	while (reader->len < len && status == DABIR_OK)
		status = dbr_reader_more(reader);
	return status == DABIR_END ? DABIR_OK : status;
}

void dbr_reader_drop(struct dbr_reader *reader, size_t len)
{
	reader->start += len;
	reader->data += len;
	reader->len -= len;
}
