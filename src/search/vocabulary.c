#include "search/vocabulary.h"

#include <string.h>

static const struct {
	const char *role, *word;
} table[] = {
#include "search_words.inc"
};

#define ROWS (sizeof(table) / sizeof(*table))

static const char *const field_roles[] = { "headline", "lead",	 "by",
					   "about",    "source", "section",
					   "place",    "from",	 "to",
					   "date" };
static const char *const operator_roles[] = { "or", "and", "not", "near" };

/* The first of `count` roles that this word has, or `count`. */
static unsigned find(const char *const *roles, unsigned count, const char *word,
		     size_t len)
{
	for (size_t i = 0; i < ROWS; i++) {
		if (strlen(table[i].word) != len ||
		    memcmp(table[i].word, word, len) != 0)
			continue;
		for (unsigned role = 0; role < count; role++)
			if (!strcmp(table[i].role, roles[role]))
				return role;
	}
	return count;
}

enum dbr_query_field dbr_query_field(const char *name, size_t len)
{
	return (enum dbr_query_field)find(field_roles, DBR_QUERY_NO_FIELD, name,
					  len);
}

enum dbr_query_operator dbr_query_operator(const char *name, size_t len)
{
	return (enum dbr_query_operator)find(operator_roles,
					     DBR_QUERY_NO_OPERATOR, name, len);
}
