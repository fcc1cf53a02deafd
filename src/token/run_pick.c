#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "token/run.h"

static dbr_run_reader *pick(void)
{
	const char *wanted = getenv("DABIR_CPU");

	if (wanted && !strcmp(wanted, "portable"))
		return dbr_run_read_portable;
#ifdef __x86_64__
	if (__builtin_cpu_supports("avx2"))
		return dbr_run_read_avx2;
#endif
	return dbr_run_read_portable;
}

dbr_run_reader *dbr_run_pick(void)
{
	static _Atomic(dbr_run_reader *) picked;
	dbr_run_reader *reader =
		atomic_load_explicit(&picked, memory_order_relaxed);

	if (!reader) {
		reader = pick();
		atomic_store_explicit(&picked, reader, memory_order_relaxed);
	}
	return reader;
}
