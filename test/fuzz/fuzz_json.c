#include "fuzz_intake.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	return fuzz_as(DABIR_KIND_JSON, data, size);
}
