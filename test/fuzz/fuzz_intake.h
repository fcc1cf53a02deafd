/*
 fuzz_intake.h - any bytes through the intake and the page stage as one kind.

 The law: every block is valid UTF-8, not empty, without line breaks; a
 refused input says which it is; reading ends.
 */
#ifndef DBR_FUZZ_INTAKE_H
#define DBR_FUZZ_INTAKE_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <dabir/intake.h>

#include "base/utf8.h"
#include "intake/page_stage.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void hold_law(const struct dabir_report *report)
{
	for (uint32_t i = 0; i < report->page.block_count; i++) {
		const struct dbr_block *block = &report->page.blocks[i];

		if (!block->len || block->data[block->len] != '\0' ||
		    memchr(block->data, '\n', block->len) ||
		    dbr_utf8_valid_len(block->data, block->len) != block->len)
			abort();
	}
}

static void read_all(struct dabir_intake *intake, struct dabir_report *report,
		     size_t most)
{
	enum dabir_status status = DABIR_OK;

	for (size_t i = 0; status != DABIR_END; i++) {
		if (i > most)
			abort(); /* more reports than bytes */
		status = dabir_intake_next(intake, report, NULL);
		if (status < DABIR_OK && status != DABIR_NO_MEMORY &&
		    !dabir_report_field(report, DABIR_FIELD_PATH))
			abort();
		if (status == DABIR_OK && dbr_page_stage(report) == DABIR_OK)
			hold_law(report);
	}
}

static int fuzz_as(enum dabir_kind kind, const uint8_t *data, size_t size)
{
	struct dabir_intake_options options = { .kind = kind };
	struct dabir_intake *intake;
	struct dabir_report *report;
	char path[] = "fuzz-intake-XXXXXX";
	int handle = mkstemp(path);

	if (handle < 0)
		return 0;
	if (write(handle, data, size) == (ssize_t)size &&
	    dabir_report_new(&report) == DABIR_OK) {
		if (dabir_intake_open(path, &options, &intake, NULL) ==
		    DABIR_OK) {
			read_all(intake, report, size + 16);
			dabir_intake_close(intake);
		}
		dabir_report_free(report);
	}
	close(handle);
	unlink(path);
	return 0;
}

#endif
