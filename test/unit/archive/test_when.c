#include "archive/when.h"
#include "check.h"

#define YEAR_1399 "\xDB\xB1\xDB\xB3\xDB\xB9\xDB\xB9" /* Persian digits */

static int64_t bound(const char *text, bool last)
{
	int64_t instant = 0;

	CHECK(dbr_when_bound(text, last, &instant) == DABIR_OK);
	return instant;
}

static void an_instant_is_read_with_its_offset(void)
{
	struct dbr_when when = dbr_when_read("2020-11-15T12:19:00+03:30");

	CHECK(when.instant == 1605430140);
	CHECK(when.month == 139908);
	CHECK(dbr_when_read("2020-11-15T08:49:00Z").instant == when.instant);
	CHECK(dbr_when_read("2021-03-20T00:00:00+03:30").month == 139912);
	CHECK(dbr_when_read("2021-03-21T00:00:00+03:30").month == 140001);
}

static void what_is_no_date_has_no_time(void)
{
	CHECK(dbr_when_read(NULL).instant == DBR_NO_TIME);
	CHECK(dbr_when_read("").instant == DBR_NO_TIME);
	CHECK(dbr_when_read("soon").instant == DBR_NO_TIME);
	CHECK(dbr_when_read("2020-13-01").instant == DBR_NO_TIME);
}

static void a_day_goes_by_both_calendars(void)
{
	CHECK(bound("1399/08/25", false) == bound("2020-11-15", false));
	CHECK(bound("1399/08/25", true) == bound("2020-11-15", true));
	CHECK(bound("2020-11-15", true) - bound("2020-11-15", false) == 86399);
	CHECK(bound("1399/08", true) + 1 == bound("1399/09", false));
	CHECK(bound("1399", true) + 1 == bound("1400", false));
	CHECK(bound(YEAR_1399, false) == bound("1399", false));
	CHECK(bound("1399/12/30", true) + 1 == bound("1400/01/01", false));
}

/* Clocks in Tehran were an hour ahead in the summers until 2022. */
static void a_day_begins_by_the_clock_of_its_time(void)
{
	CHECK(dbr_when_read("2014-06-01").instant ==
	      dbr_when_read("2014-06-01T00:00:00+04:30").instant);
	CHECK(dbr_when_read("2023-06-01").instant ==
	      dbr_when_read("2023-06-01T00:00:00+03:30").instant);
	CHECK(bound("1393/03/11", false) ==
	      dbr_when_read("2014-06-01").instant);
	CHECK(bound("2014-03-22", true) - bound("2014-03-22", false) ==
	      23 * 3600 - 1);
}

static void a_day_its_month_lacks_is_its_last(void)
{
	CHECK(bound("1399/07/31", true) + 1 == bound("1399/08", false));
	CHECK(bound("2021-02-31", false) == bound("2021-02-28", false));
	CHECK(dbr_when_read("2021-02-30").instant ==
	      dbr_when_read("2021-02-28").instant);
	CHECK(bound("2020-12", true) + 1 == bound("2021", false));
}

static void what_is_no_bound_is_refused(void)
{
	static const char *const wrong[] = {
		"", "soon", "1399/13", "1399/01/32", "1399/08/25x", "\xFF"
	};
	int64_t instant = 7;

	for (unsigned i = 0; i < sizeof(wrong) / sizeof(*wrong); i++)
		CHECK(dbr_when_bound(wrong[i], false, &instant) ==
		      DABIR_BAD_ARGUMENT);
	CHECK(instant == 7);
}

int main(void)
{
	RUN(an_instant_is_read_with_its_offset);
	RUN(what_is_no_date_has_no_time);
	RUN(a_day_goes_by_both_calendars);
	RUN(a_day_begins_by_the_clock_of_its_time);
	RUN(a_day_its_month_lacks_is_its_last);
	RUN(what_is_no_bound_is_refused);
	return DONE();
}
