/*
 A real server on loopback, asked over a plain socket.
 */
#include "check.h"
#include "archive/shelf.h"

#include <arpa/inet.h>
#include <sys/socket.h>

#include <dabir/serve.h>

#define HOSTILE                                                                \
	"{\"title\": \"<script>alert(1)</script> " KETAB "\", \"code\": "      \
	"\"\\\"><img src=x>\", \"url\": \"javascript:alert(2)\", \"body\": "   \
	"\"" AB " <iframe src=//x> " SHAHR " '\\\" onload=x & " KETAB "\"}"

#define HOSTILE_TEXT                                                           \
	KETAB " <script>alert(1)</script>\n\n" AB " <img src=x> " SHAHR        \
	      " <iframe src=//x> " KETAB ".\n"

#define REPRINT(day, title)                                                    \
	"{\"date\": \"2020-05-0" day "\", \"publisher\": \"<i>" title          \
	"\", \"title\": \"" title "\", \"body\": \"a long report that other "  \
	"papers print word for word, and that has letters enough to be known " \
	"by them wherever it comes out, with a headline of another house\"}"

static struct dabir_server *server;
static char answer[200000];

static void ask(const char *request)
{
	struct sockaddr_in address = { .sin_family = AF_INET };
	int fd = socket(AF_INET, SOCK_STREAM, 0);
	size_t used = 0;
	ssize_t got;

	answer[0] = '\0';
	address.sin_port = htons(dabir_server_port(server));
	address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	if (fd < 0 ||
	    connect(fd, (struct sockaddr *)&address, sizeof(address)) != 0)
		return;
	if (send(fd, request, strlen(request), 0) < 0) {
		close(fd);
		return;
	}
	while ((got = recv(fd, answer + used, sizeof(answer) - 1 - used, 0)) >
	       0)
		used += (size_t)got;
	answer[used] = '\0';
	close(fd);
}

static void ask_as(const char *method, const char *target, const char *more)
{
	char request[4096];

	snprintf(request, sizeof(request),
		 "%s %s HTTP/1.1\r\nHost: 127.0.0.1:%u\r\n%sConnection: "
		 "close\r\n\r\n",
		 method, target, dabir_server_port(server), more);
	ask(request);
}

static void get(const char *target)
{
	ask_as("GET", target, "");
}

static bool has(const char *text)
{
	return strstr(answer, text) != NULL;
}

static const char *const pages[] = {
	"/",
	"/search",
	"/search?q=%DA%A9%D8%AA%D8%A7%D8%A8",
	"/report/1",
	"/report/1/published",
	"/report/1/original",
	"/speakers",
	"/sources",
	"/report/2",
	"/report/3",
	"/compare?one=1&two=2",
	"/compare?one=3&two=4",
	"/kwic?q=papers&order=left",
	"/counts?facet=source&q=papers",
	"/help",
};

static void every_page_answers_with_every_header(void)
{
	for (unsigned i = 0; i < sizeof(pages) / sizeof(*pages); i++) {
		get(pages[i]);
		CHECK(has("HTTP/1.1 200"));
		CHECK(has("Content-Security-Policy: default-src 'none'"));
		CHECK(has("frame-ancestors 'none'"));
		CHECK(has("X-Content-Type-Options: nosniff"));
		CHECK(has("Referrer-Policy: no-referrer"));
		CHECK(has("X-Frame-Options: DENY"));
		CHECK(has("text/html; charset=utf-8"));
		CHECK(has("dir=\"rtl\""));
		CHECK(has("</html>"));
	}
}

static void a_hostile_report_stays_text_on_every_page(void)
{
	for (unsigned i = 0; i < sizeof(pages) / sizeof(*pages); i++) {
		get(pages[i]);
		CHECK(!has("<script>alert"));
		CHECK(!has("<img") && !has("<i>eight") && !has("<b>nine"));
		CHECK(!has("src=//x>"));
		CHECK(!has("href=\"javascript:"));
	}
	get("/report/2");
	CHECK(has("&lt;script&gt;alert"));
}

