/*
 repair.h - Persian text as an editor would have left it.

 Letters settle on one code point each, what nobody sees goes, spaces stand
 where marks want them, and half-spaces (U+200C) that the web deleted or
 turned into spaces come back. Latin, numbers, addresses and hashtags stay;
 so do texts and passages in other languages. Line breaks are never touched.

 Sources: Unicode block Arabic; the spelling rules of the Academy of Persian
 Language and Literature; doc/decisions/002-half-space.md.
 */
#ifndef DABIR_REPAIR_H
#define DABIR_REPAIR_H

#include <stdbool.h>

#include <dabir/findings.h>

/* Whose habits to follow where sound house styles differ. */
enum dabir_repair_style {
	DABIR_STYLE_OF_TEXT, /* told by its words; the Academy's in doubt */
	DABIR_STYLE_ACADEMY,
	DABIR_STYLE_OPEN,  /* more words stay apart */
	DABIR_STYLE_CLOSE, /* more words are joined by a half-space */
	DABIR_STYLE_MIXED  /* what most do */
};

/* How to repair; a zeroed one is the default. */
struct dabir_repair_options {
	bool letters_only; /* no half-spaces put */
	bool spacing_only; /* letters and marks stay */
	enum dabir_repair_style style;
	int confidence; /* 1 to 99: how sure to be, percent; 0: by text */
};

/* Remembers decisions from text to text; one a thread. */
struct dabir_repairer;

/*
 options  copied; may be NULL

 Returns DABIR_OK, DABIR_NO_MEMORY, DABIR_BAD_ARGUMENT.
 */
DABIR_API DABIR_CHECK enum dabir_status
dabir_repairer_new(const struct dabir_repair_options *options,
		   struct dabir_repairer **repairer);
DABIR_API void dabir_repairer_free(struct dabir_repairer *repairer);

/*
 Repair one text. Its first 32 KiB tell its style and what it lost; a line of
 200 words or more may tell otherwise of itself.

 text    any bytes; each that is no UTF-8 becomes U+FFFD
 len     under 4 GiB
 out     out: the repaired text, NUL behind it; valid until the next call
 edits   out, optional: every change, in order; valid until the next call

 Returns DABIR_OK, DABIR_TOO_LARGE, DABIR_NO_MEMORY.
 */
DABIR_API DABIR_CHECK enum dabir_status
dabir_repair_text(struct dabir_repairer *repairer, const char *text, size_t len,
		  const char **out, size_t *out_len);
DABIR_API const struct dabir_edit *
dabir_repair_edits(const struct dabir_repairer *repairer, size_t *count);

/*
 Repair what follows the text, or the part of one, that was repaired last:
 whole lines, taken to be in its language and style, and to have lost what it
 had lost. Behind a part in another language, or without a letter, this is
 dabir_repair_text(). So a text repaired in parts and put together is, when it
 is cut anew and repaired again, the same, wherever its lines are cut from
 each other behind the first 64 KiB.

 Parameters and what is returned are those of dabir_repair_text().
 */
DABIR_API DABIR_CHECK enum dabir_status
dabir_repair_more(struct dabir_repairer *repairer, const char *text, size_t len,
		  const char **out, size_t *out_len);

/* The language the last text was found to be in: "fa", "ar", "en" ... */
DABIR_API const char *
dabir_repair_language(const struct dabir_repairer *repairer);

#endif
