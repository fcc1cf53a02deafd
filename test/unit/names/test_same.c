#include "names/same.h"
#include "check.h"

#define ALI "\xD8\xB9\xD9\x84\xDB\x8C "
#define REZA "\xD8\xB1\xD8\xB6\xD8\xA7 "
#define KARIMI "\xDA\xA9\xD8\xB1\xDB\x8C\xD9\x85\xDB\x8C"
#define MINISTER "\xD9\x88\xD8\xB2\xDB\x8C\xD8\xB1"
#define OF_WATER MINISTER " \xD8\xA2\xD8\xA8"
#define OF_WATER_AND_SOIL OF_WATER " \xD9\x88 \xD8\xAE\xD8\xA7\xDA\xA9"
#define OF_BREAD MINISTER " \xD9\x86\xD8\xA7\xD9\x86"
#define DAY INT64_C(86400)

static struct dbr_arena arena;
static struct dbr_holders holders;

static struct dabir_person person(const char *name, const char *const *office)
{
	return (struct dabir_person){ .name = name,
				      .offices = office,
				      .office_count = 1 };
}

static void begin(const char *name, const char *office)
{
	struct dabir_person full = person(name, &office);

	dbr_arena_init(&arena);
	memset(&holders, 0, sizeof(holders));
	CHECK(dbr_holders_add(&holders, &arena, &full, 1000 * DAY, true) ==
	      DABIR_OK);
}

static const struct dbr_holder *find(const char *name, const char *office,
				     int64_t day)
{
	struct dabir_person met = person(name, &office);

	return dbr_holders_find(&holders, &met, day * DAY);
}

static void a_surname_in_the_same_office_is_the_same_person(void)
{
	begin(ALI KARIMI, OF_WATER_AND_SOIL);
	CHECK(find(KARIMI, OF_WATER_AND_SOIL, 1100) == holders.items);
	CHECK(find(KARIMI, OF_WATER, 900) == holders.items);
	dbr_arena_release(&arena);
}

static void another_office_or_time_is_somebody_else(void)
{
	begin(ALI KARIMI, OF_WATER);
	CHECK(!find(KARIMI, OF_BREAD, 1000));
	CHECK(!find(KARIMI, OF_WATER, 1400));
	CHECK(!find(KARIMI, OF_WATER, 600));
	dbr_arena_release(&arena);
}

static void an_office_of_one_word_tells_nothing(void)
{
	begin(ALI KARIMI, MINISTER);
	CHECK(!find(KARIMI, MINISTER, 1000));
	CHECK(!find(KARIMI, OF_WATER, 1000));
	dbr_arena_release(&arena);
}

static void two_who_may_be_meant_are_neither(void)
{
	const char *office = OF_WATER;
	struct dabir_person other = person(REZA KARIMI, &office);

	begin(ALI KARIMI, OF_WATER);
	CHECK(find(KARIMI, OF_WATER, 1000) == holders.items);
	CHECK(dbr_holders_add(&holders, &arena, &other, 1200 * DAY, false) ==
	      DABIR_OK);
	CHECK(!find(KARIMI, OF_WATER, 1100));
	CHECK(find(KARIMI, OF_WATER, 700) == holders.items);
	dbr_arena_release(&arena);
}

static void who_is_named_in_full_stands_for_nobody_else(void)
{
	begin(ALI KARIMI, OF_WATER);
	CHECK(!find(REZA KARIMI, OF_WATER, 1000));
	CHECK(!find(ALI KARIMI, OF_WATER, 1000));
	dbr_arena_release(&arena);
}

int main(void)
{
	RUN(a_surname_in_the_same_office_is_the_same_person);
	RUN(another_office_or_time_is_somebody_else);
	RUN(an_office_of_one_word_tells_nothing);
	RUN(two_who_may_be_meant_are_neither);
	RUN(who_is_named_in_full_stands_for_nobody_else);
	return DONE();
}
