#include "intake/xml.h"

#include <libxml/parser.h>
#include <pthread.h>

#define OPTIONS                                                                \
	(XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |         \
	 XML_PARSE_NONET | XML_PARSE_IGNORE_ENC)

void dbr_xml_ready(void)
{
	static pthread_once_t once = PTHREAD_ONCE_INIT;

	pthread_once(&once, xmlInitParser);
}

xmlDoc *dbr_xml_read(const char *text, size_t len)
{
	if (len >= INT32_MAX)
		return NULL;
	dbr_xml_ready();
	return xmlReadMemory(text, (int)len, NULL, "UTF-8", OPTIONS);
}
