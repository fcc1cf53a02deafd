#include "check.h"
#include "intake/serial.h"

static char iso[DBR_SERIAL_ROOM];

static int read_number(const char *text)
{
	return dbr_serial_date(text, strlen(text), iso) == strlen(iso) &&
	       iso[0];
}

static void a_spreadsheet_day_is_a_date(void)
{
	CHECK(read_number("42275"));
	CHECK_TEXT(iso, "2015-09-28");
	CHECK(read_number("44760.5"));
	CHECK_TEXT(iso, "2022-07-18T12:00:00");
}

static void seconds_and_milliseconds_are_told_apart(void)
{
	CHECK(read_number("1658133000"));
	CHECK_TEXT(iso, "2022-07-18T08:30:00Z");
	CHECK(read_number("1658133000123"));
	CHECK_TEXT(iso, "2022-07-18T08:30:00Z");
}

static void other_numbers_are_no_dates(void)
{
	static const char *const others[] = { "",
					      "1399",
					      "13990825",
					      "x42275",
					      "42275 ",
					      "1399/08/25",
					      "99999999999999999999999" };

	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++)
		CHECK(dbr_serial_date(others[i], strlen(others[i]), iso) == 0);
}

int main(void)
{
	RUN(a_spreadsheet_day_is_a_date);
	RUN(seconds_and_milliseconds_are_told_apart);
	RUN(other_numbers_are_no_dates);
	return DONE();
}
