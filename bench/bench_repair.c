/*
 bench_repair FILE - repairs a text on one core: again and again, once, letters
 only; and passes over what is sound of it, portably and as this machine does.
 One JSON line a measurement; memcpy and a plain validation of UTF-8 of the
 same bytes are the measure of the machine.
 */
#include <string.h>

#include <dabir/repair.h>

#include "bench.h"
#include "base/utf8.h"
#include "text/sound.h"

#define LEAST_SECONDS 0.5
#define PART ((size_t)1 << 20) /* as much at a time as the verb takes */

typedef void work(const struct text *text, void *state);

static void copy(const struct text *text, void *state)
{
	memcpy(state, text->bytes, text->len);
	__asm__ volatile("" : : "r"(state) : "memory");
}

static void validate(const struct text *text, void *state)
{
	*(size_t *)state += dbr_utf8_valid_len(text->bytes, text->len);
}

static size_t part_end(const struct text *text, size_t from)
{
	size_t end = from + PART < text->len ? from + PART : text->len;

	while (end < text->len && text->bytes[end - 1] != '\n')
		end++;
	return end;
}

static void repair(const struct text *text, void *state)
{
	size_t at = 0;

	while (at < text->len) {
		size_t end = part_end(text, at), len;
		const char *out;

		if (dabir_repair_text(state, text->bytes + at, end - at, &out,
				      &len) != DABIR_OK)
			exit(1);
		at = end;
	}
}

typedef size_t sound_length(const char *text, size_t len, uint32_t last);

static void pass_with(sound_length *length, const struct text *text,
		      size_t *sum)
{
	for (size_t at = 0; at < text->len; at++) {
		at += length(text->bytes + at, text->len - at, 0);
		*sum += at;
	}
}

static void pass(const struct text *text, void *state)
{
	pass_with(dbr_sound_length, text, state);
}

static void pass_portable(const struct text *text, void *state)
{
	pass_with(dbr_sound_length_portable, text, state);
}

/* Seconds for one round; the first is not counted. */
static double measure(work *one, const struct text *text, void *state)
{
	int rounds = 0;
	double start, spent;

	one(text, state);
	start = now();
	do {
		one(text, state);
		rounds++;
		spent = now() - start;
	} while (spent < LEAST_SECONDS);
	return spent / rounds;
}

static void print(const char *name, const struct text *text, double seconds,
		  const double measures[2])
{
	printf("{\"bench\":\"%s\",\"bytes\":%zu,\"mb_per_s\":%.1f,"
	       "\"times_memcpy\":%.1f,\"times_validation\":%.1f}\n",
	       name, text->len, (double)text->len / seconds / 1e6,
	       seconds / measures[0], seconds / measures[1]);
}

static void measure_repair(const char *name, const struct text *text,
			   bool letters_only, const double measures[2])
{
	struct dabir_repair_options options = { .letters_only = letters_only };
	struct dabir_repairer *repairer;
	double start = now(), seconds;

	if (dabir_repairer_new(&options, &repairer) != DABIR_OK)
		exit(1);
	printf("{\"bench\":\"%s start\",\"ms\":%.3f}\n", name,
	       (now() - start) * 1e3);
	seconds = measure(repair, text, repairer);
	print(name, text, seconds, measures);
	dabir_repairer_free(repairer);
}

/* By a repairer that knows no word yet: give a long text. */
static void measure_once(const char *name, const struct text *text,
			 const double measures[2])
{
	struct dabir_repairer *repairer;
	double start = now();

	if (dabir_repairer_new(NULL, &repairer) != DABIR_OK)
		exit(1);
	repair(text, repairer);
	print(name, text, now() - start, measures);
	dabir_repairer_free(repairer);
}

int main(int argc, char **argv)
{
	struct text text = { NULL, 0 };
	double measures[2];
	size_t valid = 0;
	char *room;

	if (argc == 2)
		text = load(argv[1]);
	room = malloc(text.len + 1);
	if (!text.len || !room) {
		fprintf(stderr, "usage: bench_repair FILE\n");
		return 2;
	}
	measures[0] = measure(copy, &text, room);
	measures[1] = measure(validate, &text, &valid);
	print("memcpy", &text, measures[0], measures);
	print("utf-8 validation", &text, measures[1], measures);
	measure_repair("repair", &text, false, measures);
	measure_once("repair, first sight", &text, measures);
	measure_repair("letters", &text, true, measures);
	print("sound text, portable", &text,
	      measure(pass_portable, &text, &valid), measures);
	print("sound text", &text, measure(pass, &text, &valid), measures);
	free(room);
	free(text.bytes);
	return 0;
}