static void hostile_parameters_stay_text(void)
{
	get("/search?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E%22");
	CHECK(!has("<script>alert"));
	get("/speaker?by=%3Cscript%3Ealert(1)%3C/script%3E");
	CHECK(!has("<script>alert"));
	get("/speakers?like=%22onfocus=x%20autofocus");
	CHECK(!has("value=\"\"onfocus"));
}

static void a_saved_page_is_shut_in(void)
{
	get("/report/1/page");
	CHECK(has("HTTP/1.1 200"));
	CHECK(has("default-src 'none'; style-src 'unsafe-inline'"));
	CHECK(has("base-uri 'none'; frame-ancestors 'self'; sandbox"));
	CHECK(has("text/plain"));
	get("/report/1/original");
	CHECK(has("<iframe class=\"saved\" sandbox=\"\""));
}

static void another_host_is_turned_away(void)
{
	ask("GET / HTTP/1.1\r\nHost: rebound.example\r\nConnection: "
	    "close\r\n\r\n");
	CHECK(has("HTTP/1.1 421"));
	ask("GET / HTTP/1.0\r\n\r\n");
	CHECK(has(" 421"));
}

static void only_reading_is_served(void)
{
	ask_as("HEAD", "/", "");
	CHECK(has("HTTP/1.1 200") && !has("<html"));
	ask_as("POST", "/", "Content-Length: 0\r\n");
	CHECK(has("HTTP/1.1 405") && has("Allow: GET, HEAD"));
	ask_as("DELETE", "/report/1", "");
	CHECK(has("HTTP/1.1 405"));
}

static void what_is_not_there_is_told_kindly(void)
{
	static const char *const paths[] = { "/nothing", "/report/99",
					     "/report/x", "/report/1/x",
					     "/../etc/passwd" };

	for (unsigned i = 0; i < sizeof(paths) / sizeof(*paths); i++) {
		get(paths[i]);
		CHECK(has("HTTP/1.1 404") && has("</html>"));
	}
	get("/search?from=yesteryear");
	CHECK(has("HTTP/1.1 400") && has("role=\"alert\"") && has("</html>"));
	get("/search?q=-papers");
	CHECK(has("HTTP/1.1 400") && has("value=\"-papers\""));
	get("/kwic?q=-papers");
	CHECK(has("HTTP/1.1 400") && has("</html>"));
	get("/?q=%FF");
	CHECK(has("HTTP/1.1 400") && has("</html>"));
}

static void a_switch_sets_a_cookie_and_leads_back_here_only(void)
{
	get("/set?theme=dark&back=%2Fhelp");
	CHECK(has(" 303") && has("Location: /help\r\n"));
	CHECK(has("Set-Cookie: theme=dark;"));
	get("/set?theme=%22x&back=%2F%2Felsewhere.example");
	CHECK(has("Location: /\r\n") && !has("Set-Cookie"));
	ask_as("GET", "/", "Cookie: theme=dark; lang=en\r\n");
	CHECK(has("data-theme=\"dark\"") && has("dir=\"ltr\""));
}

static void reprints_are_told_and_folded(void)
{
	get("/search?q=papers");
	CHECK(has("/report/3#family") != has("/report/4#family"));
	CHECK(has("fold=0"));
	get("/search?q=papers&fold=0");
	CHECK(has("/report/3#family") && has("/report/4#family"));
	get("/report/3");
	CHECK(has("id=\"family\"") && has("href=\"/report/4\""));
	CHECK(has("/compare?one=3&amp;two=4"));
	get("/report/1");
	CHECK(!has("id=\"family\""));
	get("/api/search?q=papers&fold=1");
	CHECK(has("\"reprints\":1") && !has("\"id\":3") != !has("\"id\":4"));
}

