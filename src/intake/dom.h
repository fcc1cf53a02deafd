/*
 dom.h - a page as one flat array of nodes, in document order.

 Any HTML parser that reports starts, texts and ends can fill it; libxml2
 does (dom_libxml.c). A node's subtree is [index + 1, end), so walks are
 loops and a page of 200,000 nested elements is no deeper than any other.
 */
#ifndef DBR_INTAKE_DOM_H
#define DBR_INTAKE_DOM_H

#include <stdbool.h>

#include "base/arena.h"

enum dbr_tag {
	DBR_TAG_OTHER, /* an element we have no use for: inline */
	DBR_TAG_TEXT,  /* not an element */
	DBR_TAG_A,
	DBR_TAG_BLOCK, /* div, section, article, ... */
	DBR_TAG_BR,
	DBR_TAG_CAPTION, /* figcaption, caption */
	DBR_TAG_CELL,	 /* td, th */
	DBR_TAG_H1,
	DBR_TAG_HEADING, /* h2 to h6 */
	DBR_TAG_IMG,
	DBR_TAG_ITEM, /* li, dd, dt */
	DBR_TAG_LINK,
	DBR_TAG_META,
	DBR_TAG_P,
	DBR_TAG_ROW, /* tr */
	DBR_TAG_SCRIPT,
	DBR_TAG_SKIP, /* style, form, button, nav, ...: never a report's text */
	DBR_TAG_STRONG, /* strong, b */
	DBR_TAG_TIME,
	DBR_TAG_TITLE
};

struct dbr_attribute {
	const char *name, *value; /* name in lower case */
};

struct dbr_node {
	const char *name; /* of the element, lower case; "" for text */
	const char *text; /* of a text node, NUL-terminated */
	const struct dbr_attribute *attributes;
	uint32_t len; /* of `text` */
	uint32_t parent, end;
	uint32_t letters;      /* letters of Arabic script in the subtree */
	uint32_t link_letters; /* of them inside links */
	uint16_t attribute_count;
	uint8_t tag;  /* enum dbr_tag */
	bool dropped; /* the page's furniture, with its subtree */
};

struct dbr_dom {
	struct dbr_node *nodes;
	uint32_t count, capacity;
	struct dbr_arena *arena;
	enum dabir_status status; /* the first failure */
};

/*
 Parse `len` bytes of valid UTF-8.

 Returns DABIR_OK, DABIR_BAD_INPUT, DABIR_TOO_LARGE (nodes), DABIR_NO_MEMORY.
 */
DABIR_CHECK enum dabir_status dbr_dom_parse(struct dbr_dom *dom,
					    struct dbr_arena *arena,
					    const char *html, size_t len);

/*
 True when an element has so many attributes that the parser, which compares
 each with all before it, would take minutes. One pass.
 */
bool dbr_dom_hostile(const char *html, size_t len);

/* The value of an attribute, NULL when absent. */
const char *dbr_dom_attribute(const struct dbr_node *node, const char *name);

/* True when `word` is one of the space-parted words of `list`. */
bool dbr_dom_has_word(const char *list, const char *word, size_t len);

/* `text` with runs of white space as one space, in the arena, or NULL. */
const char *dbr_dom_fold(struct dbr_arena *arena, const char *text,
			 size_t *len);

/*
 The text of a subtree, runs of white space as one space, in the arena.
 Returns "" when there is none, NULL without memory.
 */
const char *dbr_dom_text(const struct dbr_dom *dom, uint32_t node, size_t *len);

#endif
