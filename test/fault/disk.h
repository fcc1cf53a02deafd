/*
 disk.h - a disk under SQLite whose n-th write, truncation or flush fails.

   disk_install();
   disk_fail(n, SQLITE_FULL);  ... every later one fails too, until
   disk_mend();
 */
#ifndef DBR_TEST_DISK_H
#define DBR_TEST_DISK_H

#include <sqlite3.h>
#include <stdbool.h>
#include <string.h>

static sqlite3_vfs *disk_below, disk_vfs;
static sqlite3_io_methods disk_methods;
static long disk_left = -1; /* operations that still work; -1: all do */
static int disk_code;
static bool disk_hit;

/* The real file stands behind ours in the same block. */
struct disk_file {
	sqlite3_file base;
	sqlite3_file *below;
};

#define BELOW(file) (((struct disk_file *)(file))->below)

static bool disk_fails(void)
{
	if (disk_left < 0)
		return false;
	if (disk_left > 0) {
		disk_left--;
		return false;
	}
	disk_hit = true;
	return true;
}

static int disk_close(sqlite3_file *file)
{
	return BELOW(file)->pMethods->xClose(BELOW(file));
}

static int disk_read(sqlite3_file *file, void *data, int len, sqlite3_int64 at)
{
	return BELOW(file)->pMethods->xRead(BELOW(file), data, len, at);
}

/* Half of a failing write reaches the disk. */
static int disk_write(sqlite3_file *file, const void *data, int len,
		      sqlite3_int64 at)
{
	if (!disk_fails())
		return BELOW(file)->pMethods->xWrite(BELOW(file), data, len,
						     at);
	BELOW(file)->pMethods->xWrite(BELOW(file), data, len / 2, at);
	return disk_code == SQLITE_FULL ? SQLITE_FULL : SQLITE_IOERR_WRITE;
}

static int disk_truncate(sqlite3_file *file, sqlite3_int64 size)
{
	if (disk_fails())
		return SQLITE_IOERR_TRUNCATE;
	return BELOW(file)->pMethods->xTruncate(BELOW(file), size);
}

static int disk_sync(sqlite3_file *file, int flags)
{
	if (disk_fails())
		return SQLITE_IOERR_FSYNC;
	return BELOW(file)->pMethods->xSync(BELOW(file), flags);
}

static int disk_size(sqlite3_file *file, sqlite3_int64 *size)
{
	return BELOW(file)->pMethods->xFileSize(BELOW(file), size);
}

static int disk_lock(sqlite3_file *file, int lock)
{
	return BELOW(file)->pMethods->xLock(BELOW(file), lock);
}

static int disk_unlock(sqlite3_file *file, int lock)
{
	return BELOW(file)->pMethods->xUnlock(BELOW(file), lock);
}

static int disk_reserved(sqlite3_file *file, int *out)
{
	return BELOW(file)->pMethods->xCheckReservedLock(BELOW(file), out);
}

static int disk_control(sqlite3_file *file, int op, void *data)
{
	return BELOW(file)->pMethods->xFileControl(BELOW(file), op, data);
}

static int disk_sector(sqlite3_file *file)
{
	return BELOW(file)->pMethods->xSectorSize(BELOW(file));
}

static int disk_traits(sqlite3_file *file)
{
	return BELOW(file)->pMethods->xDeviceCharacteristics(BELOW(file));
}

static int disk_shm_map(sqlite3_file *file, int page, int size, int extend,
			void volatile **out)
{
	return BELOW(file)->pMethods->xShmMap(BELOW(file), page, size, extend,
					      out);
}

static int disk_shm_lock(sqlite3_file *file, int at, int count, int flags)
{
	return BELOW(file)->pMethods->xShmLock(BELOW(file), at, count, flags);
}

static void disk_shm_barrier(sqlite3_file *file)
{
	BELOW(file)->pMethods->xShmBarrier(BELOW(file));
}

static int disk_shm_unmap(sqlite3_file *file, int drop)
{
	return BELOW(file)->pMethods->xShmUnmap(BELOW(file), drop);
}

static int disk_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file,
		     int flags, int *out_flags)
{
	struct disk_file *ours = (struct disk_file *)file;
	int result;

	(void)vfs;
	ours->below = (sqlite3_file *)(ours + 1);
	result = disk_below->xOpen(disk_below, name, ours->below, flags,
				   out_flags);
	ours->base.pMethods = ours->below->pMethods ? &disk_methods : NULL;
	return result;
}

static void disk_install(void)
{
	disk_methods = (sqlite3_io_methods){
		2,
		disk_close,
		disk_read,
		disk_write,
		disk_truncate,
		disk_sync,
		disk_size,
		disk_lock,
		disk_unlock,
		disk_reserved,
		disk_control,
		disk_sector,
		disk_traits,
		disk_shm_map,
		disk_shm_lock,
		disk_shm_barrier,
		disk_shm_unmap,
		NULL,
		NULL,
	};
	disk_below = sqlite3_vfs_find(NULL);
	disk_vfs = *disk_below;
	disk_vfs.zName = "disk";
	disk_vfs.szOsFile += (int)sizeof(struct disk_file);
	disk_vfs.pNext = NULL;
	disk_vfs.xOpen = disk_open;
	sqlite3_vfs_register(&disk_vfs, 1);
}

static void disk_fail(long n, int code)
{
	disk_left = n;
	disk_code = code;
	disk_hit = false;
}

static void disk_mend(void)
{
	disk_left = -1;
}

#endif
