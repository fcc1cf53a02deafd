#include "text/style.h"

#include <string.h>

#include "base/rows.h"
#include "base/utf8.h"

extern const struct dbr_rows dbr_text_style; /* data/text/style.tsv */

/* Whether `codes` spell a cell; "*" at its end stands for any rest. */
static bool spells(const char *cell, const unsigned char *codes, int count)
{
	size_t at = 0, len = strlen(cell);
	int i = 0;

	while (at < len) {
		uint32_t point;

		if (cell[at] == '*')
			return true;
		point = dbr_utf8_next(cell, len, &at);
		if (i == count || codes[i++] != dbr_gap_code(point))
			return false;
	}
	return i == count;
}

/* Whether a cell begins with this letter or any: few rows go on from here. */
static bool begins(const char *cell, unsigned char code)
{
	return cell[0] == '*' || dbr_gap_code(dbr_utf8_get(cell)) == code;
}

/* Whether a row is for texts of the style: "open" rows are for all others. */
static bool holds_for(const char *cell, enum dbr_style style)
{
	return cell[0] != 'o' || style != DBR_STYLE_OPEN;
}

bool dbr_style_differs(const struct dbr_gap *gap, enum dbr_style style)
{
	const struct dbr_rows *rows = &dbr_text_style;
	char other = gap->is_space ? 'f' : 's'; /* "fused", "spaced" */

	for (size_t i = 0; i < rows->count; i++)
		if (begins(dbr_cell(rows, i, 0), gap->left[-gap->left_piece]) &&
		    dbr_cell(rows, i, 2)[0] != other &&
		    holds_for(dbr_cell(rows, i, 3), style) &&
		    spells(dbr_cell(rows, i, 0), gap->left - gap->left_piece,
			   gap->left_piece) &&
		    spells(dbr_cell(rows, i, 1), gap->right, gap->right_piece))
			return true;
	return false;
}
