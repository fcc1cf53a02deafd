/*
 node_list.h - nodes of a query in a row.
 */
#ifndef DBR_SEARCH_NODE_LIST_H
#define DBR_SEARCH_NODE_LIST_H

#include "archive/query.h"

struct dbr_node_list {
	struct dbr_node *first, **end;
	unsigned count;
};

static inline void dbr_node_list_init(struct dbr_node_list *list)
{
	list->first = NULL;
	list->end = &list->first;
	list->count = 0;
}

/* NULL is passed over. */
static inline void dbr_node_add(struct dbr_node_list *list,
				struct dbr_node *node)
{
	if (!node)
		return;
	*list->end = node;
	list->end = &node->next;
	list->count++;
}

#endif
