#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

static void *plain_resize(void *context, void *block, size_t size)
{
	(void)context;
	return realloc(block, size);
}

static void plain_release(void *context, void *block)
{
	(void)context;
	free(block);
}

/* The one mutable global beside the CPU choice; set once, before threads. */
static struct dabir_memory source = { plain_resize, plain_release, NULL };

void dabir_set_memory(const struct dabir_memory *memory)
{
	static const struct dabir_memory plain = { plain_resize, plain_release,
						   NULL };

	source = memory ? *memory : plain;
}

void *dbr_alloc(size_t size)
{
	return source.resize(source.context, NULL, size ? size : 1);
}

void *dbr_alloc_zero(size_t count, size_t size)
{
	void *block;

	if (size && count > SIZE_MAX / size)
		return NULL;
	block = dbr_alloc(count * size);
	if (block)
		memset(block, 0, count * size);
	return block;
}

void *dbr_resize(void *block, size_t size)
{
	return source.resize(source.context, block, size ? size : 1);
}

void dbr_free(void *block)
{
	if (block)
		source.release(source.context, block);
}

enum dabir_status dbr_grow(void *items, size_t *capacity, size_t count,
			   size_t size)
{
	size_t wanted = *capacity ? *capacity * 2 : 16;
	void *block;

	if (count < *capacity)
		return DABIR_OK;
	if (wanted < *capacity || wanted > SIZE_MAX / size)
		return DABIR_NO_MEMORY;
	memcpy(&block, items, sizeof(block));
	block = dbr_resize(block, wanted * size);
	if (!block)
		return DABIR_NO_MEMORY;
	memcpy(items, &block, sizeof(block));
	*capacity = wanted;
	return DABIR_OK;
}

char *dbr_copy_new(const char *data, size_t len)
{
	char *copy = dbr_alloc(len + 1);

	if (!copy)
		return NULL;
	if (len)
		memcpy(copy, data, len);
	copy[len] = '\0';
	return copy;
}
