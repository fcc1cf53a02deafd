/*
 64 bytes at a time, a bit each. Signs are classified by their first byte and
 the next; a class shifted by its signs' length stands under what follows it,
 so that "a letter right behind a comma" is an AND.
 */
#include "text/sound.h"

#ifdef __x86_64__

#include <immintrin.h>
#include <stdbool.h>

#define SOUND_BITS
#include "text_sound.inc" /* ascii_bits and block_bits, by gen/sound.c */

#define BLOCK 64
#define MARGIN 2 /* bytes behind a block that are looked at */
#define AVX2 __attribute__((target("avx2")))
#define AVX2_INLINE __attribute__((target("avx2"), always_inline)) static inline

/* What follows a sign of each class; the next block's first bits. */
struct behind {
	uint64_t joining, never, plain, wants_space, open, line, space, half;
};

/* First bytes of the signs of a block, by class. */
struct signs {
	uint64_t joining, never, plain, address, close, wants_space, open, line,
		space, half;
	uint64_t two_bytes; /* of any class */
	uint64_t continuation;
};

AVX2_INLINE uint64_t bits_of(__m256i low, __m256i high)
{
	return (uint32_t)_mm256_movemask_epi8(low) |
	       (uint64_t)(uint32_t)_mm256_movemask_epi8(high) << 32;
}

/* A row of 16 bytes for each half, looked up by `index` below 16. */
AVX2_INLINE __m256i look(const unsigned char *row, __m256i index)
{
	__m128i half = _mm_loadu_si128((const __m128i *)row);

	return _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(half), index);
}

/* One vector of a block, ready to be asked for classes. */
struct lane {
	__m256i one, two, three; /* each byte, the next, the one behind */
	__m256i ascii_index, ascii_bit;
	__m256i block_index, block_high, block_bit;
	__m256i is_ascii, is_block; /* all ones or none */
};

AVX2_INLINE __m256i equal(__m256i bytes, int value)
{
	return _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8((char)value));
}

AVX2_INLINE __m256i masked(__m256i bytes, int mask)
{
	return _mm256_and_si256(bytes, _mm256_set1_epi8((char)mask));
}

/* 1 << (byte & 7) */
AVX2_INLINE __m256i bit_of(__m256i bytes)
{
	static const unsigned char bits[16] = { 1, 2, 4, 8, 16, 32, 64, 128,
						1, 2, 4, 8, 16, 32, 64, 128 };

	return look(bits, masked(bytes, 7));
}

AVX2_INLINE struct lane read_lane(const char *text)
{
	struct lane lane;

	lane.one = _mm256_loadu_si256((const __m256i *)text);
	lane.two = _mm256_loadu_si256((const __m256i *)(text + 1));
	lane.three = _mm256_loadu_si256((const __m256i *)(text + 2));
	lane.is_ascii = _mm256_cmpgt_epi8(lane.one, _mm256_set1_epi8(-1));
	lane.ascii_index = masked(_mm256_srli_epi16(lane.one, 3), 0x0F);
	lane.ascii_bit = bit_of(lane.one);
	lane.is_block = _mm256_and_si256(equal(masked(lane.one, 0xFC), 0xD8),
					 equal(masked(lane.two, 0xC0), 0x80));
	/* (lead & 3) << 3 | (next & 0x3F) >> 3, below 32 */
	lane.block_index =
		_mm256_or_si256(masked(_mm256_slli_epi16(lane.one, 3), 0x18),
				masked(_mm256_srli_epi16(lane.two, 3), 0x07));
	lane.block_high = equal(masked(lane.one, 2), 2);
	lane.block_bit = bit_of(lane.two);
	return lane;
}

AVX2_INLINE __m256i is_set(__m256i row, __m256i bit, __m256i among)
{
	__m256i hit = _mm256_cmpeq_epi8(_mm256_and_si256(row, bit), bit);

	return _mm256_and_si256(hit, among);
}

