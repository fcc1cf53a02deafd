/*
 run.h - the plain letters that a text begins with.

 Nearly every letter of a repaired text is one of the Persian alphabet, two
 bytes as search writes them. They are read many at once where the machine can.
 */
#ifndef DBR_TOKEN_RUN_H
#define DBR_TOKEN_RUN_H

#include <stddef.h>

/* The most letters that are read at once. */
#define DBR_RUN_MAX 16u

/*
 The codes of the letters at `text`, up to the first that is not plain.

 codes  out: DBR_RUN_MAX codes, 0 behind the last letter
 Returns how many letters, two bytes each.
 */
typedef size_t dbr_run_reader(const char *text, size_t len,
			      unsigned char *codes);

dbr_run_reader dbr_run_read_portable;
#ifdef __x86_64__
dbr_run_reader dbr_run_read_avx2;
#endif

/* The fastest of them here; DABIR_CPU=portable asks for the plain one. */
dbr_run_reader *dbr_run_pick(void);

#endif
