#include "check.h"

#include "serve/request.h"

static enum dabir_status read_target(struct dbr_request *request,
				     const char *target)
{
	memset(request, 0, sizeof(*request));
	return dbr_request_target(request, target, strlen(target));
}

static void a_target_is_a_path_and_its_parameters(void)
{
	struct dbr_request request;

	CHECK(read_target(&request, "/search?q=a%20b+c&from=1399%2F08&x=") ==
	      DABIR_OK);
	CHECK_TEXT(request.path, "/search");
	CHECK_TEXT(dbr_request_get(&request, "q"), "a b c");
	CHECK_TEXT(dbr_request_get(&request, "from"), "1399/08");
	CHECK(dbr_request_get(&request, "x") == NULL);
	CHECK(dbr_request_get(&request, "y") == NULL);
}

static void what_is_not_clean_text_is_refused(void)
{
	struct dbr_request request;

	CHECK(read_target(&request, "/?q=%FF") != DABIR_OK);
	CHECK(read_target(&request, "/?q=%00") != DABIR_OK);
	CHECK(read_target(&request, "/?q=%0A") != DABIR_OK);
	CHECK(read_target(&request, "/?q=%2") != DABIR_OK);
	CHECK(read_target(&request, "/?q=%zz") != DABIR_OK);
	CHECK(read_target(&request, "http://elsewhere/") != DABIR_OK);
	CHECK(read_target(&request, "") != DABIR_OK);
}

static void too_much_is_refused(void)
{
	struct dbr_request request;
	char target[2000] = "/?q=";

	memset(target + 4, 'a', 1200);
	CHECK(read_target(&request, target) != DABIR_OK);
	memset(target + 4, '\0', 1300);
	for (unsigned i = 0; i < 40; i++)
		memcpy(target + 4 + 4 * i, "&a=b", 4);
	CHECK(read_target(&request, target) == DABIR_TOO_LARGE);
}

static void numbers_may_have_persian_digits(void)
{
	struct dbr_request request;

	CHECK(read_target(&request, "/?page=%DB%B1%DB%B2&a=1x&b=1234567890") ==
	      DABIR_OK);
	CHECK(dbr_request_number(&request, "page", 1) == 12);
	CHECK(dbr_request_number(&request, "a", 7) == 7);
	CHECK(dbr_request_number(&request, "b", 7) == 7);
	CHECK(dbr_request_number(&request, "c", 7) == 7);
}

static void a_path_may_hold_an_id(void)
{
	struct dbr_request request;
	const char *rest = "";

	CHECK(read_target(&request, "/report/42/page") == DABIR_OK);
	CHECK(dbr_request_id(&request, "/report/", &rest) == 42);
	CHECK_TEXT(rest, "/page");
	CHECK(read_target(&request, "/report/9999999999999999999") == DABIR_OK);
	CHECK(dbr_request_id(&request, "/report/", &rest) == 0);
	CHECK(dbr_request_id(&request, "/other/", &rest) == 0);
}

static void only_this_machine_is_a_host(void)
{
	CHECK(dbr_request_host("127.0.0.1:8090", "127.0.0.1", 8090));
	CHECK(dbr_request_host("localhost:8090", "127.0.0.1", 8090));
	CHECK(dbr_request_host("[::1]:8090", "::1", 8090));
	CHECK(dbr_request_host("192.0.2.7:8090", "0.0.0.0", 8090));
	CHECK(dbr_request_host("localhost", "127.0.0.1", 80));
	CHECK(!dbr_request_host("localhost:8091", "127.0.0.1", 8090));
	CHECK(!dbr_request_host("rebound.example:8090", "127.0.0.1", 8090));
	CHECK(!dbr_request_host("rebound.example:8090", "0.0.0.0", 8090));
	CHECK(!dbr_request_host("localhost.example:8090", "127.0.0.1", 8090));
	CHECK(!dbr_request_host(NULL, "127.0.0.1", 8090));
	CHECK(!dbr_request_host("", "127.0.0.1", 8090));
}

int main(void)
{
	RUN(a_target_is_a_path_and_its_parameters);
	RUN(what_is_not_clean_text_is_refused);
	RUN(too_much_is_refused);
	RUN(numbers_may_have_persian_digits);
	RUN(a_path_may_hold_an_id);
	RUN(only_this_machine_is_a_host);
	return DONE();
}
