#include "intake/walk.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/buf.h"
#include "base/memory.h"

static enum dabir_status push(struct dbr_walk *walk, char *path)
{
	enum dabir_status status;

	if (!path)
		return DABIR_NO_MEMORY;
	status = dbr_grow(&walk->paths, &walk->capacity, walk->count,
			  sizeof(*walk->paths));
	if (status == DABIR_OK)
		walk->paths[walk->count++] = path;
	else
		dbr_free(path);
	return status;
}

enum dabir_status dbr_walk_init(struct dbr_walk *walk, const char *path)
{
	memset(walk, 0, sizeof(*walk));
	return push(walk, dbr_copy_new(path, strlen(path)));
}

void dbr_walk_release(struct dbr_walk *walk)
{
	while (walk->count)
		dbr_free(walk->paths[--walk->count]);
	dbr_free(walk->paths);
	memset(walk, 0, sizeof(*walk));
}

static char *join_new(const char *folder, const char *name)
{
	struct dbr_buf buf;

	dbr_buf_init(&buf);
	dbr_buf_add_text(&buf, folder);
	if (buf.len && buf.data[buf.len - 1] != '/')
		dbr_buf_add_byte(&buf, '/');
	dbr_buf_add_text(&buf, name);
	if (dbr_buf_status(&buf) != DABIR_OK) {
		dbr_buf_release(&buf);
		return NULL;
	}
	return buf.data;
}

static int last_name_first(const void *one, const void *two)
{
	return -strcmp(*(char *const *)one, *(char *const *)two);
}

/* Push what `folder` holds, so that the first name is on top. */
static enum dabir_status open_folder(struct dbr_walk *walk, const char *folder)
{
	DIR *directory = opendir(folder);
	enum dabir_status status = DABIR_OK;
	size_t before = walk->count;
	struct dirent *entry;

	if (!directory)
		return DABIR_IO;
	while (status == DABIR_OK && (entry = readdir(directory)))
		if (entry->d_name[0] != '.')
			status = push(walk, join_new(folder, entry->d_name));
	closedir(directory);
	if (walk->count > before)
		qsort(walk->paths + before, walk->count - before,
		      sizeof(*walk->paths), last_name_first);
	return status;
}

/* A path on the command line may be a link; one inside a folder that leads
   to another folder is passed over, or a cycle would never end. */
static enum dabir_status visit(struct dbr_walk *walk, const char *path,
			       bool *is_file)
{
	struct stat target, link;

	*is_file = true;
	if (!strcmp(path, "-"))
		return DABIR_OK;
	if (stat(path, &target))
		return errno == ENOENT ? DABIR_NOT_FOUND : DABIR_IO;
	if (S_ISDIR(target.st_mode)) {
		*is_file = false;
		if (walk->inside && !lstat(path, &link) &&
		    S_ISLNK(link.st_mode))
			return DABIR_OK;
		walk->inside = true;
		return open_folder(walk, path);
	}
	walk->total += (uint64_t)target.st_size;
	return DABIR_OK;
}

enum dabir_status dbr_walk_next(struct dbr_walk *walk, char **path)
{
	for (;;) {
		enum dabir_status status;
		bool is_file;

		if (!walk->count)
			return DABIR_END;
		*path = walk->paths[--walk->count];
		status = visit(walk, *path, &is_file);
		if (status != DABIR_OK || is_file)
			return status;
		dbr_free(*path);
		*path = NULL;
	}
}
