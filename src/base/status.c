#include <dabir/status.h>

static const struct {
	enum dabir_status status;
	const char *text;
} names[] = {
	{ DABIR_OK, "fine" },
	{ DABIR_END, "nothing further" },
	{ DABIR_SAME, "already in the archive" },
	{ DABIR_NEW_VERSION, "a new version of a known page" },
	{ DABIR_NO_MEMORY, "out of memory" },
	{ DABIR_BAD_ARGUMENT, "wrong argument" },
	{ DABIR_BAD_UTF8, "not valid UTF-8" },
	{ DABIR_BAD_INPUT, "malformed input" },
	{ DABIR_TOO_LARGE, "over the size limit" },
	{ DABIR_IO, "read or write failed" },
	{ DABIR_NOT_FOUND, "not found" },
	{ DABIR_NOT_REPORT, "holds no report" },
	{ DABIR_NOT_ARCHIVE, "not a Dabir archive" },
	{ DABIR_NEWER_ARCHIVE, "made by a newer Dabir" },
	{ DABIR_BUSY, "in use by another process" },
	{ DABIR_FULL, "no space left on the device" },
	{ DABIR_CORRUPT, "damaged" },
	{ DABIR_BAD_QUERY, "query not understood" },
	{ DABIR_UNSUPPORTED, "not supported" },
};

const char *dabir_status_text(enum dabir_status status)
{
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (names[i].status == status)
			return names[i].text;
	return "unknown status";
}
