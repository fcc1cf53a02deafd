#include <dabir/search.h>

#include "archive/archive.h"
#include "base/memory.h"
#include "search/hits.h"

enum dabir_status dabir_search_facet(struct dabir_archive *archive,
				     const struct dabir_search *search,
				     enum dabir_facet facet, uint32_t limit,
				     struct dabir_counts **counts)
{
	struct dbr_inquiry *inquiry;
	enum dabir_status status;

	if ((unsigned)facet >= DABIR_FACET_COUNT)
		return DABIR_BAD_ARGUMENT;
	inquiry = dbr_alloc_zero(1, sizeof(*inquiry));
	if (!inquiry)
		return DABIR_NO_MEMORY;
	status = dbr_inquiry_init(inquiry, archive, search, NULL);
	if (status == DABIR_OK)
		status = dbr_inquiry_widen(inquiry);
	if (status == DABIR_OK)
		status = dbr_store_facet(archive->store, &inquiry->parsed.query,
					 facet, limit, counts);
	dbr_inquiry_release(inquiry);
	dbr_free(inquiry);
	return status;
}
