/*
 Two texts word by word, against a slow table and against their own laws.
 */
#include <dabir/reprint.h>

#include "check.h"
#include "reprint/sequence.h"

#define MOST 64

/* The length of a longest common subsequence, by the book. */
static size_t shared_slowly(const uint64_t *one, size_t n, const uint64_t *two,
			    size_t m)
{
	static size_t best[MOST + 1][MOST + 1];

	memset(best, 0, sizeof(best));
	for (size_t i = 1; i <= n; i++)
		for (size_t j = 1; j <= m; j++)
			if (one[i - 1] == two[j - 1])
				best[i][j] = best[i - 1][j - 1] + 1;
			else
				best[i][j] = best[i - 1][j] > best[i][j - 1]
						     ? best[i - 1][j]
						     : best[i][j - 1];
	return best[n][m];
}

static uint32_t next(uint32_t *seed)
{
	*seed = *seed * 1664525u + 1013904223u;
	return *seed >> 16;
}

/* How many are left of both after the changes, or MOST + 1 when they differ. */
static size_t left_of_both(const struct dbr_sequences *rows)
{
	size_t kept = 0, i = 0, j = 0;

	for (;; kept++, i++, j++) {
		while (i < rows->one_count && rows->gone[i])
			i++;
		while (j < rows->two_count && rows->come[j])
			j++;
		if (i == rows->one_count || j == rows->two_count)
			break;
		if (rows->one[i] != rows->two[j])
			return MOST + 1;
	}
	return i == rows->one_count && j == rows->two_count ? kept : MOST + 1;
}

static bool holds(uint32_t seed)
{
	uint64_t one[MOST], two[MOST];
	bool gone[MOST] = { false }, come[MOST] = { false };
	size_t n = next(&seed) % MOST, m = next(&seed) % MOST;
	uint32_t kinds = 1 + next(&seed) % 12;
	struct dbr_sequences rows = {
		one, two, n, m, gone, come, 1000000, false
	};

	for (size_t i = 0; i < n; i++)
		one[i] = next(&seed) % kinds;
	for (size_t i = 0; i < m; i++)
		two[i] = next(&seed) % kinds;
	return dbr_sequences_compare(&rows) == DABIR_OK && !rows.capped &&
	       left_of_both(&rows) == shared_slowly(one, n, two, m);
}

static void what_is_kept_is_a_longest_common_subsequence(void)
{
	int wrong = 0;

	for (uint32_t seed = 1; seed <= 3000; seed++)
		wrong += !holds(seed);
	CHECK(wrong == 0);
}

static void what_costs_too_much_is_given_up_and_said(void)
{
	uint64_t one[MOST], two[MOST];
	bool gone[MOST] = { false }, come[MOST] = { false };
	struct dbr_sequences rows = { one,  two,  MOST, MOST,
				      gone, come, 20,	false };
	size_t changed = 0;

	for (size_t i = 0; i < MOST; i++) {
		one[i] = i;
		two[i] = i * 2 % MOST;
	}
	CHECK(dbr_sequences_compare(&rows) == DABIR_OK);
	CHECK(rows.capped);
	for (size_t i = 0; i < MOST; i++)
		changed += gone[i] && come[i];
	CHECK(changed > MOST / 2);
}

/* The comparison of two texts; TAKEN in [], ADDED in {}. */
static char *told(const char *first, const char *second, size_t counts[3])
{
	static char out[4000];
	struct dabir_report *one = NULL, *two = NULL;
	struct dabir_comparison *comparison = NULL;
	size_t used = 0, len;

	out[0] = '\0';
	if (dabir_report_new(&one) != DABIR_OK ||
	    dabir_report_new(&two) != DABIR_OK ||
	    dabir_report_set(one, first, strlen(first), DABIR_KIND_TEXT,
			     NULL) != DABIR_OK ||
	    dabir_report_set(two, second, strlen(second), DABIR_KIND_TEXT,
			     NULL) != DABIR_OK ||
	    dabir_report_run(one) != DABIR_OK ||
	    dabir_report_run(two) != DABIR_OK ||
	    dabir_report_compare(one, two, &comparison) != DABIR_OK)
		return out;
	for (size_t i = 0; i < comparison->count; i++) {
		const struct dabir_change *change = &comparison->items[i];
		bool added = change->kind == DABIR_ADDED;
		struct dabir_span span = added ? change->two : change->one;
		const char *text = dabir_report_text(added ? two : one, &len);

		used += (size_t)snprintf(out + used, sizeof(out) - used,
					 change->kind == DABIR_KEPT ? "%.*s"
					 : added		    ? "{%.*s}"
								    : "[%.*s]",
					 (int)span.len, text + span.at);
	}
	counts[0] = comparison->kept;
	counts[1] = comparison->taken;
	counts[2] = comparison->added;
	dabir_comparison_free(comparison);
	dabir_report_free(one);
	dabir_report_free(two);
	return out;
}

static void words_taken_and_added_are_told_in_reading_order(void)
{
	size_t counts[3];

	CHECK_TEXT(told("a b c d e.\n", "a b x d e.\n", counts),
		   "a b [c ]{x }d e.\n");
	CHECK(counts[0] == 4 && counts[1] == 1 && counts[2] == 1);
	CHECK_TEXT(told("a b c.\n", "a b c.\nd e.\n", counts),
		   "a b c.\n{d e.\n}");
	CHECK_TEXT(told("a b c.\n", "a b c.\n", counts), "a b c.\n");
	CHECK(counts[0] == 3 && counts[1] == 0 && counts[2] == 0);
	CHECK_TEXT(told("a b. c d.\n", "a b. e f. c d.\n", counts),
		   "a b. {e f. }c d.\n");
}

/* KAF and KEHEH, a half-space and none: one word. */
static void a_word_in_another_spelling_is_kept(void)
{
	size_t counts[3];

	told("\xD9\x83\xD8\xAA\xD8\xA7\xD8\xA8\xD9\x87\xD8\xA7 a b c.\n",
	     "\xDA\xA9\xD8\xAA\xD8\xA7\xD8\xA8\xE2\x80\x8C\xD9\x87\xD8\xA7 a b "
	     "c.\n",
	     counts);
	CHECK(counts[0] == 4 && counts[1] == 0 && counts[2] == 0);
}

static void a_word_shared_by_chance_amid_changes_is_none(void)
{
	size_t counts[3];

	CHECK_TEXT(
		told("a k l m of n o p z.\n", "a q r s of t u v z.\n", counts),
		"a [k l m of n o p ]{q r s of t u v }z.\n");
	CHECK_TEXT(told("a k of m z.\n", "a q of t z.\n", counts),
		   "a [k ]{q }of [m ]{t }z.\n");
}

static void texts_of_nothing_in_common_are_told_whole(void)
{
	size_t counts[3];

	told("a b c.\n", "d e f g!\n", counts);
	CHECK(counts[0] == 0 && counts[1] == 3 && counts[2] == 4);
}

int main(void)
{
	RUN(what_is_kept_is_a_longest_common_subsequence);
	RUN(what_costs_too_much_is_given_up_and_said);
	RUN(words_taken_and_added_are_told_in_reading_order);
	RUN(a_word_in_another_spelling_is_kept);
	RUN(a_word_shared_by_chance_amid_changes_is_none);
	RUN(texts_of_nothing_in_common_are_told_whole);
	return DONE();
}
