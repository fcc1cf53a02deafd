#include "names/surface_set.h"
#include "check.h"

#include <stdlib.h>

static void each_surface_stands_once_in_order(void)
{
	static const char text[] = "north south north";
	struct dabir_report *report;
	struct dbr_surface_set set = { 0 };

	if (dabir_report_new(&report) != DABIR_OK)
		exit(1);
	report->text = (struct dbr_text){ text, sizeof(text) - 1 };
	set.list = &report->places;
	CHECK(dbr_surface_set_add(report, &set, (struct dabir_span){ 0, 5 }) ==
	      DABIR_OK);
	CHECK(dbr_surface_set_add(report, &set, (struct dabir_span){ 6, 5 }) ==
	      DABIR_OK);
	CHECK(dbr_surface_set_add(report, &set, (struct dabir_span){ 12, 5 }) ==
	      DABIR_OK);
	CHECK(report->places.count == 2);
	CHECK_TEXT(report->places.items[0], "north");
	CHECK_TEXT(report->places.items[1], "south");
	dabir_report_free(report);
}

static void thousands_of_surfaces_are_kept(void)
{
	static char text[3 * 4096];
	struct dabir_report *report;
	struct dbr_surface_set set = { 0 };

	if (dabir_report_new(&report) != DABIR_OK)
		exit(1);
	for (uint32_t i = 0; i < sizeof(text); i++)
		text[i] = (char)('a' + (i / 3 >> 4 * (i % 3) & 15));
	report->text = (struct dbr_text){ text, sizeof(text) };
	set.list = &report->places;
	for (uint32_t round = 0; round < 2; round++)
		for (uint32_t i = 0; i < 4096; i++)
			CHECK(dbr_surface_set_add(
				      report, &set,
				      (struct dabir_span){ 3 * i, 3 }) ==
			      DABIR_OK);
	CHECK(report->places.count == 4096);
	dabir_report_free(report);
}

int main(void)
{
	RUN(each_surface_stands_once_in_order);
	RUN(thousands_of_surfaces_are_kept);
	return DONE();
}
