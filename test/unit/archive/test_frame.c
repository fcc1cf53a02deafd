#include "archive/frame.h"
#include "check.h"

#include <stdlib.h>

static const char page[] = "A headline of a report\nThe first line says it.\n"
			   "The second line says more of it.\n";

static void make(struct dbr_framer *framer, const char *bytes, size_t len,
		 struct dbr_buf *out)
{
	struct dabir_report *report;

	CHECK(dabir_report_new(&report) == DABIR_OK);
	CHECK(dabir_report_set(report, bytes, len, DABIR_KIND_TEXT, "p") ==
	      DABIR_OK);
	CHECK(dabir_report_run(report) == DABIR_OK);
	CHECK(dbr_frame_put(framer, report, out) == DABIR_OK);
	dabir_report_free(report);
}

static void every_part_comes_back(void)
{
	struct dbr_framer *framer;
	struct dabir_report *back;
	struct dbr_buf out;
	size_t len;

	CHECK(dbr_framer_new(&framer) == DABIR_OK);
	CHECK(dabir_report_new(&back) == DABIR_OK);
	dbr_buf_init(&out);
	make(framer, page, strlen(page), &out);
	CHECK(dbr_frame_get(framer,
			    &(struct dbr_frame){ out.data, out.len, false },
			    DBR_FRAME_WHOLE, back) == DABIR_OK);
	CHECK_TEXT(dabir_report_original(back, &len), page);
	CHECK_TEXT(dabir_report_field(back, DABIR_FIELD_PATH), "p");
	CHECK_TEXT(dabir_report_text(back, &len), page);
	dbr_buf_release(&out);
	dabir_report_free(back);
	dbr_framer_free(framer);
}

/* An original of its own block, far longer than the text. */
static void a_long_original_comes_back(void)
{
	size_t size = 300000;
	char *bytes = malloc(size + 1);
	struct dbr_framer *framer;
	struct dabir_report *back;
	struct dbr_buf out;
	size_t len;

	CHECK(bytes != NULL);
	for (size_t i = 0; i < size; i++)
		bytes[i] = i % 60 == 59 ? '\n' : (char)('a' + i * i % 23);
	bytes[size] = '\0';
	CHECK(dbr_framer_new(&framer) == DABIR_OK);
	CHECK(dabir_report_new(&back) == DABIR_OK);
	dbr_buf_init(&out);
	make(framer, bytes, size, &out);
	for (enum dbr_frame_part part = DBR_FRAME_TEXT; part <= DBR_FRAME_WHOLE;
	     part++)
		CHECK(dbr_frame_get(
			      framer,
			      &(struct dbr_frame){ out.data, out.len, false },
			      part, back) == DABIR_OK);
	CHECK(!strcmp(dabir_report_original(back, &len), bytes));
	dbr_buf_release(&out);
	dabir_report_free(back);
	dbr_framer_free(framer);
	free(bytes);
}

static void every_flipped_bit_is_noticed(void)
{
	struct dbr_framer *framer;
	struct dabir_report *back;
	struct dbr_buf out;

	CHECK(dbr_framer_new(&framer) == DABIR_OK);
	CHECK(dabir_report_new(&back) == DABIR_OK);
	dbr_buf_init(&out);
	make(framer, page, strlen(page), &out);
	for (size_t i = 0; i < 8 * out.len; i++) {
		size_t len;

		out.data[i / 8] ^= (char)(1 << i % 8);
		/* A bit that means nothing to zstd may be flipped unseen. */
		if (dbr_frame_get(
			    framer,
			    &(struct dbr_frame){ out.data, out.len, false },
			    DBR_FRAME_WHOLE, back) == DABIR_OK)
			CHECK(!strcmp(dabir_report_original(back, &len), page));
		out.data[i / 8] ^= (char)(1 << i % 8);
	}
	dbr_buf_release(&out);
	dabir_report_free(back);
	dbr_framer_free(framer);
}

int main(void)
{
	RUN(every_part_comes_back);
	RUN(a_long_original_comes_back);
	RUN(every_flipped_bit_is_noticed);
	return DONE();
}
