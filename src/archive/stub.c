#include <dabir/archive.h>

enum dabir_status dabir_archive_check(struct dabir_archive *archive,
				      const struct dabir_check *check)
{
	(void)archive;
	(void)check;
	return DABIR_UNSUPPORTED;
}
