#include "charset/label.h"
#include "check.h"

static char label[DBR_LABEL_ROOM];

static int find(const char *bytes)
{
	return dbr_charset_label(bytes, strlen(bytes), label);
}

static void a_label_is_found_however_it_is_quoted(void)
{
	CHECK(find("<meta charset=utf-8>"));
	CHECK_TEXT(label, "utf-8");
	CHECK(find("<META HTTP-EQUIV=x CONTENT='text/html; "
		   "CHARSET=Windows-1256'>"));
	CHECK_TEXT(label, "windows-1256");
	CHECK(find("<?xml version=\"1.0\" encoding=\"ISO-8859-6\"?>"));
	CHECK_TEXT(label, "iso-8859-6");
	CHECK(find("text/html; charset = \"utf-8\""));
	CHECK_TEXT(label, "utf-8");
}

static void no_label_is_made_up(void)
{
	CHECK(!find("<p>charset</p>"));
	CHECK(!find(""));
	CHECK(!find("charset="));
}

static void a_long_label_is_cut_not_overrun(void)
{
	char page[300] = "<meta charset=";

	memset(page + strlen(page), 'x', 200);
	CHECK(find(page));
	CHECK(strlen(label) == DBR_LABEL_ROOM - 1);
}

int main(void)
{
	RUN(a_label_is_found_however_it_is_quoted);
	RUN(no_label_is_made_up);
	RUN(a_long_label_is_cut_not_overrun);
	return DONE();
}
