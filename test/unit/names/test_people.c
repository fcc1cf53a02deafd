#include "names/people.h"
#include "check.h"

#include <stdlib.h>

static const char text[] = "Ann Bee, Cay Bee, head of board, head of office";

static struct dabir_span at(const char *part)
{
	const char *found = strstr(text, part);

	return (struct dabir_span){ (uint32_t)(found - text),
				    (uint32_t)strlen(part) };
}

static struct dabir_report *fresh(void)
{
	struct dabir_report *report;

	if (dabir_report_new(&report) != DABIR_OK)
		exit(1);
	report->text = (struct dbr_text){ text, sizeof(text) - 1 };
	return report;
}

static uint32_t add(struct dabir_report *report, const char *name)
{
	uint32_t person = DABIR_NONE;

	CHECK(dbr_people_add(report, at(name), &person) == DABIR_OK);
	CHECK(dbr_people_add_alias(report, person, at(name)) == DABIR_OK);
	return person;
}

static void a_person_is_found_by_each_surface(void)
{
	struct dabir_report *report = fresh();
	uint32_t ann = add(report, "Ann Bee");

	CHECK(dbr_people_add_alias(report, ann, at("Ann")) == DABIR_OK);
	CHECK(dbr_people_add_alias(report, ann, at("Ann")) == DABIR_OK);
	CHECK(report->people[ann].alias_count == 2);
	CHECK(dbr_people_find(report, at("Ann")) == ann);
	CHECK(dbr_people_find(report, at("Cay")) == DABIR_NONE);
	dabir_report_free(report);
}

static void a_surface_that_two_share_is_nobodys(void)
{
	struct dabir_report *report = fresh();
	uint32_t ann = add(report, "Ann Bee"), cay = add(report, "Cay Bee");

	CHECK(ann != cay);
	CHECK(dbr_people_add_alias(report, ann, at("Bee")) == DABIR_OK);
	CHECK(dbr_people_find(report, at("Bee")) == ann);
	CHECK(dbr_people_add_alias(report, cay, at("Bee")) == DABIR_OK);
	CHECK(dbr_people_find(report, at("Bee")) == DABIR_NONE);
	dabir_report_free(report);
}

static void an_office_is_found_whole_or_cut_short(void)
{
	struct dabir_report *report = fresh();
	uint32_t ann = add(report, "Ann Bee"), cay = add(report, "Cay Bee");

	CHECK(dbr_people_add_office_of(report, ann, at("head of board")) ==
	      DABIR_OK);
	CHECK(dbr_people_find_office(report, at("head of")) == ann);
	CHECK(dbr_people_add_office_of(report, cay, at("head of office")) ==
	      DABIR_OK);
	CHECK(dbr_people_find_office(report, at("head of board")) == ann);
	CHECK(dbr_people_find_office(report, at("head of office")) == cay);
	CHECK(dbr_people_find_office(report, at("head of")) == DABIR_NONE);
	dabir_report_free(report);
}

static void a_speaker_known_by_office_is_added_once(void)
{
	struct dabir_report *report = fresh();
	uint32_t first, again;

	CHECK(dbr_people_add_office(report, at("head of board"), &first) ==
	      DABIR_OK);
	CHECK(dbr_people_add_office(report, at("head of board"), &again) ==
	      DABIR_OK);
	CHECK(first == again && report->person_count == 1);
	CHECK_TEXT(report->people[first].name, "head of board");
	CHECK(report->people[first].office_count == 1);
	dabir_report_free(report);
}

static void an_entity_is_found_by_any_of_its_bytes(void)
{
	struct dabir_report *report = fresh();
	struct dabir_entity entities[2] = {
		{ .span = at("Ann Bee"), .person = 7 },
		{ .span = at("Cay Bee"), .person = 8 },
	};

	report->entities = entities;
	report->entity_count = 2;
	CHECK(dbr_people_entity_at(report, 4) == 0);
	CHECK(dbr_people_entity_at(report, 7) == DABIR_NONE);
	CHECK(dbr_people_find(report, at("Cay")) == 8);
	CHECK(dbr_people_find(report, (struct dabir_span){ 0, 20 }) == 7);
	dabir_report_free(report);
}

int main(void)
{
	RUN(a_person_is_found_by_each_surface);
	RUN(a_surface_that_two_share_is_nobodys);
	RUN(an_office_is_found_whole_or_cut_short);
	RUN(a_speaker_known_by_office_is_added_once);
	RUN(an_entity_is_found_by_any_of_its_bytes);
	return DONE();
}
