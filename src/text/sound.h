/*
 sound.h - how far a text is as it should be.

 Most of a text is: letters behind letters, one space between words, marks
 where they belong. What follows passes over it without a look at what the
 repair would do there, for it would do nothing.
 */
#ifndef DBR_TEXT_SOUND_H
#define DBR_TEXT_SOUND_H

#include <stddef.h>
#include <stdint.h>

enum dbr_sound {
	DBR_SOUND_OTHER,   /* the repair has to look: all that is not below */
	DBR_SOUND_JOINING, /* letters that stay as they are */
	DBR_SOUND_NEVER,
	DBR_SOUND_PLAIN,       /* digits, Latin, marks of no consequence */
	DBR_SOUND_ADDRESS,     /* what an address begins with: # @ h w */
	DBR_SOUND_CLOSE,       /* no space before, as a full stop */
	DBR_SOUND_WANTS_SPACE, /* nor a letter right behind, as a comma */
	DBR_SOUND_OPEN,	       /* no space behind */
	DBR_SOUND_BREAK,       /* a line's end */
	DBR_SOUND_SPACE,
	DBR_SOUND_HALF, /* a half-space */
	DBR_SOUND_CLASSES
};

/*
 Bytes at the front of `text` that the repair of letters leaves alone. Never
 ends in a space or a half-space: what they are hangs on what follows.

 last  the code point before, marks left out; 0 at the start
 */
size_t dbr_sound_length(const char *text, size_t len, uint32_t last);

/* The same, each in its own way; dbr_sound_length() picks once. */
size_t dbr_sound_length_portable(const char *text, size_t len, uint32_t last);
#ifdef __x86_64__
size_t dbr_sound_length_avx2(const char *text, size_t len, uint32_t last);
#endif

/* The class of a code point. */
enum dbr_sound dbr_sound_class(uint32_t point);

#endif
