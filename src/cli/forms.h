/*
 forms.h - the forms in which the command line gives whole reports.
 */
#ifndef DBR_CLI_FORMS_H
#define DBR_CLI_FORMS_H

#include "base/buf.h"
#include "cli/verb.h"

enum dbr_form {
	DBR_FORM_TEXT,
	DBR_FORM_JSON,
	DBR_FORM_NINJS,
	DBR_FORM_JSONLD,
	DBR_FORM_HTML,
	DBR_FORM_BIBTEX,
	DBR_FORM_RIS,
	DBR_FORM_CONLLU,
	DBR_FORM_CSV,
	DBR_FORM_PUBLISHED, /* the text as it was published */
	DBR_FORM_ORIGINAL,  /* the very bytes */
	DBR_FORM_ARTICLES   /* HTML, many on one page; goes by no name */
};

/* Find a form by name ("jsonl" is JSON). Returns false when there is none. */
bool dbr_form_choose(const char *name, enum dbr_form *form);

/* What stands before and behind all reports: a row of names, a page's head. */
void dbr_form_begin(enum dbr_form form, struct dbr_buf *out);
void dbr_form_end(enum dbr_form form, struct dbr_buf *out);

/*
 Append a report that was run or taken out of an archive.

 id  its number there

 Returns DABIR_OK or DABIR_NO_MEMORY.
 */
DABIR_CHECK enum dabir_status dbr_form_add(enum dbr_form form,
					   struct dabir_report *report,
					   uint64_t id, struct dbr_buf *out);

#endif
