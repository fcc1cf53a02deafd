/*
 The law: whatever the bytes and whatever their label, the decoded text is
 valid UTF-8 without NUL, and decoding it once more changes nothing.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "charset/decode.h"
#include "charset/label.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(struct dbr_arena *arena, const char *bytes, size_t size)
{
	char label[DBR_LABEL_ROOM];
	struct dbr_decoded once, twice;

	if (dbr_charset_decode(arena, bytes, size,
			       dbr_charset_label(bytes, size, label) ? label
								     : NULL,
			       &once) != DABIR_OK)
		return;
	if (dbr_utf8_valid_len(once.text, once.len) != once.len ||
	    memchr(once.text, 0, once.len))
		abort();
	/* A mark or digits two bytes wide may show only now: not then. */
	if (once.len < 16 || strcmp(once.charset, "utf-8") != 0 || once.bad)
		return;
	if (dbr_charset_decode(arena, once.text, once.len, NULL, &twice) !=
	    DABIR_OK)
		return;
	if (!strcmp(twice.charset, "utf-8") && twice.bad)
		abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct dbr_arena arena;

	dbr_arena_init(&arena);
	check(&arena, (const char *)data, size);
	dbr_arena_release(&arena);
	return 0;
}
