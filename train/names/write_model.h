/*
 write_model.h - weights to the file that gen/names_model reads.

 The file, little endian: "DBRNAME2"; u32 rows; i16 edges and start of each
 reading (17 rows of 16); then by hash: u32 hash, u32 mask of the weights that
 are not zero (first reading in the low half), and those as signed bytes.
 */
#ifndef TRAIN_NAMES_WRITE_MODEL_H
#define TRAIN_NAMES_WRITE_MODEL_H

#include "crf.h"

/* What a weight is in the file: a byte in steps, 0 below `least`. */
int8_t model_byte(float weight, float least);

/* Keep a row of `reading` (0 or 1); weights below `least` are dropped. */
void model_add(uint32_t hash, int reading, const float *weights, float least);

void model_add_edges(int reading, const struct crf *crf);

/* Write all that was added. Ends the program when it cannot. */
void model_write(const char *path);

#endif
