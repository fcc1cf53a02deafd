#include "speech_forms.h"

#include <stdio.h>
#include <string.h>

#include "speech_tree.h"

/* What a form of `verb` is, apart from its letters. */
static void add_form(const struct verb *verb, const char *text, uint16_t form)
{
	struct dbr_entry entry = { 0 };
	char whole[512];

	entry.form = form;
	if (verb->bit >= 0 && !(form & (DBR_FORM_PERSON | DBR_FORM_NEGATIVE |
					DBR_FORM_SUBJUNCTIVE)))
		entry.is = 1u << verb->bit;
	if (!(form & DBR_FORM_PARTICIPLE))
		entry.classes = DBR_IS_FINITE;
	if (!strcmp(verb->kind, "say") &&
	    !(form &
	      (DBR_FORM_PERSON | DBR_FORM_NEGATIVE | DBR_FORM_SUBJUNCTIVE))) {
		entry.classes |= DBR_IS_SAY;
		entry.frames = verb->frames;
	}
	if (!strcmp(verb->kind, "open") && !form &&
	    !strncmp(text, verb->past, strlen(verb->past)))
		entry.classes |= DBR_IS_OPEN;
	if (!strcmp(verb->kind, "blur") && !strcmp(text, verb->past))
		entry.classes = DBR_IS_BLUR;
	snprintf(whole, sizeof(whole), "%s%s", verb->prefix, text);
	add_entry(whole, &entry);
}

/* Endings of the persons, third ones first; "thou" is no news. */
static const char *const persons[] = {
	"", "\xD9\x86\xD8\xAF" /* nun dal */, "\xD9\x85" /* meem */,
	"\xDB\x8C\xD9\x85" /* yeh meem */, "\xDB\x8C\xD8\xAF" /* yeh dal */
};

static uint16_t person_form(int person)
{
	return person > 1 ? DBR_FORM_PERSON : person ? DBR_FORM_PLURAL : 0;
}

/* `lead` + stem + ending for each person; `last` is the ending of "he". */
static void add_persons(const struct verb *verb, const char *lead,
			const char *stem, const char *last, uint16_t form)
{
	char text[256];

	for (int i = 0; i < 5; i++) {
		snprintf(text, sizeof(text), "%s%s%s", lead, stem,
			 i ? persons[i] : last);
		add_form(verb, text, (uint16_t)(form | person_form(i)));
	}
}

/* "gofte", "gofte ast", "gofte-and", "gofte bud" and so on. */
static void add_perfects(const struct verb *verb, const char *lead,
			 uint16_t form)
{
	static const struct {
		const char *text;
		uint16_t form;
	} tails[] = {
		{ "", DBR_FORM_PARTICIPLE },
		{ "\xD8\xA7\xD8\xB3\xD8\xAA", 0 },		 /* ast */
		{ "\xD8\xA7\xD9\x86\xD8\xAF", DBR_FORM_PLURAL }, /* and */
		{ "\xD8\xA8\xD9\x88\xD8\xAF", 0 },		 /* bud */
		{ "\xD8\xA8\xD9\x88\xD8\xAF\xD9\x86\xD8\xAF",
		  DBR_FORM_PLURAL },				 /* budand */
		{ "\xD8\xA7\xD9\x85", DBR_FORM_PERSON },	 /* am */
		{ "\xD8\xA7\xDB\x8C\xD9\x85", DBR_FORM_PERSON }, /* im */
		{ "\xD8\xA7\xDB\x8C\xD8\xAF", DBR_FORM_PERSON }, /* id */
		{ "\xD8\xA8\xD9\x88\xD8\xAF\xD9\x85",
		  DBR_FORM_PERSON }, /* budam */
		{ "\xD8\xA8\xD8\xA7\xD8\xB4\xD8\xAF",
		  DBR_FORM_SUBJUNCTIVE }, /* bashad */
	};
	char text[256];

	for (size_t i = 0; i < sizeof(tails) / sizeof(*tails); i++) {
		snprintf(text, sizeof(text), "%s%s\xD9\x87%s", lead, verb->past,
			 tails[i].text);
		add_form(verb, text, (uint16_t)(form | tails[i].form));
	}
}

static void inflect_stems(const struct verb *verb)
{
	static const char dal[] = "\xD8\xAF", mi[] = "\xD9\x85\xDB\x8C",
			  nemi[] = "\xD9\x86\xD9\x85\xDB\x8C",
			  noon[] = "\xD9\x86", beh[] = "\xD8\xA8",
			  will[] = "\xD8\xAE\xD9\x88\xD8\xA7\xD9\x87\xD8\xAF",
			  they_will[] = "\xD8\xAE\xD9\x88\xD8\xA7\xD9\x87"
					"\xD9\x86\xD8\xAF";
	char text[256];

	add_persons(verb, "", verb->past, "", 0);
	add_persons(verb, noon, verb->past, "", DBR_FORM_NEGATIVE);
	add_persons(verb, mi, verb->past, "", 0);
	add_persons(verb, nemi, verb->past, "", DBR_FORM_NEGATIVE);
	add_persons(verb, mi, verb->present, dal, 0);
	add_persons(verb, nemi, verb->present, dal, DBR_FORM_NEGATIVE);
	add_persons(verb, beh, verb->present, dal, DBR_FORM_SUBJUNCTIVE);
	add_persons(verb, noon, verb->present, dal, DBR_FORM_NEGATIVE);
	if (!strcmp(verb->kind, "light") || !strcmp(verb->kind, "open"))
		add_persons(
			verb, "", verb->present, dal,
			strcmp(verb->past, "\xD8\xAF\xD8\xA7\xD8\xB4\xD8\xAA")
				? DBR_FORM_SUBJUNCTIVE
				: 0 /* dasht: "darad" is indicative */);
	add_perfects(verb, "", 0);
	add_perfects(verb, noon, DBR_FORM_NEGATIVE);
	snprintf(text, sizeof(text), "%s%s", will, verb->past);
	add_form(verb, text, 0);
	snprintf(text, sizeof(text), "%s%s", they_will, verb->past);
	add_form(verb, text, DBR_FORM_PLURAL);
}

/* The copula, which inflects like nothing else. */
static void inflect_copula(const struct verb *verb)
{
	static const char *const forms[] = {
		"\xD8\xA7\xD8\xB3\xD8\xAA",		    /* ast */
		"\xD9\x87\xD8\xB3\xD8\xAA",		    /* hast */
		"\xD9\x87\xD8\xB3\xD8\xAA\xD9\x86\xD8\xAF", /* hastand */
		"\xD8\xA7\xD9\x86\xD8\xAF",		    /* and */
		"\xD9\x86\xD8\xAF",			    /* -nd */
	};
	static const char no[] = "\xD9\x86\xDB\x8C\xD8\xB3\xD8\xAA"; /* nist */
	char text[64];

	for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); i++)
		add_form(verb, forms[i], i > 1 ? DBR_FORM_PLURAL : 0);
	add_form(verb, no, DBR_FORM_NEGATIVE);
	snprintf(text, sizeof(text), "%s\xD9\x86\xD8\xAF", no);
	add_form(verb, text, DBR_FORM_NEGATIVE);
}

void inflect(const struct verb *verb)
{
	static const char be[] = "\xD8\xA8\xD8\xA7\xD8\xB4"; /* bash */

	inflect_stems(verb);
	if (!strcmp(verb->present, be))
		inflect_copula(verb);
}
