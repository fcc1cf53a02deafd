#include "intake/feed_document.h"

#include <string.h>

#include "charset/decode.h"
#include "charset/label.h"
#include "intake/xml.h"

/* No entity is replaced and nothing is fetched; NOENT would read files. */
#define MOST_DEPTH 32

static int is_item(const xmlNode *node)
{
	return node->type == XML_ELEMENT_NODE &&
	       (!strcmp((const char *)node->name, "item") ||
		!strcmp((const char *)node->name, "entry"));
}

/* The first item at or behind `node`, going down into what is no item. */
static xmlNode *seek(xmlNode *node, int depth)
{
	for (; node; node = node->next) {
		xmlNode *found;

		if (is_item(node))
			return node;
		found = depth < MOST_DEPTH ? seek(node->children, depth + 1)
					   : NULL;
		if (found)
			return found;
	}
	return NULL;
}

enum dabir_status dbr_feed_parse(const char *bytes, size_t len, void **document,
				 void **first)
{
	char label[DBR_LABEL_ROOM];
	struct dbr_decoded decoded;
	struct dbr_arena arena;
	enum dabir_status status;
	xmlDoc *doc = NULL;

	dbr_arena_init(&arena);
	status = dbr_charset_decode(
		&arena, bytes, len,
		dbr_charset_label(bytes, len, label) ? label : NULL, &decoded);
	if (status == DABIR_OK)
		doc = dbr_xml_read(decoded.text, decoded.len);
	dbr_arena_release(&arena);
	if (status != DABIR_OK)
		return status;
	if (!doc)
		return DABIR_BAD_INPUT;
	*document = doc;
	*first = seek(xmlDocGetRootElement(doc), 0);
	return DABIR_OK;
}

static xmlNode *child_named(xmlNode *parent, const char *name)
{
	for (xmlNode *node = parent ? parent->children : NULL; node;
	     node = node->next)
		if (node->type == XML_ELEMENT_NODE &&
		    !strcmp((const char *)node->name, name))
			return node;
	return NULL;
}

char *dbr_feed_title_new(void *document)
{
	xmlNode *root = xmlDocGetRootElement(document);
	xmlNode *channel = child_named(root, "channel");
	xmlNode *title = child_named(channel ? channel : root, "title");

	return title ? (char *)xmlNodeGetContent(title) : NULL;
}

void *dbr_feed_after(void *item)
{
	return seek(((xmlNode *)item)->next, MOST_DEPTH);
}

enum dabir_status dbr_feed_dump(struct dbr_arena *arena, void *document,
				void *item, const char **bytes, size_t *len)
{
	xmlBuffer *buffer = xmlBufferCreate();
	int size = -1;

	if (buffer) {
		xmlReconciliateNs(document, item);
		size = xmlNodeDump(buffer, document, item, 0, 0);
	}
	*len = size > 0 ? (size_t)size : 0;
	*bytes = size >= 0
			 ? dbr_arena_copy(
				   arena,
				   (const char *)xmlBufferContent(buffer), *len)
			 : NULL;
	xmlBufferFree(buffer);
	return *bytes ? DABIR_OK : DABIR_NO_MEMORY;
}

void dbr_feed_free(void *document)
{
	if (document)
		xmlFreeDoc(document);
}