AVX2_INLINE __m256i ascii_of(const struct lane *lane, enum dbr_sound class)
{
	__m256i row = look(ascii_bits[class], lane->ascii_index);

	return is_set(row, lane->ascii_bit, lane->is_ascii);
}

AVX2_INLINE __m256i block_of(const struct lane *lane, enum dbr_sound class)
{
	__m256i low = look(block_bits[class], lane->block_index);
	__m256i high = look(block_bits[class] + 16, lane->block_index);
	__m256i row = _mm256_blendv_epi8(low, high, lane->block_high);

	return is_set(row, lane->block_bit, lane->is_block);
}

AVX2_INLINE __m256i pair_of(const struct lane *lane, int one, int two)
{
	return _mm256_and_si256(equal(lane->one, one), equal(lane->two, two));
}

AVX2_INLINE __m256i half_of(const struct lane *lane)
{
	return _mm256_and_si256(pair_of(lane, 0xE2, 0x80),
				equal(lane->three, 0x8C));
}

#define BOTH(ask, ...) bits_of(ask(&low, __VA_ARGS__), ask(&high, __VA_ARGS__))

AVX2_INLINE struct signs classify(const char *text)
{
	struct lane low = read_lane(text), high = read_lane(text + 32);
	uint64_t digits = BOTH(block_of, DBR_SOUND_PLAIN);
	uint64_t commas = BOTH(block_of, DBR_SOUND_WANTS_SPACE);
	uint64_t opening = BOTH(pair_of, 0xC2, 0xAB);
	uint64_t closing = BOTH(pair_of, 0xC2, 0xBB);
	struct signs signs = {
		.joining = BOTH(block_of, DBR_SOUND_JOINING),
		.never = BOTH(block_of, DBR_SOUND_NEVER),
		.plain = BOTH(ascii_of, DBR_SOUND_PLAIN) | digits,
		.address = BOTH(ascii_of, DBR_SOUND_ADDRESS),
		.close = BOTH(ascii_of, DBR_SOUND_CLOSE),
		.wants_space = BOTH(ascii_of, DBR_SOUND_WANTS_SPACE) | commas |
			       closing,
		.open = BOTH(ascii_of, DBR_SOUND_OPEN) | opening,
		.line = BOTH(ascii_of, DBR_SOUND_BREAK),
		.space = BOTH(ascii_of, DBR_SOUND_SPACE),
		.half = bits_of(half_of(&low), half_of(&high)),
		.continuation = bits_of(equal(masked(low.one, 0xC0), 0x80),
					equal(masked(high.one, 0xC0), 0x80)),
	};

	signs.two_bytes = signs.joining | signs.never | digits | commas |
			  opening | closing;
	return signs;
}

/* Where the signs of a class end, and what of it falls into the next block. */
AVX2_INLINE uint64_t ends(uint64_t signs, uint64_t two_bytes, uint64_t *behind)
{
	uint64_t two = signs & two_bytes, one = signs & ~two_bytes;
	uint64_t here = one << 1 | two << 2 | *behind;

	*behind = one >> 63 | two >> 62;
	return here;
}

/* Signs that the repair has to look at, given what stands before each. */
AVX2_INLINE uint64_t unsound(const struct signs *signs, struct behind *behind)
{
	uint64_t two = signs->two_bytes;
	uint64_t plain = signs->plain | signs->address | signs->close;
	uint64_t letters = signs->joining | signs->never;
	uint64_t after_joining = ends(signs->joining, two, &behind->joining);
	uint64_t after_never = ends(signs->never, two, &behind->never);
	uint64_t after_plain = ends(plain, two, &behind->plain);
	uint64_t after_comma =
		ends(signs->wants_space, two, &behind->wants_space);
	uint64_t after_open = ends(signs->open, two, &behind->open);
	uint64_t after_line = ends(signs->line, 0, &behind->line);
	uint64_t after_space = ends(signs->space, 0, &behind->space);
	uint64_t after_half = signs->half << 3 | behind->half;
	uint64_t behind_space = letters | signs->plain | signs->open;

	behind->half = signs->half >> 61;
	/* only these are sound, and only behind those */
	return ~(((after_joining | after_never) &
		  (letters | plain | signs->wants_space | signs->line |
		   signs->space)) |
		 (after_joining & signs->half) |
		 (after_plain & (letters | plain | signs->wants_space |
				 signs->open | signs->line | signs->space)) |
		 (after_comma & (plain | signs->wants_space | signs->open |
				 signs->line | signs->space)) |
		 (after_open & (letters | plain | signs->wants_space |
				signs->open | signs->line)) |
		 (after_line &
		  (letters | (plain & ~signs->address) | signs->wants_space |
		   signs->open | signs->line | signs->space)) |
		 (after_space & behind_space) | (after_half & letters));
}

