#include "cli/show_hits.h"

#include <inttypes.h>

/* How a stretch is set off: with colours, or with signs a pipe keeps. */
struct signs {
	const char *open, *close;
};

static const struct signs plain_signs[] = {
	[DABIR_KEPT] = { "", "" },
	[DABIR_TAKEN] = { "[-", "-]" },
	[DABIR_ADDED] = { "{+", "+}" },
};

static const struct signs colours[] = {
	[DABIR_KEPT] = { "", "" },
	[DABIR_TAKEN] = { "\033[9;31m", "\033[0m" },
	[DABIR_ADDED] = { "\033[4;32m", "\033[0m" },
};

static void add_head(struct dbr_buf *out, const char *sign, uint64_t id,
		     const struct dabir_report *report)
{
	const char *source = dabir_report_field(report, DABIR_FIELD_PUBLISHER);
	const char *title = dabir_report_field(report, DABIR_FIELD_HEADLINE);

	if (!source)
		source = dabir_report_field(report, DABIR_FIELD_AGENCY);
	dbr_buf_addf(out, "%s #%" PRIu64 "  ", sign, id);
	dbr_show_day(out, dabir_report_field(report, DABIR_FIELD_PUBLISHED));
	dbr_buf_addf(out, "%s%s  %s\n", source ? "  " : "",
		     source ? source : "", title ? title : "-");
}

/* Signs stand at the words, white space outside of them. */
static void add_stretch(struct dbr_buf *out, const char *text, size_t len,
			const struct signs *signs)
{
	size_t words = len;

	while (words && (text[words - 1] == ' ' || text[words - 1] == '\n'))
		words--;
	dbr_buf_add_text(out, signs->open);
	dbr_buf_add(out, text, words);
	dbr_buf_add_text(out, signs->close);
	dbr_buf_add(out, text + words, len - words);
}

void dbr_show_changes(const struct dbr_compared *compared, bool colour,
		      struct dbr_buf *out)
{
	const struct dabir_comparison *all = compared->comparison;
	const struct signs *signs = colour ? colours : plain_signs;
	size_t len;
	const char *one = dabir_report_text(compared->one, &len);
	const char *two = dabir_report_text(compared->two, &len);

	add_head(out, "-", compared->one_id, compared->one);
	add_head(out, "+", compared->two_id, compared->two);
	dbr_buf_addf(out, "%zu words kept, %zu taken, %zu added%s\n\n",
		     all->kept, all->taken, all->added,
		     all->capped ? "; too unlike to compare to the end" : "");
	for (size_t i = 0; i < all->count; i++) {
		const struct dabir_change *change = &all->items[i];

		if (change->kind == DABIR_ADDED)
			add_stretch(out, two + change->two.at, change->two.len,
				    &signs[change->kind]);
		else
			add_stretch(out, one + change->one.at, change->one.len,
				    &signs[change->kind]);
	}
}
