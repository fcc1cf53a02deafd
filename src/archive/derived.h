/*
 derived.h - which rules made what an archive derives from its reports: terms
 of the index and of names, fingerprints, addresses, sources, times.
 */
#ifndef DBR_ARCHIVE_DERIVED_H
#define DBR_ARCHIVE_DERIVED_H

/*
 Raised by each change of those rules; test/unit/archive/test_derived.c sees
 one. An archive of another number is renewed by its next writer.
 */
#define DBR_DERIVED 2

#endif
