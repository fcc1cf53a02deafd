/*
 speech_forms.h - a Persian verb from its two stems to all its forms.
 */
#ifndef GEN_SPEECH_FORMS_H
#define GEN_SPEECH_FORMS_H

#include "speech/lexicon.h"

struct verb {
	char name[64], past[64], present[64], prefix[32], kind[16];
	uint16_t frames; /* of a simple verb of saying */
	int bit;	 /* as a light verb, or -1 */
};

/* Give every form of `verb` to add_entry(). */
void inflect(const struct verb *verb);

#endif
