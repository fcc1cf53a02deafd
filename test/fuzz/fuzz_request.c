/*
 fuzz_request - any target; the law: what is accepted is clean and bounded.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "serve/request.h"

static void must_be_clean(const char *text)
{
	size_t len = strlen(text);

	if (dbr_utf8_valid_len(text, len) != len)
		abort();
	for (size_t i = 0; i < len; i++)
		if ((unsigned char)text[i] < 0x20)
			abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct dbr_request request = { .count = 0 };
	const char *rest;

	if (dbr_request_target(&request, (const char *)data, size) != DABIR_OK)
		return 0;
	if (request.path[0] != '/' || request.count > DBR_PARAMETERS_MAX)
		abort();
	must_be_clean(request.path);
	for (unsigned i = 0; i < request.count; i++) {
		must_be_clean(request.items[i].name);
		must_be_clean(request.items[i].value);
	}
	(void)dbr_request_id(&request, "/report/", &rest);
	(void)dbr_request_number(&request, "page", 1);
	return 0;
}
