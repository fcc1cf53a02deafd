#include "search/met.h"

#include "base/memory.h"
#include "search/marks.h"

static bool meets(const struct dbr_node *node, struct dbr_matcher *matcher,
		  struct dbr_arena *arena, const char *text, size_t len)
{
	struct dbr_mark_list marks;

	switch (node->kind) {
	case DBR_NODE_TERMS: {
		struct dbr_node alone = *node;

		alone.next = NULL;
		matcher->count = 0;
		return dbr_matcher_add(matcher, arena, &alone) == DABIR_OK &&
		       dbr_matcher_find(matcher, arena, text, len, &marks) ==
			       DABIR_OK &&
		       marks.count;
	}
	case DBR_NODE_ANY:
		for (node = node->first; node; node = node->next)
			if (meets(node, matcher, arena, text, len))
				return true;
		return false;
	case DBR_NODE_ALL:
	case DBR_NODE_NEAR:
		for (node = node->first; node; node = node->next)
			if (!meets(node, matcher, arena, text, len))
				return false;
		return true;
	}
	return false;
}

bool dbr_query_met(const struct dbr_query *query, const char *text, size_t len)
{
	struct dbr_matcher *scratch;
	struct dbr_arena arena;
	bool yes;

	if (!query->root)
		return true;
	scratch = dbr_alloc_zero(1, sizeof(*scratch));
	if (!scratch)
		return false;
	dbr_arena_init(&arena);
	yes = meets(query->root, scratch, &arena, text, len) &&
	      (!query->without ||
	       !meets(query->without, scratch, &arena, text, len));
	dbr_arena_release(&arena);
	dbr_free(scratch);
	return yes;
}
