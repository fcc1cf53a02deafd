/* test/spec/words.txt: the words of a text, with lemma and part of speech. */
#include <dabir/dabir.h>

#include "base/buf.h"

#include "spec.h"

static void add_word(struct dbr_buf *out, const char *text,
		     const struct dabir_word *word)
{
	if (out->len)
		dbr_buf_add_byte(out, ' ');
	dbr_buf_add(out, text + word->span.at, word->span.len);
	dbr_buf_addf(out, "/%s/%s", word->lemma, dabir_upos_name(word->upos));
}

static enum dabir_status add_sentences(struct dabir_report *report,
				       struct dbr_buf *out)
{
	size_t sentences, len;
	const char *text = dabir_report_text(report, &len);

	dabir_report_sentences(report, &sentences);
	for (uint32_t i = 0; i < sentences; i++) {
		const struct dabir_word *words;
		size_t count;
		enum dabir_status status =
			dabir_token_words(report, i, &words, &count);

		if (status != DABIR_OK)
			return status;
		if (i)
			dbr_buf_add_text(out, " |");
		for (size_t k = 0; k < count; k++)
			add_word(out, text, &words[k]);
	}
	return dbr_buf_status(out);
}

static bool check(const struct spec_case *spec)
{
	struct dabir_report *report;
	struct dbr_buf out;
	enum dabir_status status;

	check_failed = 0;
	if (dabir_report_new(&report) != DABIR_OK)
		return false;
	dbr_buf_init(&out);
	status = dabir_report_set(report, spec->given, strlen(spec->given),
				  DABIR_KIND_TEXT, NULL);
	if (status == DABIR_OK)
		status = dabir_report_run(report);
	if (status == DABIR_OK || status == DABIR_NOT_REPORT)
		status = add_sentences(report, &out);
	CHECK(status == DABIR_OK);
	CHECK_TEXT(out.data, spec->wanted);
	dbr_buf_release(&out);
	dabir_report_free(report);
	return !check_failed;
}

int main(int argc, char **argv)
{
	return argc == 2 ? spec_run(argv[1], check) : 2;
}
