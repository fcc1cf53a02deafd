#include "token/run.h"

#include <string.h>

#include "token/letters.h"

size_t dbr_run_read_portable(const char *text, size_t len, unsigned char *codes)
{
	const unsigned char *t = (const unsigned char *)text;
	size_t count = 0;

	memset(codes, 0, DBR_RUN_MAX);
	while (count < DBR_RUN_MAX && 2 * count + 1 < len) {
		unsigned lead = t[2 * count], next = t[2 * count + 1];
		unsigned char code =
			dbr_letter_plain[(lead & 3u) << 6 | (next & 0x3Fu)];

		if ((lead & 0xFC) != 0xD8 || (next & 0xC0) != 0x80 || !code)
			break;
		codes[count++] = code;
	}
	return count;
}
