/*
 driver.c - runs a fuzz target over its corpus where libFuzzer is not built in.

 usage: fuzz_NAME DIRECTORY...   every file of each, then TAP
 */
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static int run_file(const char *path)
{
	FILE *file = fopen(path, "rb");
	uint8_t *bytes;
	size_t size;
	long end;

	if (!file)
		return 0;
	fseek(file, 0, SEEK_END);
	end = ftell(file);
	rewind(file);
	/* exactly as large as the input, so that a sanitizer sees an overrun */
	bytes = malloc(end > 0 ? (size_t)end : 1);
	size = bytes && end > 0 ? fread(bytes, 1, (size_t)end, file) : 0;
	fclose(file);
	if (bytes)
		LLVMFuzzerTestOneInput(bytes, size);
	free(bytes);
	return 1;
}

static int run_directory(const char *name)
{
	DIR *directory = opendir(name);
	struct dirent *entry;
	char path[4096];
	int count = 0;

	while (directory && (entry = readdir(directory))) {
		if (entry->d_name[0] == '.')
			continue;
		snprintf(path, sizeof(path), "%s/%s", name, entry->d_name);
		count += run_file(path);
	}
	if (directory)
		closedir(directory);
	return count;
}

int main(int argc, char **argv)
{
	int bad = 0;

	LLVMFuzzerTestOneInput((const uint8_t *)"", 0);
	for (int i = 1; i < argc; i++) {
		int count = run_directory(argv[i]);

		bad += !count;
		printf("%sok %d - %d inputs keep the law\n",
		       count ? "" : "not ", i, count);
	}
	printf("1..%d\n", argc - 1);
	return bad != 0;
}
