/*
 Sixteen letters at a time, a lane of two bytes each: the low byte of their
 code points side by side, and what the alphabet has for it looked up by its
 two digits.
 */
#include "token/run.h"

#ifdef __x86_64__

#include <immintrin.h>

#define LETTER_ROWS_WANTED
#include "token/letter_tables.h" /* letter_rows and letter_rest */

#define BLOCK 32
#define AVX2 __attribute__((target("avx2")))
#define AVX2_INLINE __attribute__((target("avx2"), always_inline)) static inline

AVX2_INLINE __m128i look(const unsigned char *row, __m128i index)
{
	return _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)row), index);
}

/* Lanes of 16 bits that lie below 256, as bytes. */
AVX2_INLINE __m128i narrow(__m256i lanes)
{
	return _mm_packus_epi16(_mm256_castsi256_si128(lanes),
				_mm256_extracti128_si256(lanes, 1));
}

/* U+0600 and up by the low byte: (lead & 3) << 6 | (next & 0x3F). */
AVX2_INLINE __m128i low_bytes(__m256i lanes)
{
	__m256i lead = _mm256_and_si256(_mm256_slli_epi16(lanes, 6),
					_mm256_set1_epi16(0xC0));
	__m256i next = _mm256_and_si256(_mm256_srli_epi16(lanes, 8),
					_mm256_set1_epi16(0x3F));

	return narrow(_mm256_or_si256(lead, next));
}

/* All ones where two bytes are a sign of the block, else none. */
AVX2_INLINE __m128i in_block(__m256i lanes)
{
	__m256i frame =
		_mm256_and_si256(lanes, _mm256_set1_epi16((short)0xC0FC));
	__m256i hit =
		_mm256_cmpeq_epi16(frame, _mm256_set1_epi16((short)0x80D8));

	return _mm_packs_epi16(_mm256_castsi256_si128(hit),
			       _mm256_extracti128_si256(hit, 1));
}

AVX2_INLINE __m128i codes_of(__m128i bytes)
{
	const __m128i digit = _mm_set1_epi8(0x0F);
	__m128i high = _mm_and_si128(_mm_srli_epi16(bytes, 4), digit);
	__m128i low = _mm_and_si128(bytes, digit);
	__m128i codes = _mm_and_si128(
		look(letter_rest, low),
		_mm_cmpeq_epi8(look(letter_rest_first, low), high));

	for (int i = 0; i < LETTER_ROWS; i++) {
		__m128i here = _mm_cmpeq_epi8(
			high, _mm_set1_epi8((char)(LETTER_ROW_FIRST + i)));

		codes = _mm_or_si128(
			codes,
			_mm_and_si128(look(letter_rows + 16 * i, low), here));
	}
	return codes;
}

/* The first `count` bytes, then none. */
AVX2_INLINE __m128i front(__m128i bytes, unsigned count)
{
	const __m128i places = _mm_setr_epi8(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
					     11, 12, 13, 14, 15);

	return _mm_and_si128(
		bytes, _mm_cmpgt_epi8(_mm_set1_epi8((char)count), places));
}

AVX2 size_t dbr_run_read_avx2(const char *text, size_t len,
			      unsigned char *codes)
{
	__m256i lanes;
	__m128i found;
	unsigned none, count;

	if (len < BLOCK)
		return dbr_run_read_portable(text, len, codes);
	lanes = _mm256_loadu_si256((const __m256i *)text);
	found = _mm_and_si128(codes_of(low_bytes(lanes)), in_block(lanes));
	none = (unsigned)_mm_movemask_epi8(
		_mm_cmpeq_epi8(found, _mm_setzero_si128()));
	count = (unsigned)__builtin_ctz(none | 1u << DBR_RUN_MAX);
	_mm_storeu_si128((__m128i *)codes, front(found, count));
	return count;
}

#endif
