#include "search/plain.h"

#include "token/terms.h"

struct run {
	struct dbr_plain_reading *reading;
	const char *text;
	bool follows; /* the last term was no stop word */
};

static enum dabir_status note(struct run *run, const struct dbr_node *node,
			      struct dabir_span span, unsigned flags)
{
	struct dbr_plain_reading *reading = run->reading;
	struct dbr_plain *plain =
		dbr_arena_zero(reading->arena, 1, sizeof(*plain));

	if (!plain)
		return DABIR_NO_MEMORY;
	plain->text = run->text + span.at;
	plain->len = span.len;
	plain->term = node->terms;
	plain->group = node->group;
	plain->follows = run->follows && !(flags & DBR_TERM_PART);
	*reading->parsed->plain_end = plain;
	reading->parsed->plain_end = &plain->next;
	return DABIR_OK;
}

static enum dabir_status take_term(void *context, const char *term, size_t len,
				   struct dabir_span span, unsigned flags)
{
	struct run *run = context;
	struct dbr_plain_reading *reading = run->reading;
	struct dbr_node *node;
	enum dabir_status status;

	if (flags & DBR_TERM_STOP) {
		reading->passed_over = true;
		run->follows = false;
		return DABIR_OK;
	}
	node = dbr_arena_zero(reading->arena, 1, sizeof(*node));
	if (!node)
		return DABIR_NO_MEMORY;
	node->kind = DBR_NODE_TERMS;
	node->weight = 1;
	node->group = reading->parsed->groups++;
	node->terms = dbr_arena_copy(reading->arena, term, len);
	if (!node->terms)
		return DABIR_NO_MEMORY;
	status = note(run, node, span, flags);
	run->follows = true;
	dbr_node_add(reading->list, node);
	return status;
}

enum dabir_status dbr_plain_read(struct dbr_plain_reading *reading,
				 const char *text, size_t len)
{
	struct run run = { reading, text, false };

	return dbr_terms_walk(text, len, take_term, &run);
}
