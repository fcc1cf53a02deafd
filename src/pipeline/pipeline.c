/* The table of contents: what happens to a report, in order. */
#include "dates/dates_stage.h"
#include "intake/page_stage.h"
#include "model/report.h"
#include "names/names_stage.h"
#include "report/anatomy_stage.h"
#include "reprint/fingerprint.h"
#include "speech/speech_stage.h"
#include "text/text_stage.h"
#include "token/token_stage.h"

typedef enum dabir_status stage(struct dabir_report *report);

static stage *const stages[] = {
	dbr_page_stage,	       /* bytes -> blocks, as the page has them */
	dbr_text_stage,	       /* blocks -> repaired text and its edits */
	dbr_token_stage,       /* text -> words and sentences */
	dbr_anatomy_stage,     /* lines -> kicker, headline, lead, body ... */
	dbr_dates_stage,       /* clues + text -> instant, dates */
	dbr_names_stage,       /* tokens -> people, organisations, places */
	dbr_speech_stage,      /* names + words -> statements */
	dbr_fingerprint_stage, /* lead and body -> what reprints share */
};

enum dabir_status dabir_report_run(struct dabir_report *report)
{
	for (size_t i = 0; i < sizeof(stages) / sizeof(*stages); i++) {
		enum dabir_status status = stages[i](report);

		if (status != DABIR_OK)
			return status;
	}
	return DABIR_OK;
}
