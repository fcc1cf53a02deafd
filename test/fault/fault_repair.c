/*
 fault_repair - repairs a text again and again, failing the first, second,
 third ... allocation. Every round ends well or with DABIR_NO_MEMORY, and
 leaves nothing behind.
 */
#include <dabir/repair.h>

#include "fault.h"
#include "check.h"

#define LINES 400

/* "they write the books", every half-space lost, an Arabic yeh. */
static const char line[] =
	"\xD8\xA2\xD9\x86\xD9\x87\xD8\xA7 \xDA\xA9\xD8\xAA\xD8\xA7\xD8\xA8"
	"\xD9\x87\xD8\xA7\xD9\x8A \xD8\xAE\xD9\x88\xD8\xA8 \xD9\x85\xDB\x8C"
	"\xD9\x86\xD9\x88\xDB\x8C\xD8\xB3\xD9\x86\xD8\xAF\n";

static enum dabir_status repair_all(const char *text, size_t len)
{
	struct dabir_repairer *repairer;
	const char *out;
	size_t out_len;
	enum dabir_status status = dabir_repairer_new(NULL, &repairer);

	if (status != DABIR_OK)
		return status;
	status = dabir_repair_text(repairer, text, len, &out, &out_len);
	if (status == DABIR_OK && out_len <= len)
		status = DABIR_NOT_FOUND; /* half-spaces make it longer */
	dabir_repairer_free(repairer);
	return status;
}

static void every_failed_allocation_is_reported(void)
{
	static char text[LINES * sizeof(line)];
	enum dabir_status status = DABIR_OK;
	size_t len = 0;

	for (int i = 0; i < LINES; i++, len += sizeof(line) - 1)
		memcpy(text + len, line, sizeof(line) - 1);
	fault_hit = true;
	for (long n = 1; fault_round(n); n++) {
		status = repair_all(text, len);
		CHECK(fault_live == 0);
		CHECK(!fault_hit || status == DABIR_NO_MEMORY);
		if (check_failed)
			return;
	}
	CHECK(status == DABIR_OK);
}

int main(void)
{
	RUN(every_failed_allocation_is_reported);
	return DONE();
}
