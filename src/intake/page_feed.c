#include "intake/page.h"

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <string.h>

#include "intake/fields.h"

#define OPTIONS                                                                \
	(XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |         \
	 XML_PARSE_NONET)

/* The text of an element, or what its link points to. Free with xmlFree(). */
static xmlChar *value_new(xmlNode *node, enum dbr_part part)
{
	xmlChar *value = NULL;

	if (part == DBR_PART_URL || part == DBR_PART_SECTION)
		value = xmlGetProp(node, (const xmlChar *)(part == DBR_PART_URL
								   ? "href"
								   : "term"));
	return value ? value : xmlNodeGetContent(node);
}

static enum dabir_status put_elements(struct dabir_report *report,
				      xmlNode *item, enum dbr_part wanted)
{
	enum dabir_status status = DABIR_OK;

	for (xmlNode *node = item->children; node && status == DABIR_OK;
	     node = node->next) {
		const char *name = (const char *)node->name;
		xmlChar *value;

		if (node->type != XML_ELEMENT_NODE ||
		    dbr_part_of(name, report->map) != wanted)
			continue;
		value = value_new(node, wanted);
		if (!value)
			return DABIR_NO_MEMORY;
		status = dbr_part_put(report, wanted, (const char *)value,
				      strlen((const char *)value), "feed");
		xmlFree(value);
	}
	return status;
}

static enum dabir_status put_all(struct dabir_report *report, xmlNode *item)
{
	enum dabir_status status = DABIR_OK;

	for (enum dbr_part part = DBR_PART_HEADLINE;
	     part <= DBR_PART_LANGUAGE && status == DABIR_OK; part++)
		status = put_elements(report, item, part);
	return status;
}

enum dabir_status dbr_page_feed(struct dabir_report *report,
				const struct dbr_decoded *decoded)
{
	enum dabir_status status;
	xmlDoc *doc = decoded->len < INT32_MAX
			      ? xmlReadMemory(decoded->text, (int)decoded->len,
					      NULL, "UTF-8", OPTIONS)
			      : NULL;
	xmlNode *item = doc ? xmlDocGetRootElement(doc) : NULL;

	report->page.has_structure = true;
	status = item ? put_all(report, item)
		      : dbr_page_refuse(report, DABIR_BAD_INPUT,
					"the item is not XML");
	if (doc)
		xmlFreeDoc(doc);
	return status;
}
