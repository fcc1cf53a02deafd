#include "archive/digest.h"
#include "check.h"

/* What `b2sum -l 160` prints for so many zero bytes. */
static void it_is_what_b2sum_prints(void)
{
	static const struct {
		size_t len;
		const char *text;
	} known[] = {
		{ 0, "3345524abf6bbe1809449224b5972c41790b6cf2" },
		{ 3, "5db7db0a2d8827952fdcbef8e5b8cda51c5fc6bb" },
		{ 128, "8d26f158f564e3293b42f5e3d34263cb173aa9c9" },
		{ 129, "40ebe222a27407c3f26d28cceb2c5c5f9542d383" },
		{ 256, "1b168ae9e60ecc324dd66e9ce387638fa3087cfc" },
	};
	static const char zeros[256];
	unsigned char digest[DBR_DIGEST];
	char text[2 * DBR_DIGEST + 1];

	for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++) {
		dbr_digest(zeros, known[i].len, digest);
		dbr_digest_text(digest, text);
		CHECK_TEXT(text, known[i].text);
	}
}

int main(void)
{
	RUN(it_is_what_b2sum_prints);
	return DONE();
}
