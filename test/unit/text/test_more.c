/* test_more FILE... - a long text of unlike lines, repaired in parts. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <dabir/repair.h>

#include "base/buf.h"
#include "check.h"

#define LONG ((size_t)256 << 10)
#define FIRST ((size_t)64 << 10)

static struct dbr_buf text; /* three reports a line, then one */

/* One report, its half-spaces replaced by `by`. */
static void add_report(const char *report, size_t len, const char *by)
{
	for (size_t i = 0; i < len; i++) {
		if (len - i > 2 && !memcmp(report + i, "\xE2\x80\x8C", 3)) {
			dbr_buf_add(&text, by, strlen(by));
			i += 2;
		} else {
			dbr_buf_add_byte(&text,
					 report[i] == '\n' ? ' ' : report[i]);
		}
	}
}

/* The front lost its half-spaces, and so did every short line; of the long
   ones behind most are sound. */
static void add_in_turn(const char *report, size_t len, size_t turn)
{
	static const char *const ways[] = { "\xE2\x80\x8C", "\xE2\x80\x8C",
					    "\xE2\x80\x8C", " ", "" };

	add_report(report, len, text.len < FIRST ? "" : ways[turn / 3 % 5]);
	if (turn % 3 < 2)
		return;
	dbr_buf_add_byte(&text, '\n');
	add_report(report, len, "");
	dbr_buf_add_byte(&text, '\n');
}

static void read_reports(int count, char **paths)
{
	static char report[1 << 20];
	size_t turn = 0;

	dbr_buf_init(&text);
	while (text.len < LONG)
		for (int i = 0; i < count; i++) {
			FILE *file = fopen(paths[i], "rb");
			size_t len;

			if (!file)
				exit(1);
			len = fread(report, 1, sizeof(report), file);
			fclose(file);
			add_in_turn(report, len, turn++);
		}
}

/* To `out`; after the first part, parts of `size` bytes and the rest of the
   line. */
static void repair(const struct dbr_buf *in, size_t size, struct dbr_buf *out)
{
	struct dabir_repairer *repairer;
	size_t at = 0, end = FIRST;

	dbr_buf_init(out);
	if (dabir_repairer_new(NULL, &repairer) != DABIR_OK)
		exit(1);
	for (; at < in->len; at = end, end += size) {
		const char *part = in->data + at, *repaired = NULL;
		enum dabir_status status;
		size_t len = 0;

		end = end < in->len ? end : in->len;
		while (end < in->len && in->data[end - 1] != '\n')
			end++;
		status = at ? dabir_repair_more(repairer, part, end - at,
						&repaired, &len)
			    : dabir_repair_text(repairer, part, end - at,
						&repaired, &len);
		if (status != DABIR_OK)
			exit(1);
		dbr_buf_add(out, repaired, len);
	}
	dabir_repairer_free(repairer);
}

static bool same(const struct dbr_buf *left, const struct dbr_buf *right)
{
	return left->len == right->len &&
	       !memcmp(left->data, right->data, left->len);
}

static void parts_cut_elsewhere_give_the_same(void)
{
	struct dbr_buf long_parts, short_parts;

	repair(&text, LONG, &long_parts);
	repair(&text, 5000, &short_parts);
	CHECK(!same(&text, &long_parts));
	CHECK(same(&long_parts, &short_parts));
	dbr_buf_release(&long_parts);
	dbr_buf_release(&short_parts);
}

static void repaired_in_other_parts_it_stays(void)
{
	struct dbr_buf once, twice;

	repair(&text, 20000, &once);
	repair(&once, 3000, &twice);
	CHECK(same(&once, &twice));
	dbr_buf_release(&once);
	dbr_buf_release(&twice);
}

/* A report that lost its half-spaces gets them back among sound ones. */
static void a_long_line_tells_of_itself(void)
{
	struct dbr_buf whole = text, alone, line, among;
	size_t len = strcspn(text.data, "\n") + 1;

	dbr_buf_init(&line);
	dbr_buf_add(&line, text.data, len);
	repair(&line, LONG, &alone);
	repair(&whole, LONG, &among);
	CHECK(alone.len > len);
	CHECK(among.len > alone.len &&
	      !memcmp(among.data, alone.data, alone.len));
	dbr_buf_release(&line);
	dbr_buf_release(&alone);
	dbr_buf_release(&among);
}

int main(int argc, char **argv)
{
	read_reports(argc - 1, argv + 1);
	RUN(parts_cut_elsewhere_give_the_same);
	RUN(repaired_in_other_parts_it_stays);
	RUN(a_long_line_tells_of_itself);
	dbr_buf_release(&text);
	return DONE();
}
