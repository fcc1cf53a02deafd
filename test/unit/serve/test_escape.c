#include "check.h"

#include "serve/page.h"

static struct dbr_request request = { .theme = "auto" };

static void markup_in_an_argument_is_only_text(void)
{
	struct dbr_page page = { .request = &request };

	dbr_buf_init(&page.buf);
	dbr_web_add(&page, "<p title=\"%s\">%s</p>", "\" onload='x'",
		    "<script>&");
	CHECK_TEXT(page.buf.data, "<p title=\"&quot; onload=&#39;x&#39;\">"
				  "&lt;script&gt;&amp;</p>");
	dbr_buf_release(&page.buf);
}

static void a_parameter_is_percent_encoded(void)
{
	struct dbr_page page = { .request = &request };

	dbr_buf_init(&page.buf);
	dbr_web_add(&page, "?q=%u&amp;n=%i%%", "a&b=\"<\xD8\xA2", (uint64_t)7);
	CHECK_TEXT(page.buf.data, "?q=a%26b%3D%22%3C%D8%A2&amp;n=7%");
	dbr_buf_release(&page.buf);
}

static void numbers_wear_the_digits_of_the_page(void)
{
	struct dbr_page page = { .request = &request };

	dbr_buf_init(&page.buf);
	dbr_web_add(&page, "%n", (uint64_t)19);
	CHECK_TEXT(page.buf.data, "\xDB\xB1\xDB\xB9");
	dbr_buf_release(&page.buf);
}

static void marks_outside_the_text_or_out_of_order_are_passed_over(void)
{
	static const struct dabir_span marks[] = {
		{ 1, 1 }, { 0, 1 }, { 2, 9 }, { 3, 1 }
	};
	struct dbr_page page = { .request = &request };

	dbr_buf_init(&page.buf);
	dbr_web_marked(&page, "a<c&", marks, 4);
	CHECK_TEXT(page.buf.data, "a<mark>&lt;</mark>c<mark>&amp;</mark>");
	dbr_buf_release(&page.buf);
}

static void a_date_is_told_in_both_calendars(void)
{
	struct dbr_request english = { .theme = "auto", .english = true };
	struct dbr_page page = { .request = &english };

	dbr_buf_init(&page.buf);
	dbr_web_date(&page, "2020-11-15T12:19:00+03:30");
	CHECK(page.buf.data && strstr(page.buf.data, "Sunday 25 Aban 1399"));
	CHECK(page.buf.data && strstr(page.buf.data, "15 November 2020"));
	CHECK(page.buf.data && strstr(page.buf.data, "12:19"));
	dbr_buf_clear(&page.buf);
	dbr_web_date(&page, "2020-13-45");
	dbr_web_date(&page, NULL);
	CHECK(page.buf.len == 0);
	dbr_buf_release(&page.buf);
}

int main(void)
{
	RUN(markup_in_an_argument_is_only_text);
	RUN(a_parameter_is_percent_encoded);
	RUN(numbers_wear_the_digits_of_the_page);
	RUN(marks_outside_the_text_or_out_of_order_are_passed_over);
	RUN(a_date_is_told_in_both_calendars);
	return DONE();
}
