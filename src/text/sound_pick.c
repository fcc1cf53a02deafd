#include <stdatomic.h>

#include "base/cpu.h"
#include "text/sound.h"

typedef size_t sound_length(const char *text, size_t len, uint32_t last);

static sound_length *pick(void)
{
#ifdef __x86_64__
	if (dbr_cpu_takes_avx2())
		return dbr_sound_length_avx2;
#endif
	return dbr_sound_length_portable;
}

size_t dbr_sound_length(const char *text, size_t len, uint32_t last)
{
	static _Atomic(sound_length *) picked;
	sound_length *length =
		atomic_load_explicit(&picked, memory_order_relaxed);

	if (!length) {
		length = pick();
		atomic_store_explicit(&picked, length, memory_order_relaxed);
	}
	return length(text, len, last);
}
