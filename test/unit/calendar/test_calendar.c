#include <dabir/calendar.h>

#include "check.h"

static int64_t day_of(enum dabir_calendar calendar, int32_t year, int32_t month,
		      int32_t day)
{
	struct dabir_ymd ymd = { year, month, day };
	int64_t out = INT64_MIN;

	if (dabir_calendar_day(calendar, &ymd, &out) != DABIR_OK)
		return INT64_MIN;
	return out;
}

/*
 The leap years that Iran has published for 1206 to 1498 (the Calendar
 Centre's list), as years since the one before: a short form of that list.
 */
static void leap_years_are_those_published(void)
{
	static const char steps[] = "44444445"
				    "44444445"
				    "44444445"
				    "44444445"
				    "44444445"
				    "44444445"
				    "44444445"
				    "44444445"
				    "444444";
	int32_t year = 1210;
	int wrong = 0;

	for (size_t i = 0; year <= 1498 && i < sizeof(steps) - 1; i++) {
		for (int32_t k = 0; k < steps[i] - '0' && year + k <= 1498; k++)
			wrong += dabir_calendar_month_days(DABIR_SOLAR_HIJRI,
							   year + k,
							   12) != (k ? 29 : 30);
		year += steps[i] - '0';
	}
	CHECK(wrong == 0);
}

static void known_days_fall_where_they_did(void)
{
	CHECK(day_of(DABIR_GREGORIAN, 1970, 1, 1) == 0);
	CHECK(day_of(DABIR_SOLAR_HIJRI, 1348, 10, 11) == 0);
	CHECK(day_of(DABIR_SOLAR_HIJRI, 1399, 8, 25) ==
	      day_of(DABIR_GREGORIAN, 2020, 11, 15));
	CHECK(day_of(DABIR_LUNAR_HIJRI, 1442, 3, 29) ==
	      day_of(DABIR_GREGORIAN, 2020, 11, 15));
	CHECK(day_of(DABIR_SOLAR_HIJRI, 1403, 12, 30) ==
	      day_of(DABIR_GREGORIAN, 2025, 3, 20));
}

static void days_that_do_not_exist_are_refused(void)
{
	CHECK(day_of(DABIR_SOLAR_HIJRI, 1399, 13, 1) == INT64_MIN);
	CHECK(day_of(DABIR_SOLAR_HIJRI, 1400, 12, 30) == INT64_MIN);
	CHECK(day_of(DABIR_GREGORIAN, 2021, 2, 29) == INT64_MIN);
	CHECK(day_of(DABIR_SOLAR_HIJRI, 0, 1, 1) == INT64_MIN);
	CHECK(day_of(DABIR_SOLAR_HIJRI, 1399, 8, 0) == INT64_MIN);
	CHECK(day_of(DABIR_RELATIVE, 1399, 8, 1) == INT64_MIN);
}

static void the_date_of_a_time_is_by_its_own_clock(void)
{
	struct dabir_ymd ymd = { 0, 0, 0 };

	CHECK(dabir_calendar_of_time(DABIR_SOLAR_HIJRI,
				     "2020-11-15T00:10:00+03:30",
				     &ymd) == DABIR_OK);
	CHECK(ymd.year == 1399 && ymd.month == 8 && ymd.day == 25);
	CHECK(dabir_calendar_of_time(DABIR_SOLAR_HIJRI, "2020-11", &ymd) ==
	      DABIR_BAD_ARGUMENT);
	CHECK(dabir_calendar_of_time(DABIR_SOLAR_HIJRI, "2020-13-45", &ymd) ==
	      DABIR_BAD_ARGUMENT);
	CHECK(dabir_calendar_of_time(DABIR_SOLAR_HIJRI, "202O-11-15", &ymd) ==
	      DABIR_BAD_ARGUMENT);
	CHECK(dabir_calendar_of_time(DABIR_SOLAR_HIJRI, NULL, &ymd) ==
	      DABIR_BAD_ARGUMENT);
	CHECK(ymd.year == 1399);
}

/* From before the first lunar year to after the last Solar Hijri one. */
static void every_day_comes_back(void)
{
	int wrong = 0;

	for (int64_t day = -480000; day < 1500000; day += 3)
		for (int i = DABIR_SOLAR_HIJRI; i <= DABIR_LUNAR_HIJRI; i++) {
			struct dabir_ymd ymd;
			int64_t back = INT64_MIN;

			if (dabir_calendar_date((enum dabir_calendar)i, day,
						&ymd) != DABIR_OK ||
			    dabir_calendar_day((enum dabir_calendar)i, &ymd,
					       &back) != DABIR_OK ||
			    back != day)
				wrong++;
		}
	CHECK(wrong == 0);
}

static void weekdays_begin_on_saturday(void)
{
	CHECK(dabir_calendar_weekday(0) == 5);
	CHECK(dabir_calendar_weekday(-1) == 4);
	CHECK(dabir_calendar_weekday(day_of(DABIR_SOLAR_HIJRI, 1399, 8, 25)) ==
	      1);
}

static void clocks_keep_their_history(void)
{
	int64_t summer = day_of(DABIR_SOLAR_HIJRI, 1400, 4, 15) * 86400;
	int64_t later = day_of(DABIR_SOLAR_HIJRI, 1402, 4, 15) * 86400;
	int64_t fall = day_of(DABIR_SOLAR_HIJRI, 1401, 6, 30) * 86400;
	bool twice = false;

	CHECK(dabir_zone_offset(DABIR_TEHRAN, summer) == 16200);
	CHECK(dabir_zone_offset(DABIR_TEHRAN, later) == 12600);
	CHECK(dabir_zone_offset(DABIR_KABUL, later) == 16200);
	CHECK(dabir_zone_instant(DABIR_TEHRAN, fall + 84600, &twice) ==
	      fall + 84600 - 16200);
	CHECK(twice);
}

int main(void)
{
	RUN(leap_years_are_those_published);
	RUN(known_days_fall_where_they_did);
	RUN(days_that_do_not_exist_are_refused);
	RUN(the_date_of_a_time_is_by_its_own_clock);
	RUN(every_day_comes_back);
	RUN(weekdays_begin_on_saturday);
	RUN(clocks_keep_their_history);
	return DONE();
}