/* Bytes 2 and 3 of signs that began before them. */
AVX2_INLINE uint64_t tails(const struct signs *signs, uint64_t *behind)
{
	uint64_t here = signs->two_bytes << 1 | signs->half << 1 |
			signs->half << 2 | *behind;

	*behind =
		signs->two_bytes >> 63 | signs->half >> 63 | signs->half >> 62;
	return here & signs->continuation;
}

static void set_behind(struct behind *behind, enum dbr_sound last)
{
	behind->joining = last == DBR_SOUND_JOINING;
	behind->never = last == DBR_SOUND_NEVER;
	behind->plain = last == DBR_SOUND_PLAIN || last == DBR_SOUND_ADDRESS ||
			last == DBR_SOUND_CLOSE;
	behind->wants_space = last == DBR_SOUND_WANTS_SPACE;
	behind->open = last == DBR_SOUND_OPEN;
	behind->line = last == DBR_SOUND_BREAK;
	behind->space = last == DBR_SOUND_SPACE;
	behind->half = last == DBR_SOUND_HALF;
}

/* Back over a space or a half-space that ends text[0, at). */
static size_t without_separator(const char *text, size_t at)
{
	if (at && text[at - 1] == ' ')
		return at - 1;
	if (at > 2 && text[at - 3] == '\xE2' && text[at - 2] == '\x80' &&
	    text[at - 1] == '\x8C')
		return at - 3;
	return at;
}

/* The rest, too short for a block, from the start of a sign. */
static size_t finish(const char *text, size_t len, size_t at, uint32_t last)
{
	const unsigned char *t = (const unsigned char *)text;
	size_t start;

	while (at && (t[at] & 0xC0) == 0x80)
		at--;
	at = without_separator(text, at);
	if (!at)
		return dbr_sound_length_portable(text, len, last);
	start = at - 1;
	while ((t[start] & 0xC0) == 0x80)
		start--;
	last = t[start] < 0x80 ? t[start]
			       : (uint32_t)(t[start] & 0x1F) << 6 |
					 (t[start + 1] & 0x3F);
	return at + dbr_sound_length_portable(text + at, len - at, last);
}

/* Where every second word has a letter to mend, a block is too much: look at
   the front sign by sign. A stop closer to its end than SLACK may be the cut. */
#define FRONT 24
#define SLACK 6

static bool stops_soon(const char *text, size_t len, uint32_t last,
		       size_t *sound)
{
	*sound = dbr_sound_length_portable(text, len < FRONT ? len : FRONT,
					   last);
	return *sound + SLACK <= FRONT;
}

AVX2 size_t dbr_sound_length_avx2(const char *text, size_t len, uint32_t last)
{
	struct behind behind;
	uint64_t tail = 0;
	size_t at = 0, sound;

	if (stops_soon(text, len, last, &sound))
		return sound;
	set_behind(&behind, dbr_sound_class(last));
	for (; len - at >= BLOCK + MARGIN; at += BLOCK) {
		struct signs signs = classify(text + at);
		uint64_t bad = unsound(&signs, &behind) & ~tails(&signs, &tail);

		if (!bad)
			continue;
		at += (size_t)__builtin_ctzll(bad);
		return without_separator(text, at);
	}
	return finish(text, len, at, last);
}

#endif
