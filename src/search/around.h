/*
 around.h - the whole sentences that a finding stands in.
 */
#ifndef DBR_SEARCH_AROUND_H
#define DBR_SEARCH_AROUND_H

#include "model/report.h"

/*
 From the beginning of the sentence in which `span` begins to the end of the
 one in which it ends. Cuts the report into sentences when it is not yet.

 Returns DABIR_OK or DABIR_NO_MEMORY.
 */
DABIR_CHECK enum dabir_status dbr_sentences_around(struct dabir_report *report,
						   struct dabir_span span,
						   struct dabir_span *around);

#endif
