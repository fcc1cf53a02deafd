/*
 reprint.h - the same report across outlets.

 Two reports are of one family when the letters of the shorter one's lead
 and body stand in the longer one, whatever became of spelling, half-spaces
 and headline: an excerpt of a third of a report is its reprint. Families
 are closed: what is like a member belongs.
 */
#ifndef DABIR_REPRINT_H
#define DABIR_REPRINT_H

#include <dabir/archive.h>

struct dabir_family {
	const uint64_t *ids; /* earliest published first */
	size_t count;	     /* 2 or more */
};

struct dabir_families {
	const struct dabir_family *items; /* largest first */
	size_t count;
};

/*
 Find the families of an archive.

 id        of a report whose family alone is wanted, 0: all
 families  out: free with dabir_families_free()

 Reads every report: about a second for 10,000. Last versions only.
 Returns DABIR_OK (also with none), or as dabir_archive_get().
 */
DABIR_API DABIR_CHECK enum dabir_status
dabir_reprints_find(struct dabir_archive *archive, uint64_t id,
		    struct dabir_families **families);
DABIR_API void dabir_families_free(struct dabir_families *families);

#endif
