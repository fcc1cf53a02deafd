#include "reprint/fingerprint.h"

#include <string.h>

#include "reprint/letters.h"

#define SMALL 24	   /* as many hashes are sorted one by one */
#define FACTOR 0x01000193u /* of the rolling polynomial, modulo 2^32 */

static uint32_t finish(uint32_t rolling)
{
	rolling ^= rolling >> 16;
	rolling *= 0x85EBCA6Bu;
	rolling ^= rolling >> 13;
	rolling *= 0xC2B2AE35u;
	return rolling ^ rolling >> 16;
}

size_t dbr_gram_hashes(const unsigned char *letters, size_t count,
		       uint32_t *out)
{
	uint32_t rolling = 0, oldest = 1;

	if (count < DBR_GRAM)
		return 0;
	for (size_t i = 0; i < DBR_GRAM; i++) {
		rolling = rolling * FACTOR + letters[i] + 1;
		oldest *= FACTOR;
	}
	out[0] = finish(rolling);
	for (size_t i = DBR_GRAM; i < count; i++) {
		rolling = rolling * FACTOR + letters[i] + 1 -
			  oldest * (letters[i - DBR_GRAM] + 1u);
		out[i - DBR_GRAM + 1] = finish(rolling);
	}
	return count - DBR_GRAM + 1;
}

static void insertion_sort(uint32_t *hashes, size_t count)
{
	for (size_t i = 1; i < count; i++) {
		uint32_t hash = hashes[i];
		size_t at = i;

		for (; at && hashes[at - 1] > hash; at--)
			hashes[at] = hashes[at - 1];
		hashes[at] = hash;
	}
}

/* Into 256 heaps by the byte at `shift`, in place; `ends` as they come out
   (McIlroy, Bostic, McIlroy: "Engineering Radix Sort", 1993). */
static void deal(uint32_t *hashes, size_t count, unsigned shift,
		 size_t ends[256])
{
	size_t nexts[256], sum = 0;

	memset(ends, 0, 256 * sizeof(*ends));
	for (size_t i = 0; i < count; i++)
		ends[hashes[i] >> shift & 0xFF]++;
	for (unsigned heap = 0; heap < 256; heap++) {
		nexts[heap] = sum;
		ends[heap] = sum += ends[heap];
	}
	for (unsigned heap = 0; heap < 256; heap++)
		while (nexts[heap] < ends[heap]) {
			uint32_t hash = hashes[nexts[heap]], other;
			unsigned to;

			while ((to = hash >> shift & 0xFF) != heap) {
				other = hashes[nexts[to]];
				hashes[nexts[to]++] = hash;
				hash = other;
			}
			hashes[nexts[heap]++] = hash;
		}
}

/* Hashes spread evenly: after one deal the heaps are small. */
static void sort(uint32_t *hashes, size_t count, unsigned shift)
{
	size_t ends[256], from = 0;

	if (count <= SMALL) {
		insertion_sort(hashes, count);
		return;
	}
	deal(hashes, count, shift, ends);
	for (unsigned heap = 0; heap < 256 && shift; heap++) {
		sort(hashes + from, ends[heap] - from, shift - 8);
		from = ends[heap];
	}
}

size_t dbr_hashes_distinct(uint32_t *hashes, size_t count)
{
	size_t kept = 0;

	sort(hashes, count, 24);
	for (size_t i = 0; i < count; i++)
		if (!kept || hashes[kept - 1] != hashes[i])
			hashes[kept++] = hashes[i];
	return kept;
}

static bool counts(enum dabir_role role)
{
	return role == DABIR_ROLE_LEAD || role == DABIR_ROLE_BODY ||
	       role == DABIR_ROLE_CROSSHEAD;
}

static size_t fold_lines(const struct dabir_report *report,
			 unsigned char *letters)
{
	size_t count = 0;

	for (uint32_t i = 0; i < report->line_count; i++) {
		struct dabir_span span = report->lines[i].span;

		if (counts(report->lines[i].role))
			count += dbr_letters_fold(report->text.data + span.at,
						  span.len, letters + count);
	}
	return count;
}

static size_t sample(uint32_t *hashes, size_t count)
{
	size_t kept = 0;

	for (size_t i = 0; i < count; i++)
		if (hashes[i] % DBR_SAMPLE == 0)
			hashes[kept++] = hashes[i];
	return dbr_hashes_distinct(hashes, kept);
}

/* What the hash of every run of a report is made in, and they themselves. */
struct prose {
	uint32_t *hashes; /* in text order */
	size_t count;
	uint32_t letters;
};

static enum dabir_status hash_prose(const struct dabir_report *report,
				    struct dbr_arena *arena,
				    struct prose *prose)
{
	unsigned char *letters = dbr_arena_alloc(arena, report->text.len);
	size_t folded;

	if (!letters)
		return DABIR_NO_MEMORY;
	folded = fold_lines(report, letters);
	prose->letters = (uint32_t)folded;
	prose->hashes = dbr_arena_alloc(arena, folded * sizeof(*prose->hashes));
	if (!prose->hashes)
		return DABIR_NO_MEMORY;
	prose->count = dbr_gram_hashes(letters, folded, prose->hashes);
	return DABIR_OK;
}

enum dabir_status dbr_report_runs(struct dabir_report *report,
				  const uint32_t **hashes, size_t *count)
{
	struct prose prose;
	enum dabir_status status = hash_prose(report, &report->arena, &prose);

	if (status != DABIR_OK)
		return status;
	*count = dbr_hashes_distinct(prose.hashes, prose.count);
	*hashes = prose.hashes;
	return DABIR_OK;
}

enum dabir_status dbr_fingerprint_make(const struct dabir_report *report,
				       struct dbr_arena *arena,
				       struct dbr_fingerprint *print)
{
	struct prose prose;
	enum dabir_status status = hash_prose(report, arena, &prose);
	size_t count;

	if (status != DABIR_OK)
		return status;
	count = sample(prose.hashes, prose.count);
	print->letters = prose.letters;
	print->count = count < DBR_KEPT ? (uint32_t)count : DBR_KEPT;
	print->hashes = prose.hashes;
	return DABIR_OK;
}

enum dabir_status dbr_fingerprint_stage(struct dabir_report *report)
{
	struct dbr_fingerprint *print =
		dbr_arena_zero(&report->arena, 1, sizeof(*print));
	enum dabir_status status;

	if (!print)
		return DABIR_NO_MEMORY;
	status = dbr_fingerprint_make(report, &report->arena, print);
	if (status == DABIR_OK)
		report->fingerprint = print;
	return status;
}
