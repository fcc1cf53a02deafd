/* repair.txt: what `dabir repair` does, in Persian examples. */
#include <stdlib.h>

#include <dabir/repair.h>

#include "spec.h"

static struct dabir_repairer *repairer;

static bool check(const struct spec_case *spec)
{
	const char *out = "";
	size_t len = 0;

	if (dabir_repair_text(repairer, spec->given, strlen(spec->given), &out,
			      &len) != DABIR_OK)
		return false;
	if (!strcmp(out, spec->wanted))
		return true;
	printf("# got: %s\n", out);
	return false;
}

int main(int argc, char **argv)
{
	int code;

	CHECK(argc == 2 && dabir_repairer_new(NULL, &repairer) == DABIR_OK);
	code = spec_run(argv[1], check);
	dabir_repairer_free(repairer);
	return code;
}
