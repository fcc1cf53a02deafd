#include "speech/key.h"

#include <string.h>

#include "base/utf8.h"
#include "names/words.h"
#include "speech/fold.h"

#define SHORTEST_PART 8 /* bytes: a surname of four letters */

const char *dbr_key_make(struct dbr_arena *arena, const char *text,
			 uint32_t len)
{
	char *key = dbr_arena_alloc(arena, (size_t)len + 1);
	size_t out = 0;
	bool gap = false;

	if (!key)
		return NULL;
	for (uint32_t at = 0; at < len;
	     at += (uint32_t)dbr_utf8_length(text[at])) {
		uint32_t point = dbr_fold(dbr_utf8_get(text + at));

		if (point == DBR_FOLD_SKIP)
			continue;
		if (point == DBR_FOLD_BREAK) {
			gap = out > 0;
			continue;
		}
		if (gap)
			key[out++] = ' ';
		gap = false;
		out += dbr_utf8_put(key + out, point);
	}
	key[out] = '\0';
	return key;
}

bool dbr_key_same(const char *left, const char *right)
{
	for (;;) {
		left += *left == ' ';
		right += *right == ' ';
		if (*left != *right)
			return false;
		if (!*left)
			return true;
		left++;
		right++;
	}
}

/* The next letter of a key, spaces left out; its length in `len`. */
static const char *letter_at(const char *key, size_t *len)
{
	key += *key == ' ';
	*len = *key ? dbr_utf8_length(*key) : 0;
	return key;
}

static bool is_digit(const char *letter)
{
	return *letter >= '0' && *letter <= '9';
}

bool dbr_key_near(const char *left, const char *right, size_t shortest)
{
	size_t a, b, len = strlen(left);

	if (len < shortest)
		return false;
	for (;;) {
		left = letter_at(left, &a);
		right = letter_at(right, &b);
		if (!a || !b || a != b || memcmp(left, right, a) != 0)
			break;
		left += a;
		right += b;
	}
	if (is_digit(left) || is_digit(right))
		return false;
	return dbr_key_same(left + a, right + b) ||
	       dbr_key_same(left + a, right) || dbr_key_same(left, right + b);
}

bool dbr_key_tail(const char *whole, const char *tail)
{
	size_t i = strlen(whole), k = strlen(tail);

	if (!k)
		return false;
	while (i && k) {
		i -= whole[i - 1] == ' ';
		k -= tail[k - 1] == ' ';
		if (whole[i - 1] != tail[k - 1])
			return false;
		i--;
		k--;
	}
	return !k && (!i || whole[i - 1] == ' ');
}

bool dbr_key_head(const char *whole, const char *head)
{
	if (!*head)
		return false;
	while (*head) {
		whole += *whole == ' ';
		head += *head == ' ';
		if (*whole != *head)
			return false;
		whole++;
		head++;
	}
	return *whole == '\0' || *whole == ' ';
}

bool dbr_key_spans(const char *whole, const char *part)
{
	const char *space = strchr(part, ' ');
	size_t head = space ? (size_t)(space - part) : 0;

	return head && !strchr(space + 1, ' ') && !strncmp(whole, part, head) &&
	       whole[head] == ' ' && dbr_key_tail(whole, space + 1);
}

bool dbr_key_has(const char *whole, const char *part)
{
	size_t len = strlen(part);

	if (len < SHORTEST_PART || strchr(part, ' '))
		return false;
	while ((whole = strchr(whole, ' ')) != NULL)
		if (!strncmp(++whole, part, len))
			return true;
	return false;
}

/* Behind the article "al-", when enough of a name is left. */
static const char *behind_article(const char *word)
{
	static const char article[] = "\xD8\xA7\xD9\x84"; /* ALEF LAM */
	size_t len = sizeof(article) - 1;

	return !strncmp(word, article, len) &&
			       strlen(word) >= len + SHORTEST_PART
		       ? word + len
		       : word;
}

bool dbr_key_article(const char *whole, const char *part)
{
	const char *last = strrchr(whole, ' ');

	return !strchr(part, ' ') &&
	       !strcmp(behind_article(last ? last + 1 : whole),
		       behind_article(part));
}

uint32_t dbr_key_words(const char *key)
{
	uint32_t count = *key != '\0';

	for (; *key; key++)
		count += *key == ' ';
	return count;
}

static bool has_word(const char *whole, const char *word, size_t len)
{
	while (*whole) {
		size_t size = strcspn(whole, " ");

		if (size == len && !memcmp(whole, word, len))
			return true;
		whole += size;
		whole += *whole == ' ';
	}
	return false;
}

bool dbr_key_covers(const char *whole, const char *part)
{
	uint32_t shared = 0;

	while (*part) {
		size_t size = strcspn(part, " ");

		if (has_word(whole, part, size))
			shared++;
		else if (!dbr_word_is(part, size, DBR_WORD_FILL))
			return false;
		part += size;
		part += *part == ' ';
	}
	return shared > 2;
}
