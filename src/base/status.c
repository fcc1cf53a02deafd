#include <dabir/status.h>

const char *dabir_status_text(enum dabir_status status)
{
	switch (status) {
	case DABIR_OK: return "fine";
	case DABIR_END: return "nothing further";
	case DABIR_SAME: return "already in the archive";
	case DABIR_NEW_VERSION: return "a new version of a known page";
	case DABIR_NO_MEMORY: return "out of memory";
	case DABIR_BAD_ARGUMENT: return "wrong argument";
	case DABIR_BAD_UTF8: return "not valid UTF-8";
	case DABIR_BAD_INPUT: return "malformed input";
	case DABIR_TOO_LARGE: return "over the size limit";
	case DABIR_IO: return "read or write failed";
	case DABIR_NOT_FOUND: return "not found";
	case DABIR_NOT_REPORT: return "holds no report";
	case DABIR_NOT_ARCHIVE: return "not a Dabir archive";
	case DABIR_NEWER_ARCHIVE: return "made by a newer Dabir";
	case DABIR_BUSY: return "in use by another process";
	case DABIR_FULL: return "no space left on the device";
	case DABIR_CORRUPT: return "damaged";
	case DABIR_BAD_QUERY: return "query not understood";
	case DABIR_UNSUPPORTED: return "not supported";
	}
	return "unknown status";
}
