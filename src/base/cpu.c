#include "base/cpu.h"

#include <stdlib.h>
#include <string.h>

bool dbr_cpu_takes_avx2(void)
{
	const char *wanted = getenv("DABIR_CPU");

	if (wanted && !strcmp(wanted, "portable"))
		return false;
#ifdef __x86_64__
	return __builtin_cpu_supports("avx2");
#else
	return false;
#endif
}
