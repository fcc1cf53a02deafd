/*
 vocabulary.h - words that mean something to a query: the names of fields and
 operators, of data/search/words.tsv.
 */
#ifndef DBR_SEARCH_VOCABULARY_H
#define DBR_SEARCH_VOCABULARY_H

#include <stddef.h>

enum dbr_query_field {
	DBR_QUERY_HEADLINE,
	DBR_QUERY_LEAD,
	DBR_QUERY_BY,
	DBR_QUERY_ABOUT,
	DBR_QUERY_SOURCE,
	DBR_QUERY_SECTION,
	DBR_QUERY_PLACE,
	DBR_QUERY_FROM,
	DBR_QUERY_TO,
	DBR_QUERY_DATE,
	DBR_QUERY_NO_FIELD
};

enum dbr_query_operator {
	DBR_QUERY_OR,
	DBR_QUERY_AND,
	DBR_QUERY_NOT,
	DBR_QUERY_NEAR,
	DBR_QUERY_NO_OPERATOR
};

enum dbr_query_field dbr_query_field(const char *name, size_t len);
enum dbr_query_operator dbr_query_operator(const char *name, size_t len);

#endif
