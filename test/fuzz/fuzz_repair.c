/*
 The laws: the edits lie inside both texts, in order, and undo exactly; the
 repaired text is valid UTF-8 with the same line breaks; letters repaired
 twice are letters repaired once; twins agree.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <dabir/repair.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "text/letters.h"
#include "text/sound.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static size_t breaks(const char *text, size_t len)
{
	size_t count = 0;

	for (size_t i = 0; i < len; i++)
		count += text[i] == '\n';
	return count;
}

static void same(const char *left, const char *right, size_t len)
{
	if (len && memcmp(left, right, len) != 0)
		abort();
}

/* Outside the edits both texts agree, byte for byte. */
static void check_edits(const struct dabir_repairer *repairer, const char *text,
			size_t len, const char *out, size_t out_len)
{
	size_t count, at = 0, out_at = 0;
	const struct dabir_edit *edits = dabir_repair_edits(repairer, &count);

	for (size_t i = 0; i < count; i++) {
		const struct dabir_edit *edit = &edits[i];
		size_t kept = edit->from.at - at;

		if (edit->from.at < at || edit->to.at < out_at ||
		    edit->to.at - out_at != kept || !edit->rule)
			abort();
		if ((size_t)edit->from.at + edit->from.len > len ||
		    (size_t)edit->to.at + edit->to.len > out_len)
			abort();
		same(text + at, out + out_at, kept);
		at = edit->from.at + edit->from.len;
		out_at = edit->to.at + edit->to.len;
	}
	if (len - at != out_len - out_at)
		abort();
	same(text + at, out + out_at, len - at);
}

static void check_again(struct dabir_repairer *repairer, const char *out,
			size_t out_len)
{
	char *once = malloc(out_len + 1);
	const char *twice;
	size_t twice_len;

	if (!once)
		return;
	memcpy(once, out, out_len);
	if (dabir_repair_text(repairer, once, out_len, &twice, &twice_len) ==
	    DABIR_OK) {
		if (twice_len != out_len)
			abort();
		same(once, twice, out_len);
	}
	free(once);
}

static void check(const char *text, size_t len, bool letters_only)
{
	struct dabir_repair_options options = { .letters_only = letters_only };
	struct dabir_repairer *repairer;
	const char *out;
	size_t out_len;

	if (dabir_repairer_new(&options, &repairer) != DABIR_OK)
		return;
	if (dabir_repair_text(repairer, text, len, &out, &out_len) ==
	    DABIR_OK) {
		check_edits(repairer, text, len, out, out_len);
		if (dbr_utf8_valid_len(out, out_len) != out_len ||
		    breaks(text, len) != breaks(out, out_len))
			abort();
		check_again(repairer, out, out_len);
	}
	dabir_repairer_free(repairer);
}

/* The room's own function: the public one may see another language. */
static void check_twice(const char *text, size_t len)
{
	struct dbr_buf once, twice;

	dbr_buf_init(&once);
	dbr_buf_init(&twice);
	dbr_letters_repair(text, len, &once, NULL);
	if (once.data)
		dbr_letters_repair(once.data, once.len, &twice, NULL);
	if (dbr_buf_status(&once) == DABIR_OK &&
	    dbr_buf_status(&twice) == DABIR_OK) {
		if (once.len != twice.len)
			abort();
		same(once.data, twice.data, once.len);
	}
	dbr_buf_release(&once);
	dbr_buf_release(&twice);
}

/* The twin that this machine takes says what the portable one does. */
static void check_twins(const char *text, size_t len)
{
	for (size_t at = 0; at < len && at < 8; at++) {
		uint32_t last = at ? (unsigned char)text[at - 1] : 0;

		if (dbr_sound_length(text + at, len - at, last) !=
		    dbr_sound_length_portable(text + at, len - at, last))
			abort();
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	check_twins((const char *)data, size);
	check_twice((const char *)data, size);
	check((const char *)data, size, false);
	check((const char *)data, size, true);
	return 0;
}
