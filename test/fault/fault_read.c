/*
 fault_read FILE... - reads each file again and again, failing the first,
 second, third ... allocation. Every round ends well or with
 DABIR_NO_MEMORY, and leaves nothing behind.
 */
#include <dabir/dabir.h>

#include "fault.h"
#include "check.h"

static enum dabir_status read_one(struct dabir_intake *intake,
				  struct dabir_report *report)
{
	enum dabir_status status = dabir_intake_next(intake, report, NULL);
	char *record;

	if (status == DABIR_OK)
		status = dabir_report_run(report);
	if (status != DABIR_OK)
		return status;
	status = dabir_report_record(report, DABIR_FORMAT_JSON, &record, NULL);
	if (status == DABIR_OK)
		dabir_record_free(record);
	return status;
}

static enum dabir_status read_all(const char *path)
{
	struct dabir_report *report;
	struct dabir_intake *intake;
	enum dabir_status status = dabir_report_new(&report);

	if (status != DABIR_OK)
		return status;
	status = dabir_intake_open(path, NULL, &intake, NULL);
	if (status == DABIR_OK) {
		do
			status = read_one(intake, report);
		while (status == DABIR_OK);
		dabir_intake_close(intake);
	}
	dabir_report_free(report);
	return status;
}

static const char *path;

static void every_failed_allocation_is_reported(void)
{
	enum dabir_status status = DABIR_OK;

	for (long n = 1; fault_round(n); n++) {
		status = read_all(path);
		CHECK(fault_live == 0);
		if (fault_hit)
			CHECK(status == DABIR_NO_MEMORY);
		if (check_failed) {
			printf("# %s: allocation %ld: %s\n", path, n,
			       dabir_status_text(status));
			return;
		}
	}
	CHECK(status == DABIR_END);
}

int main(int argc, char **argv)
{
	for (int i = 1; i < argc; i++) {
		path = argv[i];
		fault_hit = true;
		RUN(every_failed_allocation_is_reported);
	}
	return DONE();
}
