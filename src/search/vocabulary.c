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
					   "place",    "from",	 "to" };

enum dbr_query_field dbr_query_field(const char *name, size_t len)
{
	for (size_t i = 0; i < ROWS; i++) {
		if (strlen(table[i].word) != len ||
		    memcmp(table[i].word, name, len) != 0)
			continue;
		for (unsigned field = 0; field < DBR_QUERY_NO_FIELD; field++)
			if (!strcmp(table[i].role, field_roles[field]))
				return (enum dbr_query_field)field;
	}
	return DBR_QUERY_NO_FIELD;
}
