/*
 sniff.h - what kind of input the first bytes are.
 */
#ifndef DBR_INTAKE_SNIFF_H
#define DBR_INTAKE_SNIFF_H

#include <dabir/report.h>

/*
 Look at the first bytes (4 KiB do) and the name's ending.

 kind  out
 Returns DABIR_OK, or DABIR_BAD_INPUT for bytes that are no text.
 */
DABIR_CHECK enum dabir_status dbr_sniff(const char *bytes, size_t len,
					const char *name,
					enum dabir_kind *kind);

#endif
