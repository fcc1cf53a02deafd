#include "score.h"

#include <stdio.h>

#include "names/feature.h"

/* Exact entities: the end of the one that starts at `at`, or `at`. */
static uint32_t entity_end(const uint8_t *labels, uint32_t at, uint32_t end)
{
	uint8_t kind = (uint8_t)((labels[at] - 1) / 4);
	uint8_t place = (uint8_t)((labels[at] - 1) % 4);
	uint32_t i = at + 1;

	if (labels[at] == DBR_LABEL_O || labels[at] == DBR_LABEL_QUANTITY)
		return at;
	if (place == 3)
		return i;
	if (place)
		return at;
	while (i < end && labels[i] == 4 * kind + 2)
		i++;
	if (i < end && labels[i] == 4 * kind + 3)
		i++;
	return i;
}

void corpus_score(const struct corpus *corpus, const uint8_t *labels,
		  const char *what)
{
	uint32_t hit[4][4] = { { 0 } }, got[4][4] = { { 0 } },
		 gold[4][4] = { { 0 } };

	for (uint32_t d = 0; d < corpus->document_count; d++) {
		uint32_t end = corpus->sentences[corpus->documents[d + 1]];
		uint8_t file = corpus->source[d] & 3;

		for (uint32_t i = corpus->sentences[corpus->documents[d]];
		     corpus->held[d] && i < end; i++) {
			uint32_t a = entity_end(labels, i, end);
			uint32_t b = entity_end(corpus->labels, i, end);
			int ka = (labels[i] + 3) / 4 & 3;
			int kb = (corpus->labels[i] + 3) / 4 & 3;

			got[file][ka] += a > i;
			gold[file][kb] += b > i;
			hit[file][ka] += a > i && a == b && ka == kb;
		}
	}
	printf("%s:", what);
	for (int file = 0; file < 3; file++) {
		uint32_t h = 0, s = 0;

		for (int k = 1; k < 4; k++) {
			if (file == 2) {
				hit[2][k] = hit[0][k] + hit[1][k];
				got[2][k] = got[0][k] + got[1][k];
				gold[2][k] = gold[0][k] + gold[1][k];
				printf(" %.2f",
				       200.0 * hit[2][k] /
					       (got[2][k] + gold[2][k]));
			}
			h += hit[file][k];
			s += got[file][k] + gold[file][k];
		}
		printf(" %s %.2f",
		       file == 2 ? "pooled"
		       : file	 ? "300"
				 : "600",
		       200.0 * h / s);
	}
	printf("\n");
	fflush(stdout);
}
