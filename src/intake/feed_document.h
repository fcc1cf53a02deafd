/*
 feed_document.h - an RSS, RDF or Atom document, item by item.
 */
#ifndef DBR_INTAKE_FEED_DOCUMENT_H
#define DBR_INTAKE_FEED_DOCUMENT_H

#include "base/arena.h"

/*
 Parse a feed.

 document  out: free with dbr_feed_free()
 first     out: its first item, NULL when it has none

 Returns DABIR_OK, DABIR_BAD_INPUT, DABIR_NO_MEMORY.
 */
DABIR_CHECK enum dabir_status dbr_feed_parse(const char *bytes, size_t len,
					     void **document, void **first);

/* The name of the whole feed, NULL when it has none. Free with xmlFree(). */
char *dbr_feed_title_new(void *document);

/* The item behind `item`, NULL at the end. */
void *dbr_feed_after(void *item);

/*
 The XML of one item, standing alone: `*bytes` is `*len` bytes in the arena.
 Returns DABIR_OK or DABIR_NO_MEMORY.
 */
DABIR_CHECK enum dabir_status dbr_feed_dump(struct dbr_arena *arena,
					    void *document, void *item,
					    const char **bytes, size_t *len);

void dbr_feed_free(void *document);

#endif
