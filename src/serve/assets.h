/*
 assets.h - the files of web/, embedded by gen/assets.c.
 */
#ifndef DBR_SERVE_ASSETS_H
#define DBR_SERVE_ASSETS_H

#include <stddef.h>

struct dbr_asset {
	const char *name;
	const unsigned char *data;
	size_t len;
};

extern const struct dbr_asset dbr_assets[]; /* ends with a NULL name */

#endif
