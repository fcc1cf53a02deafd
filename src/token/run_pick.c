#include <stdatomic.h>

#include "base/cpu.h"
#include "token/run.h"

static dbr_run_reader *pick(void)
{
#ifdef __x86_64__
	if (dbr_cpu_takes_avx2())
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
