/* What stands around every page. */
#include <string.h>

#include "serve/request.h"

void dbr_page_open(struct dbr_request *request, const char *title)
{
	struct dbr_html *html = &request->html;
	const char *query = dbr_request_value(request, "q");
	bool home = !strcmp(request->path, "/") && !query;

	dbr_html(html,
		 "<!doctype html>\n<html lang=\"%r\" dir=\"%r\">\n<head>\n"
		 "<meta charset=\"utf-8\">\n"
		 "<meta name=\"viewport\" content=\"width=device-width, "
		 "initial-scale=1\">\n<title>%s%r%t</title>\n",
		 html->english ? "en" : "fa", html->english ? "ltr" : "rtl",
		 title, title ? " - " : "", "name");
	dbr_html(html,
		 "<link rel=\"stylesheet\" href=\"/style.css\">\n"
		 "<link rel=\"icon\" href=\"/icon.svg\">\n"
		 "<script src=\"/app.js\" defer></script>\n</head>\n"
		 "<body%r>\n<a class=\"skip\" href=\"#content\">%t</a>\n"
		 "<header class=\"top\"><a class=\"brand\" href=\"/\">"
		 "<b>%t</b> <span>%t</span></a>\n",
		 home ? " class=\"home\"" : "", "skip", "name", "tagline");
	if (strcmp(request->path, "/") != 0)
		dbr_html(html,
			 "<form class=\"quick\" action=\"/\" role=\"search\">"
			 "<input type=\"search\" name=\"q\" dir=\"auto\" "
			 "aria-label=\"%t\" placeholder=\"%t\">"
			 "<button>%t</button></form>\n",
			 "search", "query", "search");
	dbr_html(html,
		 "<nav><a href=\"/speakers\">%t</a><a href=\"/sources\">%t</a>"
		 "<a href=\"/help\">%t</a>"
		 "<a class=\"lang\" href=\"?lang=%r\" lang=\"%r\">%r</a>"
		 "<button type=\"button\" id=\"theme\" hidden "
		 "aria-label=\"%t\" title=\"%t\">&#9680;</button></nav>"
		 "</header>\n<main id=\"content\">\n",
		 "speakers", "sources", "help", html->english ? "fa" : "en",
		 html->english ? "fa" : "en",
		 html->english ? "&#1601;&#1575;&#1585;&#1587;&#1740;" : "EN",
		 "theme", "theme");
}

void dbr_page_close(struct dbr_request *request)
{
	dbr_html(&request->html,
		 "</main>\n<footer class=\"foot\"><span>%t</span> "
		 "<a href=\"/api/stats\">API</a></footer>\n</body>\n</html>\n",
		 "tagline");
}

void dbr_view_problem(struct dbr_request *request, unsigned code,
		      const char *words, const char *what)
{
	struct dbr_html *html = &request->html;

	dbr_buf_clear(&request->body);
	request->code = code;
	dbr_page_open(request, dbr_html_words(html, words));
	dbr_html(html, "<section class=\"problem\"><h1>%t</h1>", words);
	if (what && *what)
		dbr_html(html, "<p dir=\"auto\"><code>%s</code></p>", what);
	dbr_html(html, "<p><a href=\"/\">%t</a></p></section>\n", "home");
	dbr_page_close(request);
}

void dbr_view_status(struct dbr_request *request, enum dabir_status status)
{
	switch (status) {
	case DABIR_NOT_FOUND:
		dbr_view_problem(request, 404, "no-report", NULL);
		break;
	case DABIR_BUSY: dbr_view_problem(request, 503, "busy", NULL); break;
	case DABIR_TOO_LARGE:
		dbr_view_problem(request, 400, "too-costly", NULL);
		break;
	default:
		dbr_view_problem(request, 500, "failed",
				 dabir_status_text(status));
		break;
	}
}
