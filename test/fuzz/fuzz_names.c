/*
 Any bytes read as a plain text. The law: every entity lies inside the
 repaired text, its core as well, entities are in text order and
 belong to a person that exists; every person has a name.
 */
#include <stdlib.h>

#include <dabir/dabir.h>

static void in_text(struct dabir_span span, size_t len)
{
	if (!span.len || span.at > len || span.len > len - span.at)
		abort();
}

static void check_people(const struct dabir_report *report)
{
	size_t count;
	const struct dabir_person *people = dabir_report_people(report, &count);

	for (size_t i = 0; i < count; i++)
		if (!people[i].name || !people[i].name[0])
			abort();
}

static void check_entities(const struct dabir_report *report)
{
	const struct dabir_entity *entities;
	size_t len, count, people;

	dabir_report_text(report, &len);
	dabir_report_people(report, &people);
	entities = dabir_report_entities(report, &count);
	for (size_t i = 0; i < count; i++) {
		in_text(entities[i].span, len);
		in_text(entities[i].core, len);
		if (i && entities[i].span.at < entities[i - 1].span.at)
			abort();
		if (!entities[i].rule || entities[i].confidence > 100)
			abort();
		if (entities[i].person != DABIR_NONE &&
		    entities[i].person >= people)
			abort();
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct dabir_report *report;

	if (dabir_report_new(&report) != DABIR_OK)
		return 0;
	if (dabir_report_set(report, (const char *)data, size, DABIR_KIND_TEXT,
			     NULL) == DABIR_OK &&
	    dabir_report_run(report) == DABIR_OK) {
		check_entities(report);
		check_people(report);
	}
	dabir_report_free(report);
	return 0;
}
