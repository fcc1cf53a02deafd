#include "base/buf.h"
#include "check.h"

static void what_is_added_stands_in_order(void)
{
	struct dbr_buf buf;

	dbr_buf_init(&buf);
	dbr_buf_add_text(&buf, "one ");
	dbr_buf_addf(&buf, "%d", 2);
	dbr_buf_add_byte(&buf, '!');
	CHECK(dbr_buf_status(&buf) == DABIR_OK);
	CHECK_TEXT(buf.data, "one 2!");
	dbr_buf_release(&buf);
}

static void the_first_failure_is_remembered(void)
{
	struct dbr_buf buf;

	dbr_buf_init(&buf);
	buf.cap = 4;
	dbr_buf_add_text(&buf, "12345");
	dbr_buf_add_text(&buf, "1");
	CHECK(dbr_buf_status(&buf) == DABIR_TOO_LARGE);
	dbr_buf_clear(&buf);
	dbr_buf_add_text(&buf, "1234");
	CHECK(dbr_buf_status(&buf) == DABIR_OK);
	dbr_buf_release(&buf);
}

int main(void)
{
	RUN(what_is_added_stands_in_order);
	RUN(the_first_failure_is_remembered);
	return DONE();
}
