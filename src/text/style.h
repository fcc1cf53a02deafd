/*
 style.h - gaps that sound house styles fill differently.
 */
#ifndef DBR_TEXT_STYLE_H
#define DBR_TEXT_STYLE_H

#include "text/gap.h"

/*
 True when data/text/style.tsv lists the pieces on both sides of the gap, so
 that it is to stay as it was written in a text of that style.
 */
bool dbr_style_differs(const struct dbr_gap *gap, enum dbr_style style);

#endif
