#include "text/quill.h"

#include "base/utf8.h"
#include "text/letters.h"

/* Put a half-space in the place of line[at, at + len). */
static void put_half_space(struct dbr_quill *quill, size_t at, size_t len,
			   const char *rule)
{
	size_t out_at;

	dbr_buf_add(quill->out, quill->line + quill->copied,
		    at - quill->copied);
	out_at = quill->out->len - quill->out_start;
	dbr_buf_add(quill->out, DBR_HALF_SPACE, 3);
	quill->copied = at + len;
	quill->put++;
	quill->joined += len > 0;
	dbr_edits_add(quill->edits,
		      (struct dabir_span){ quill->place.line_at + (uint32_t)at,
					   (uint32_t)len },
		      (struct dabir_span){
			      quill->place.out_at + (uint32_t)out_at, 3 },
		      rule);
}

/* Where letter `number` + 1 of a word begins, its marks passed. */
static size_t behind_letter(const char *line, const struct dbr_text_word *word,
			    int number)
{
	size_t at = word->at;
	int seen = -1;

	for (;;) {
		size_t start = at;
		uint32_t point = dbr_utf8_next(line, word->end, &at);

		if (dbr_letter_kind(point) == DBR_LETTER_MARK)
			continue;
		if (++seen > number)
			return start;
	}
}

void dbr_quill_cut(struct dbr_quill *quill, const struct dbr_text_word *word)
{
	uint32_t cuts = word->cuts;

	for (int i = 0; cuts; i++, cuts >>= 1)
		if (cuts & 1)
			put_half_space(quill,
				       behind_letter(quill->line, word, i), 0,
				       "half-space:fused");
}

void dbr_quill_join(struct dbr_quill *quill, const struct dbr_text_word *word)
{
	put_half_space(quill, word->end, 1, "half-space:spaced");
}
