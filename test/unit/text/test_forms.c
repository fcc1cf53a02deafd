#include <string.h>

#include "base/utf8.h"
#include "check.h"
#include "text/letters.h"

/* Letters in the order of their forms, of which each has so many. */
struct letter {
	uint32_t first, second; /* second: of a ligature, or 0 */
	int forms;
};

/* U+FE80 to U+FEFC: Unicode's Arabic Presentation Forms-B, as Persian. */
static const struct letter forms_b[] = {
	{ 0x0621, 0, 1 },      { 0x0622, 0, 2 },      { 0x0623, 0, 2 },
	{ 0x0624, 0, 2 },      { 0x0625, 0, 2 },      { 0x0626, 0, 4 },
	{ 0x0627, 0, 2 },      { 0x0628, 0, 4 },      { 0x0629, 0, 2 },
	{ 0x062A, 0, 4 },      { 0x062B, 0, 4 },      { 0x062C, 0, 4 },
	{ 0x062D, 0, 4 },      { 0x062E, 0, 4 },      { 0x062F, 0, 2 },
	{ 0x0630, 0, 2 },      { 0x0631, 0, 2 },      { 0x0632, 0, 2 },
	{ 0x0633, 0, 4 },      { 0x0634, 0, 4 },      { 0x0635, 0, 4 },
	{ 0x0636, 0, 4 },      { 0x0637, 0, 4 },      { 0x0638, 0, 4 },
	{ 0x0639, 0, 4 },      { 0x063A, 0, 4 },      { 0x0641, 0, 4 },
	{ 0x0642, 0, 4 },      { 0x06A9, 0, 4 },      { 0x0644, 0, 4 },
	{ 0x0645, 0, 4 },      { 0x0646, 0, 4 },      { 0x0647, 0, 4 },
	{ 0x0648, 0, 2 },      { 0x06CC, 0, 2 },      { 0x06CC, 0, 4 },
	{ 0x0644, 0x0622, 2 }, { 0x0644, 0x0623, 2 }, { 0x0644, 0x0625, 2 },
	{ 0x0644, 0x0627, 2 },
};

/* Of Forms-A, the letters of Persian: where their forms begin. */
static const struct {
	uint32_t form;
	struct letter letter;
} forms_a[] = {
	{ 0xFB56, { 0x067E, 0, 4 } }, { 0xFB7A, { 0x0686, 0, 4 } },
	{ 0xFB8A, { 0x0698, 0, 2 } }, { 0xFB8E, { 0x06A9, 0, 4 } },
	{ 0xFB92, { 0x06AF, 0, 4 } }, { 0xFBFC, { 0x06CC, 0, 4 } },
};

static int compared;

static void check_form(uint32_t form, const struct letter *letter)
{
	char given[4], wanted[8];
	size_t len = dbr_utf8_put(wanted, letter->first);
	struct dbr_buf out;

	if (letter->second)
		len += dbr_utf8_put(wanted + len, letter->second);
	dbr_buf_init(&out);
	dbr_letters_repair(given, dbr_utf8_put(given, form), &out, NULL);
	CHECK(out.len == len && !memcmp(out.data, wanted, len));
	dbr_buf_release(&out);
	compared++;
}

static void every_form_becomes_its_letters(void)
{
	uint32_t form = 0xFE80;

	for (size_t i = 0; i < sizeof(forms_b) / sizeof(*forms_b); i++)
		for (int k = 0; k < forms_b[i].forms; k++)
			check_form(form++, &forms_b[i]);
	CHECK(form == 0xFEFD);
	for (size_t i = 0; i < sizeof(forms_a) / sizeof(*forms_a); i++)
		for (int k = 0; k < forms_a[i].letter.forms; k++)
			check_form(forms_a[i].form + (uint32_t)k,
				   &forms_a[i].letter);
	CHECK(compared == 147);
}

int main(void)
{
	RUN(every_form_becomes_its_letters);
	return DONE();
}
