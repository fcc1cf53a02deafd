/*
 surface_set.h - a list of strings in which each surface stands once.
 */
#ifndef DBR_NAMES_SURFACE_SET_H
#define DBR_NAMES_SURFACE_SET_H

#include "model/report.h"

struct dbr_surface_set {
	struct dbr_string_list *list;
	uint64_t *keys; /* of the bytes; 0 is free */
	uint32_t capacity;
};

/* Add the text at `span` to the list unless it is there. Constant time. */
DABIR_CHECK enum dabir_status dbr_surface_set_add(struct dabir_report *report,
						  struct dbr_surface_set *set,
						  struct dabir_span span);

#endif
