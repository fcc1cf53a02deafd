/*
 language.h - which language a text is in, by its common words.
 */
#ifndef DBR_TEXT_LANGUAGE_H
#define DBR_TEXT_LANGUAGE_H

#include <stdbool.h>
#include <stddef.h>

/*
 The BCP 47 tag of the language of `len` bytes of UTF-8, a static string:
 "fa", "fa-AF", "ar", "ckb", "ps", "azb", "ur"; "en" for text in Latin
 letters; "fa" when there is too little to tell (a headline, a number) and
 "und" when there is no letter at all. Looks at 16 KiB at most.
 */
const char *dbr_language_of(const char *text, size_t len);

/* True for the languages that repair may touch. */
bool dbr_language_repaired(const char *language);

/*
 True for a passage that is surely Arabic: four words at least, and Arabic
 function words or harakat where Persian has none. For lines and quotations
 inside a Persian text.
 */
bool dbr_passage_foreign(const char *text, size_t len);

#endif
