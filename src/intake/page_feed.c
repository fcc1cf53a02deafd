#include "intake/page.h"

#include <string.h>

#include "intake/fields.h"
#include "intake/xml.h"

/* The text of an element, or what its link points to. Free with xmlFree(). */
static xmlChar *value_new(xmlNode *node, enum dbr_part part)
{
	xmlChar *value = NULL;

	if (part == DBR_PART_URL)
		value = xmlGetProp(node, (const xmlChar *)"href");
	else if (part == DBR_PART_SECTION)
		value = xmlGetProp(node, (const xmlChar *)"term");
	else if (part == DBR_PART_IMAGE)
		value = xmlGetProp(node, (const xmlChar *)"url");
	return value ? value : xmlNodeGetContent(node);
}

/*
 media:content and enclosure hold pictures, whatever their names say; an
 item standing alone may have lost what its prefixes stand for.
 */
static bool is_media(const xmlNode *node)
{
	const char *name = (const char *)node->name;

	return !strcmp(name, "enclosure") || !strncmp(name, "media:", 6) ||
	       (node->ns && node->ns->prefix &&
		!strcmp((const char *)node->ns->prefix, "media"));
}

static enum dbr_part part_of(const xmlNode *node, const char *map)
{
	if (!is_media(node))
		return dbr_part_of((const char *)node->name, map);
	return xmlHasProp((xmlNode *)(uintptr_t)node, (const xmlChar *)"url")
		       ? DBR_PART_IMAGE
		       : DBR_PART_NONE;
}

static enum dabir_status put_elements(struct dabir_report *report,
				      xmlNode *item, enum dbr_part wanted)
{
	enum dabir_status status = DABIR_OK;

	for (xmlNode *node = item->children; node && status == DABIR_OK;
	     node = node->next) {
		xmlChar *value;

		if (node->type != XML_ELEMENT_NODE ||
		    part_of(node, report->map) != wanted)
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
	xmlDoc *doc = dbr_xml_read(decoded->text, decoded->len);
	xmlNode *item = doc ? xmlDocGetRootElement(doc) : NULL;

	report->page.has_structure = true;
	status = item ? put_all(report, item)
		      : dbr_page_refuse(report, DABIR_BAD_INPUT,
					"the item is not XML");
	if (doc)
		xmlFreeDoc(doc);
	return status;
}
