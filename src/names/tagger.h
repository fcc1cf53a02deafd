/*
 tagger.h - which words are names of people, organisations, places.

 A linear chain over each sentence, read twice: the second reading knows what
 the first found elsewhere in the report. Weights come from train/names.

 Source: Lafferty, McCallum and Pereira 2001 (chains); Krishnan and Manning
 2006 (two readings).
 */
#ifndef DBR_NAMES_TAGGER_H
#define DBR_NAMES_TAGGER_H

#include "model/report.h"

struct dbr_tags {
	uint8_t *labels; /* enum dbr_name_label a token */
	uint8_t *sure;	 /* 0 to 100 a token */
	uint16_t *lists; /* enum dbr_word_list a token */
};

/*
 Label every token of a report.

 tags  out: arrays in the report's arena

 Returns DABIR_OK or DABIR_NO_MEMORY. Linear in the tokens.
 */
DABIR_CHECK enum dabir_status dbr_tag_report(struct dabir_report *report,
					     struct dbr_tags *tags);

#endif
