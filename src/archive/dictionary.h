/*
 dictionary.h - what most reports of an archive have in common, learnt from
 its first ones, so that short reports compress as well as long ones.
 */
#ifndef DBR_ARCHIVE_DICTIONARY_H
#define DBR_ARCHIVE_DICTIONARY_H

#include "archive/archive.h"

#define DBR_DICTIONARY_REPORTS 300 /* before there is anything to learn */

/*
 Learn a dictionary and keep it, in a transaction of its own; nothing is done
 when there is one already or too little to learn from.

 Returns DABIR_OK, or as dabir_archive_commit().
 */
DABIR_CHECK enum dabir_status
dbr_archive_learn_dictionary(struct dabir_archive *archive);

/* Make the frames up to `last` again that were made without a dictionary. */
DABIR_CHECK enum dabir_status dbr_archive_reframe(struct dabir_archive *archive,
						  uint64_t last);

#endif
