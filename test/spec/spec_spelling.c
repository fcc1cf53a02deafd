/* test/spec/spelling.txt: two spellings, and whether search joins them. */
#include "base/buf.h"
#include "token/terms.h"

#include "spec.h"

static enum dabir_status add_term(void *context, const char *term, size_t len,
				  struct dabir_span span, unsigned flags)
{
	struct dbr_buf *terms = context;

	(void)span;
	(void)flags;
	dbr_buf_add(terms, term, len);
	dbr_buf_add_byte(terms, ' ');
	return dbr_buf_status(terms);
}

static bool is_right(const char *a, size_t a_len, const char *b, bool meet)
{
	struct dbr_buf one, other;
	bool same;

	dbr_buf_init(&one);
	dbr_buf_init(&other);
	same = dbr_terms_walk(a, a_len, add_term, &one) == DABIR_OK &&
	       dbr_terms_walk(b, strlen(b), add_term, &other) == DABIR_OK &&
	       one.len && one.len == other.len &&
	       !memcmp(one.data, other.data, one.len);
	if (same != meet)
		printf("# '%s' gives %s, '%s' gives %s\n", a,
		       one.len ? one.data : "nothing", b,
		       other.len ? other.data : "nothing");
	dbr_buf_release(&one);
	dbr_buf_release(&other);
	return same == meet;
}

static bool check(const struct spec_case *spec)
{
	const char *stroke = strstr(spec->given, " / ");
	bool meet = !strcmp(spec->wanted, "meet");

	check_failed = !stroke ||
		       !is_right(spec->given, (size_t)(stroke - spec->given),
				 stroke + 3, meet);
	return !check_failed;
}

int main(int argc, char **argv)
{
	return argc == 2 ? spec_run(argv[1], check) : 2;
}
