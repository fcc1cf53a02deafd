/*
 sound LETTERS - what each sign is where the repair passes over sound text.

 Prints C: the class of every ASCII byte and of U+0600 to U+06FF, as enum
 dbr_sound of text/sound.h, and the same classes as rows of bits for those who
 look at many bytes at once.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "text/signs.h"
#include "text/sound.h"

static unsigned char swapped[256];
static unsigned char ascii[128], block[256];

static void read_swapped(const char *path)
{
	char line[1024];
	FILE *file = fopen(path, "r");

	if (!file) {
		fprintf(stderr, "sound: cannot read %s\n", path);
		exit(1);
	}
	while (fgets(line, sizeof(line), file)) {
		unsigned long point = strtoul(line, NULL, 16);

		if (line[0] != '#' && point >= 0x0600 && point <= 0x06FF)
			swapped[point & 0xFF] = 1;
	}
	fclose(file);
}

static unsigned char class_of_ascii(uint32_t point)
{
	if (point == '\n')
		return DBR_SOUND_BREAK;
	if (point == ' ')
		return DBR_SOUND_SPACE;
	if (dbr_mark_opens(point))
		return DBR_SOUND_OPEN;
	if (dbr_mark_wants_space(point))
		return DBR_SOUND_WANTS_SPACE;
	if (dbr_mark_closes(point))
		return DBR_SOUND_CLOSE;
	if (point == '#' || point == '@' || point == 'h' || point == 'w')
		return DBR_SOUND_ADDRESS;
	return point < ' ' ? DBR_SOUND_OTHER : DBR_SOUND_PLAIN;
}

static unsigned char class_of_block(uint32_t point)
{
	if (swapped[point & 0xFF] || point == 0x0640 /* TATWEEL */)
		return DBR_SOUND_OTHER;
	if (dbr_mark_wants_space(point))
		return DBR_SOUND_WANTS_SPACE;
	if (dbr_is_persian_digit(point))
		return DBR_SOUND_PLAIN;
	switch (dbr_letter_kind(point)) {
	case DBR_LETTER_JOINING: return DBR_SOUND_JOINING;
	case DBR_LETTER_NEVER: return DBR_SOUND_NEVER;
	default: return DBR_SOUND_OTHER;
	}
}

static void print_classes(const char *name, const unsigned char *classes,
			  int count)
{
	printf("static const unsigned char %s[%d] = {", name, count);
	for (int i = 0; i < count; i++)
		printf("%s%d,", i % 16 ? " " : "\n\t", classes[i]);
	printf("\n};\n\n");
}

/* Row of a class: bit i & 7 of byte i >> 3 tells whether i is of it. */
static void print_bits(const char *name, const unsigned char *classes,
		       int count)
{
	printf("static const unsigned char %s[%d][%d] = {\n", name,
	       DBR_SOUND_CLASSES, count / 8);
	for (int class = 0; class < DBR_SOUND_CLASSES; class ++) {
		printf("\t{");
		for (int i = 0; i < count; i += 8) {
			unsigned bits = 0;

			for (int k = 0; k < 8; k++)
				bits |= (unsigned)(classes[i + k] == class)
					<< k;
			printf(" %u,", bits);
		}
		printf(" },\n");
	}
	printf("};\n\n");
}

int main(int argc, char **argv)
{
	if (argc != 2)
		return 2;
	read_swapped(argv[1]);
	for (uint32_t i = 0; i < 128; i++)
		ascii[i] = class_of_ascii(i);
	for (uint32_t i = 0; i < 256; i++)
		block[i] = class_of_block(0x0600 + i);
	print_classes("sound_ascii", ascii, 128);
	print_classes("sound_block", block, 256);
	printf("#ifdef SOUND_BITS\n");
	print_bits("ascii_bits", ascii, 128);
	print_bits("block_bits", block, 256);
	printf("#endif\n");
	return 0;
}
