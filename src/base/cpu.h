/*
 cpu.h - which twin of a hot function this machine takes.
 */
#ifndef DBR_BASE_CPU_H
#define DBR_BASE_CPU_H

#include <stdbool.h>

/* AVX2 is there, and DABIR_CPU=portable in the environment does not forbid it. */
bool dbr_cpu_takes_avx2(void);

#endif
