/* libxml2's HTML parser, through SAX, into the flat array of dom.h. */
#include "intake/dom.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <string.h>

#include "intake/tags.h"
#include "intake/xml.h"

#define MOST_NODES 2000000
#define MOST_DEPTH 4096 /* deeper elements hang from the last one */
#define MOST_ATTRIBUTES 64

struct builder {
	struct dbr_dom *dom;
	htmlParserCtxt *parser;
	uint32_t open[MOST_DEPTH]; /* indexes of the open elements */
	size_t depth;
};

static void fail(struct builder *builder, enum dabir_status status)
{
	if (builder->dom->status == DABIR_OK)
		builder->dom->status = status;
	xmlStopParser(builder->parser);
}

static struct dbr_node *add_node(struct builder *builder)
{
	struct dbr_dom *dom = builder->dom;
	enum dabir_status status = DABIR_OK;
	struct dbr_node *node;
	size_t top = builder->depth < MOST_DEPTH ? builder->depth : MOST_DEPTH;

	if (dom->count >= MOST_NODES)
		status = DABIR_TOO_LARGE;
	if (status == DABIR_OK)
		status = dbr_arena_grow(dom->arena, &dom->nodes, &dom->capacity,
					dom->count, sizeof(*dom->nodes));
	if (status != DABIR_OK) {
		fail(builder, status);
		return NULL;
	}
	node = &dom->nodes[dom->count++];
	memset(node, 0, sizeof(*node));
	node->name = "";
	node->parent = top ? builder->open[top - 1] : 0;
	node->end = dom->count;
	return node;
}

static void copy_attributes(struct builder *builder, struct dbr_node *node,
			    const xmlChar **pairs)
{
	struct dbr_attribute *list;
	uint16_t count = 0;

	while (pairs && pairs[2 * count] && count < MOST_ATTRIBUTES)
		count++;
	if (!count)
		return;
	list = dbr_arena_alloc(builder->dom->arena, count * sizeof(*list));
	for (uint16_t i = 0; list && i < count; i++) {
		const char *name = (const char *)pairs[2 * i];
		const char *value = (const char *)pairs[2 * i + 1];

		value = value ? value : "";
		list[i].name =
			dbr_arena_copy(builder->dom->arena, name, strlen(name));
		list[i].value = dbr_arena_copy(builder->dom->arena, value,
					       strlen(value));
		if (!list[i].name || !list[i].value)
			list = NULL;
	}
	if (!list) {
		fail(builder, DABIR_NO_MEMORY);
		return;
	}
	node->attributes = list;
	node->attribute_count = count;
}

static void on_start(void *context, const xmlChar *name, const xmlChar **pairs)
{
	struct builder *builder = context;
	struct dbr_node *node = add_node(builder);
	const char *copy;

	if (!node)
		return;
	copy = dbr_arena_copy(builder->dom->arena, (const char *)name,
			      strlen((const char *)name));
	if (!copy) {
		fail(builder, DABIR_NO_MEMORY);
		return;
	}
	node->name = copy;
	node->tag = (uint8_t)dbr_tag_of(copy);
	copy_attributes(builder, node, pairs);
	if (builder->depth < MOST_DEPTH)
		builder->open[builder->depth] = builder->dom->count - 1;
	builder->depth++;
}

static void on_end(void *context, const xmlChar *name)
{
	struct builder *builder = context;

	(void)name;
	if (!builder->depth)
		return;
	builder->depth--;
	if (builder->depth < MOST_DEPTH)
		builder->dom->nodes[builder->open[builder->depth]].end =
			builder->dom->count;
}

static void on_text(void *context, const xmlChar *text, int len)
{
	struct builder *builder = context;
	struct dbr_node *node;
	char *copy;

	if (len <= 0)
		return;
	copy = dbr_arena_copy(builder->dom->arena, (const char *)text,
			      (size_t)len);
	node = copy ? add_node(builder) : NULL;
	if (!node) {
		fail(builder, DABIR_NO_MEMORY);
		return;
	}
	node->tag = DBR_TAG_TEXT;
	node->text = copy;
	node->len = (uint32_t)len;
}

static bool arabic_lead(unsigned char byte)
{
	return byte >= 0xD8 && byte <= 0xDB;
}

/* Letters of each subtree, and those of them inside links. */
static void count_letters(struct dbr_dom *dom)
{
	for (uint32_t i = dom->count; i-- > 0;) {
		struct dbr_node *node = &dom->nodes[i];
		struct dbr_node *parent = &dom->nodes[node->parent];

		for (uint32_t k = 0; k < node->len; k++)
			node->letters +=
				arabic_lead((unsigned char)node->text[k]);
		if (node->tag == DBR_TAG_A)
			node->link_letters = node->letters;
		if (i && node->tag != DBR_TAG_SKIP &&
		    node->tag != DBR_TAG_SCRIPT) {
			parent->letters += node->letters;
			parent->link_letters += node->link_letters;
		}
	}
}

static void close_all(struct builder *builder)
{
	while (builder->depth)
		on_end(builder, NULL);
}

enum dabir_status dbr_dom_parse(struct dbr_dom *dom, struct dbr_arena *arena,
				const char *html, size_t len)
{
	struct builder builder;
	htmlSAXHandler handler;
	htmlParserCtxt *parser;

	memset(dom, 0, sizeof(*dom));
	dom->arena = arena;
	if (!len || len > INT32_MAX / 2)
		return len ? DABIR_TOO_LARGE : DABIR_BAD_INPUT;
	if (dbr_dom_hostile(html, len))
		return DABIR_TOO_LARGE;
	dbr_xml_ready();
	parser = htmlCreateMemoryParserCtxt(html, (int)len);
	if (!parser)
		return DABIR_NO_MEMORY;
	memset(&handler, 0, sizeof(handler));
	handler.startElement = on_start;
	handler.endElement = on_end;
	handler.characters = on_text;
	handler.cdataBlock = on_text;
	handler.ignorableWhitespace = on_text;
	builder = (struct builder){ .dom = dom, .parser = parser };
	htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR |
					   HTML_PARSE_NOWARNING |
					   HTML_PARSE_NONET |
					   HTML_PARSE_IGNORE_ENC);
	xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8);
	/* The context keeps its own handler block; lend it ours. */
	*parser->sax = *(xmlSAXHandler *)(void *)&handler;
	parser->userData = &builder;
	htmlParseDocument(parser);
	close_all(&builder);
	htmlFreeParserCtxt(parser);
	if (dom->status == DABIR_OK && dom->count)
		count_letters(dom);
	return dom->status == DABIR_OK && !dom->count ? DABIR_BAD_INPUT
						      : dom->status;
}