static void programs_read_json(void)
{
	get("/api/search?q="
	    "%DA%A9%D8%AA%D8%A7%D8%A8");
	CHECK(has("application/json") && has("\"total\":2"));
	get("/api/search?q=papers&limit=1");
	CHECK(has("\"more\":true") && !has("\"id\":3") != !has("\"id\":4"));
	get("/api/search?q=papers&limit=1&skip=1");
	CHECK(has("\"more\":false") && has("\"total\":2"));
	get("/api/report/1");
	CHECK(has("\"statements\":["));
	get("/api/stats");
	CHECK(has("\"reports\":4"));
	get("/api/said");
	CHECK(has("\"statements\":["));
	get("/api/speakers");
	CHECK(has("\"speakers\":["));
	get("/api/compare?one=1&two=2");
	CHECK(has("\"capped\":false") && has("\"changes\":["));
	get("/api/compare?one=1&two=7");
	CHECK(has("HTTP/1.1 404") && has("\"error\":"));
	get("/api/sources");
	CHECK(has("\"sources\":["));
	get("/api/search?from=never");
	CHECK(has("HTTP/1.1 400") && has("\"error\":"));
}

static void answers_can_be_saved(void)
{
	get("/search.csv?q=papers");
	CHECK(has("text/csv") && has("filename=\"search.csv\""));
	CHECK(has("\r\nid,") || has("\xEF\xBB\xBFid,"));
	get("/kwic.csv?q=papers&order=right");
	CHECK(has(",\"papers\","));
	get("/counts.csv?q=papers&facet=month");
	CHECK(has("\"1399-02\",2"));
	get("/said.csv?by=nobody");
	CHECK(has("report,statement,") && has("citation"));
	get("/counts?facet=nothing");
	CHECK(has("HTTP/1.1 404"));
	get("/search.csv?from=never");
	CHECK(has("HTTP/1.1 400") && has("text/html"));
}

static void a_report_can_be_cited(void)
{
	get("/report/1.bib");
	CHECK(has("@article{dabir"));
	get("/report/1.ris");
	CHECK(has("TY  - NEWS") && has("ER  - "));
	get("/report/1.jsonld");
	CHECK(has("\"@type\":\"NewsArticle\""));
	get("/report/2.html");
	CHECK(has("&lt;script&gt;alert") && !has("<script>alert"));
	get("/report/1.ninjs");
	CHECK(has("\"name\":\"ninjs\""));
}

static void what_cannot_be_served_is_refused(void)
{
	struct dabir_serve_options options = { "not an address", 0 };
	struct dabir_server *none;

	CHECK(dabir_server_start("/nowhere", NULL, &none, NULL) ==
	      DABIR_NOT_FOUND);
	CHECK(dabir_server_start(shelf_path, &options, &none, NULL) ==
	      DABIR_BAD_ARGUMENT);
	options.bind = NULL;
	options.port = dabir_server_port(server);
	CHECK(dabir_server_start(shelf_path, &options, &none, NULL) ==
	      DABIR_IO);
}

int main(void)
{
	struct dabir_archive *archive;

	shelf_begin();
	archive = shelf_open(DABIR_ARCHIVE_CREATE);
	if (!archive || shelf_add(archive, HOSTILE, NULL) != DABIR_OK ||
	    shelf_add(archive, HOSTILE_TEXT, NULL) != DABIR_OK ||
	    shelf_add(archive, REPRINT("9", "<b>nine"), NULL) != DABIR_OK ||
	    shelf_add(archive, REPRINT("8", "eight"), NULL) != DABIR_OK)
		return 1;
	dabir_archive_close(archive);
	if (dabir_server_start(shelf_path, NULL, &server, NULL) != DABIR_OK)
		return 1;
	RUN(every_page_answers_with_every_header);
	RUN(a_hostile_report_stays_text_on_every_page);
	RUN(hostile_parameters_stay_text);
	RUN(a_saved_page_is_shut_in);
	RUN(another_host_is_turned_away);
	RUN(only_reading_is_served);
	RUN(what_is_not_there_is_told_kindly);
	RUN(a_switch_sets_a_cookie_and_leads_back_here_only);
	RUN(reprints_are_told_and_folded);
	RUN(programs_read_json);
	RUN(answers_can_be_saved);
	RUN(a_report_can_be_cited);
	RUN(what_cannot_be_served_is_refused);
	dabir_server_stop(server);
	shelf_end();
	return DONE();
}
