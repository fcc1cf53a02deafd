#include "text/sound.h"

#include "text_sound.inc" /* sound_ascii and sound_block, by gen/sound.c */

#define IN(class) (1u << DBR_SOUND_##class)
#define WORD_SIGNS (IN(JOINING) | IN(NEVER) | IN(PLAIN))
#define MARKS (IN(CLOSE) | IN(WANTS_SPACE) | IN(BREAK) | IN(SPACE))

/* Which classes may follow one, a bit each. */
static const uint16_t may_follow[DBR_SOUND_CLASSES] = {
	[DBR_SOUND_JOINING] = WORD_SIGNS | MARKS | IN(ADDRESS) | IN(HALF),
	[DBR_SOUND_NEVER] = WORD_SIGNS | MARKS | IN(ADDRESS),
	[DBR_SOUND_PLAIN] = WORD_SIGNS | MARKS | IN(ADDRESS) | IN(OPEN),
	[DBR_SOUND_ADDRESS] = WORD_SIGNS | MARKS | IN(ADDRESS) | IN(OPEN),
	[DBR_SOUND_CLOSE] = WORD_SIGNS | MARKS | IN(ADDRESS) | IN(OPEN),
	[DBR_SOUND_WANTS_SPACE] = IN(PLAIN) | MARKS | IN(ADDRESS) | IN(OPEN),
	[DBR_SOUND_OPEN] = WORD_SIGNS | IN(CLOSE) | IN(WANTS_SPACE) |
			   IN(BREAK) | IN(ADDRESS) | IN(OPEN),
	[DBR_SOUND_BREAK] = WORD_SIGNS | MARKS | IN(OPEN),
	[DBR_SOUND_SPACE] = WORD_SIGNS | IN(OPEN),
	[DBR_SOUND_HALF] = IN(JOINING) | IN(NEVER),
};

enum dbr_sound dbr_sound_class(uint32_t point)
{
	if (point < 0x80)
		return point ? (enum dbr_sound)sound_ascii[point]
			     : DBR_SOUND_BREAK;
	if (point >= 0x0600 && point <= 0x06FF)
		return (enum dbr_sound)sound_block[point & 0xFF];
	switch (point) {
	case 0x00AB: return DBR_SOUND_OPEN;
	case 0x00BB: return DBR_SOUND_WANTS_SPACE;
	case 0x200C: return DBR_SOUND_HALF;
	default: return DBR_SOUND_OTHER;
	}
}

/* The class of the sign at `text` and its bytes. */
static inline enum dbr_sound next_class(const char *text, size_t len,
					size_t *step)
{
	const unsigned char *t = (const unsigned char *)text;

	*step = 1;
	if (t[0] < 0x80)
		return (enum dbr_sound)sound_ascii[t[0]];
	*step = 2;
	if (len < 2 || (t[1] & 0xC0) != 0x80)
		return DBR_SOUND_OTHER;
	if ((t[0] & 0xFC) == 0xD8)
		return (enum dbr_sound)
			sound_block[(t[0] & 3) << 6 | (t[1] & 0x3F)];
	if (t[0] == 0xC2)
		return t[1] == 0xAB   ? DBR_SOUND_OPEN
		       : t[1] == 0xBB ? DBR_SOUND_WANTS_SPACE
				      : DBR_SOUND_OTHER;
	*step = 3;
	return len > 2 && t[0] == 0xE2 && t[1] == 0x80 && t[2] == 0x8C
		       ? DBR_SOUND_HALF
		       : DBR_SOUND_OTHER;
}

size_t dbr_sound_length_portable(const char *text, size_t len, uint32_t last)
{
	enum dbr_sound before = dbr_sound_class(last);
	size_t at = 0, sound = 0;

	while (at < len) {
		size_t step;
		enum dbr_sound class = next_class(text + at, len - at, &step);

		if (!(may_follow[before] >> class & 1))
			break;
		at += step;
		before = class;
		if (class < DBR_SOUND_SPACE)
			sound = at;
	}
	return sound;
}
