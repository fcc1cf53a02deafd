#include "speech/speech_stage.h"

#include "speech/speech.h"

static enum dabir_status run(struct dbr_speech *speech)
{
	enum dabir_status status =
		dbr_units_read(&speech->units, speech->report, speech->arena);

	if (status != DABIR_OK)
		return status;
	dbr_units_mark_names(&speech->units, speech->report);
	status = dbr_cues_find(speech);
	if (status == DABIR_OK)
		status = dbr_cues_name(speech);
	if (status == DABIR_OK)
		status = dbr_rules_run(speech);
	if (status == DABIR_OK)
		status = dbr_cast_run(speech);
	return status;
}

enum dabir_status dbr_speech_stage(struct dabir_report *report)
{
	struct dbr_arena arena;
	struct dbr_speech speech = { .report = report, .arena = &arena };
	enum dabir_status status;

	dbr_arena_init(&arena);
	status = run(&speech);
	dbr_arena_release(&arena);
	return status;
}
