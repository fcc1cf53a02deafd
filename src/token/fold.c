#include "token/fold.h"

#include <string.h>

#include "base/utf8.h"
#include "token/letters.h"
#include "token/scan.h"

#define FOLD_ROOM 150u

size_t dbr_fold_point(uint32_t point, char *out)
{
	int digit = dbr_scan_digit(point);

	if (digit >= 0)
		return dbr_utf8_put(out, (uint32_t)('0' + digit));
	if (point == 0x066B) /* ARABIC DECIMAL SEPARATOR */
		return dbr_utf8_put(out, '.');
	if ((point >= 'A' && point <= 'Z') ||
	    (point >= 0x00C0 && point <= 0x00DE) || /* Latin-1 */
	    (point >= 0x0391 && point <= 0x03A9) || /* Greek */
	    (point >= 0x0410 && point <= 0x042F))   /* Cyrillic */
		point += 0x20;
	if (point == DBR_UTF8_BAD)
		return 0;
	return dbr_utf8_put(out, point);
}

size_t dbr_fold_run(const char *text, size_t len, char *out)
{
	size_t put = 0;

	for (size_t at = 0; at < len && put < FOLD_ROOM;) {
		uint32_t point = dbr_utf8_next(text, len, &at);

		/* thousands marks; also ARABIC THOUSANDS SEPARATOR */
		if (point != ',' && point != 0x066C)
			put += dbr_fold_point(point, out + put);
	}
	return put;
}

size_t dbr_fold_exact(const char *text, size_t len, char *out, size_t room)
{
	size_t put = 0;

	for (size_t at = 0; at < len;) {
		unsigned char codes[4];
		char bytes[12];
		uint32_t point = dbr_utf8_next(text, len, &at);
		int count = dbr_letter_codes(point, codes);
		size_t more;

		if (count < 0)
			more = dbr_fold_point(point, bytes);
		else
			more = dbr_letters_put(codes, (size_t)count, bytes);
		if (put + more > room)
			return put;
		memcpy(out + put, bytes, more);
		put += more;
	}
	return put;
}
