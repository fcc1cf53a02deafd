#include <getopt.h>
#include <inttypes.h>
#include <string.h>
#include <time.h>

#include "base/buf.h"
#include "cli/ask.h"
#include "json/write.h"

static const char help[] =
	"usage: dabir date [OPTION...] EXPRESSION...\n\n"
	"Tell what day or time a Persian expression means, in all "
	"calendars.\n\n"
	"  --on DATE             what \"today\" is (today)\n"
	"  --format text|json    what to print (text)\n"
	"  --help                this page\n\n"
	"Exit: 0 understood, 1 no date or no such day, 2 wrong usage.\n";

struct asking {
	struct dabir_reference today;
	bool json;
};

static const char *const weekdays[] = { "Saturday", "Sunday",	 "Monday",
					"Tuesday",  "Wednesday", "Thursday",
					"Friday" };

static const struct calendar {
	enum dabir_calendar calendar;
	const char *name, *key;
} calendars[] = {
	{ DABIR_SOLAR_HIJRI, "Solar Hijri", "solar_hijri" },
	{ DABIR_GREGORIAN, "Gregorian", "gregorian" },
	{ DABIR_LUNAR_HIJRI, "lunar Hijri", "lunar_hijri" },
};

static const struct doubt {
	enum dabir_date_doubt doubt;
	const char *what;
} doubts[] = {
	{ DABIR_DATE_WEEKDAY, "the weekday written is another one" },
	{ DABIR_DATE_TWICE, "the clock showed this twice; the first is meant" },
	{ DABIR_DATE_PROLEPTIC, "proleptic: no such calendar was in use" },
	{ DABIR_DATE_LUNAR, "Iran's own lunar month may differ by a day" },
	{ DABIR_DATE_NONE, "there is no such day" },
};

/* A day in a calendar, "1399/08/25" or ISO; "" when it has none. */
static void put_day(enum dabir_calendar calendar, int64_t day, char out[32])
{
	const char *format = calendar == DABIR_GREGORIAN
				     ? "%04" PRId32 "-%02" PRId32 "-%02" PRId32
				     : "%04" PRId32 "/%02" PRId32 "/%02" PRId32;
	struct dabir_ymd ymd;

	out[0] = '\0';
	if (dabir_calendar_date(calendar, day, &ymd) == DABIR_OK)
		snprintf(out, 32, format, ymd.year, ymd.month, ymd.day);
}

static void show_text(const struct dabir_found_date *found)
{
	printf("%s\n", found->iso);
	printf("  %-12s %s\n", "weekday",
	       weekdays[dabir_calendar_weekday(found->first)]);
	for (size_t i = 0; i < sizeof(calendars) / sizeof(*calendars); i++) {
		char first[32], last[32];

		put_day(calendars[i].calendar, found->first, first);
		put_day(calendars[i].calendar, found->last, last);
		printf("  %-12s %s%s%s\n", calendars[i].name, first,
		       found->first == found->last ? "" : " to ",
		       found->first == found->last ? "" : last);
	}
	for (size_t i = 0; i < sizeof(doubts) / sizeof(*doubts); i++)
		if (found->doubts & doubts[i].doubt)
			printf("  note: %s\n", doubts[i].what);
}

static void add_days(struct dbr_json *json, const char *key, int64_t day)
{
	dbr_json_open(json, key, '{');
	for (size_t i = 0; i < sizeof(calendars) / sizeof(*calendars); i++) {
		char text[32];

		put_day(calendars[i].calendar, day, text);
		dbr_json_text(json, calendars[i].key, text);
	}
	dbr_json_text(json, "weekday", weekdays[dabir_calendar_weekday(day)]);
	dbr_json_close(json, '}');
}

static int show_json(const struct dabir_found_date *found, const char *text)
{
	struct dbr_buf buf;
	struct dbr_json json;
	int code;

	dbr_buf_init(&buf);
	dbr_json_init(&json, &buf);
	dbr_json_open(&json, NULL, '{');
	dbr_json_text(&json, "iso", found->resolved ? found->iso : NULL);
	dbr_json_string(&json, "text", text + found->span.at, found->span.len);
	if (found->resolved) {
		add_days(&json, "first", found->first);
		add_days(&json, "last", found->last);
		dbr_json_text(&json, "rule", found->rule);
	}
	dbr_json_open(&json, "notes", '[');
	for (size_t i = 0; i < sizeof(doubts) / sizeof(*doubts); i++)
		if (found->doubts & doubts[i].doubt)
			dbr_json_text(&json, NULL, doubts[i].what);
	dbr_json_close(&json, ']');
	dbr_json_close(&json, '}');
	dbr_buf_add_byte(&buf, '\n');
	code = dbr_cli_print(&buf);
	dbr_buf_release(&buf);
	return code;
}

static int tell(const struct asking *asking, const char *text)
{
	struct dabir_found_date found;
	enum dabir_status status =
		dabir_date_read(text, strlen(text), &asking->today, &found);
	int code = DBR_EXIT_OK;

	if (asking->json)
		code = show_json(&found, text);
	else if (status == DABIR_OK)
		show_text(&found);
	if (status == DABIR_OK || code != DBR_EXIT_OK)
		return code;
	fprintf(stderr, "dabir date: %s: %s\n", text,
		found.doubts & DABIR_DATE_NONE ? "there is no such day"
					       : "no date understood");
	return DBR_EXIT_REFUSED;
}

static bool set_today(struct asking *asking, const char *text)
{
	struct dabir_found_date found;

	if (dabir_date_read(text, strlen(text), &asking->today, &found) !=
	    DABIR_OK)
		return false;
	asking->today.day = found.first;
	return true;
}

/* The day it is in Tehran. */
static struct dabir_reference now(void)
{
	int64_t instant = (int64_t)time(NULL);

	instant += dabir_zone_offset(DABIR_TEHRAN, instant);
	return (struct dabir_reference){ instant / 86400, true };
}

/* Returns an exit code, or -1 to go on. */
static int read_options(struct asking *asking, int argc, char **argv)
{
	static const char *const formats[] = { "text", "json", NULL };
	static const struct option options[] = {
		{ "on", required_argument, NULL, 'o' },
		{ "format", required_argument, NULL, 'f' },
		{ "help", no_argument, NULL, 'h' },
		{ NULL, 0, NULL, 0 },
	};
	int option, choice = 0;

	opterr = 0;
	while ((option = getopt_long(argc, argv, "h", options, NULL)) != -1) {
		if (option == 'h') {
			fputs(help, stdout);
			return DBR_EXIT_OK;
		}
		if (option == 'o' && !set_today(asking, optarg))
			return dbr_cli_usage("date", "%s: no date", optarg);
		if (option == 'f')
			choice = dbr_cli_choose(optarg, formats);
		if (option == '?' || choice < 0)
			return dbr_cli_usage("date", "wrong option");
	}
	asking->json = choice == 1;
	if (optind == argc)
		return dbr_cli_usage("date", "an expression is wanted");
	return -1;
}

int dbr_cmd_date(int argc, char **argv)
{
	struct asking asking = { now(), false };
	struct dbr_buf text;
	int code = read_options(&asking, argc, argv);

	if (code >= 0)
		return code;
	dbr_buf_init(&text);
	for (int i = optind; i < argc; i++) {
		dbr_buf_add_text(&text, i > optind ? " " : "");
		dbr_buf_add_text(&text, argv[i]);
	}
	if (dbr_buf_status(&text) != DABIR_OK)
		code = DBR_EXIT_FAILED;
	else
		code = tell(&asking, text.data ? text.data : "");
	dbr_buf_release(&text);
	return code;
}
