/* repair.txt: what `dabir repair` does, in Persian examples, and that it would
   do nothing more the next time. */
#include <stdlib.h>

#include <dabir/repair.h>

#include "spec.h"

static struct dabir_repairer *repairer;

static bool gives(const char *given, const char *wanted)
{
	const char *out = "";
	size_t len = 0;

	if (dabir_repair_text(repairer, given, strlen(given), &out, &len) !=
	    DABIR_OK)
		return false;
	if (!strcmp(out, wanted))
		return true;
	printf("# got: %s\n", out);
	return false;
}

static bool check(const struct spec_case *spec)
{
	return gives(spec->given, spec->wanted) &&
	       gives(spec->wanted, spec->wanted);
}

int main(int argc, char **argv)
{
	int code;

	CHECK(argc == 2 && dabir_repairer_new(NULL, &repairer) == DABIR_OK);
	code = spec_run(argv[1], check);
	dabir_repairer_free(repairer);
	return code;
}
