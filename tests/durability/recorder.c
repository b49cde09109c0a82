/* Stands between a program and the system's file calls, for one folder only.
 *
 * It records what reaches the files, so that power losses can be replayed, and it makes calls fail when told to.
 * The surroundings say what to do:
 *   MTB_WATCHED_FOLDER   the folder; files elsewhere are let through
 *   MTB_RECORD           a file that gets the record
 *   MTB_ACKNOWLEDGED     a file whose lines are recorded as acknowledgements
 * A program that loaded this may itself call arm_fault and disarm_fault, die_at and calls_made.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum { PATH_ROOM = 4096 };
enum fault { NO_FAULT, DISK_FULL, IO_ERROR, SHORT_WRITE, SYNC_ERROR, TRUNCATE_ERROR };

struct header {
    char kind;
    char unused[3];
    uint32_t path_length;
    uint32_t data_length;
    uint32_t also_unused;
    uint64_t offset;
};

static const char *folder;
static const char *acknowledged;
static int record = -1;
static long kill_at;
static long calls;

static enum fault armed = NO_FAULT;
static long fault_at;
static int fault_stays;
static long fault_calls;
static long fault_hits;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static ssize_t (*real_write)(int, const void *, size_t);
static ssize_t (*real_pwrite)(int, const void *, size_t, off64_t);
static ssize_t (*real_pwritev)(int, const struct iovec *, int, off64_t);
static ssize_t (*real_writev)(int, const struct iovec *, int);
static ssize_t (*real_sendfile)(int, int, off64_t *, size_t);
static ssize_t (*real_copy_file_range)(int, off64_t *, int, off64_t *, size_t, unsigned int);
static int (*real_ftruncate)(int, off64_t);
static int (*real_fsync)(int);
static int (*real_fdatasync)(int);
static int (*real_unlink)(const char *);
static int (*real_unlinkat)(int, const char *, int);
static int (*real_rename)(const char *, const char *);
static int (*real_link)(const char *, const char *);
static int (*real_open)(const char *, int, ...);
static int (*real_openat)(int, const char *, int, ...);

static void begin(void) {
    const char *file = getenv("MTB_RECORD");
    real_write = dlsym(RTLD_NEXT, "write");
    real_pwrite = dlsym(RTLD_NEXT, "pwrite64");
    real_writev = dlsym(RTLD_NEXT, "writev");
    real_pwritev = dlsym(RTLD_NEXT, "pwritev64");
    real_sendfile = dlsym(RTLD_NEXT, "sendfile64");
    real_copy_file_range = dlsym(RTLD_NEXT, "copy_file_range");
    real_ftruncate = dlsym(RTLD_NEXT, "ftruncate64");
    real_fsync = dlsym(RTLD_NEXT, "fsync");
    real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
    real_unlink = dlsym(RTLD_NEXT, "unlink");
    real_unlinkat = dlsym(RTLD_NEXT, "unlinkat");
    real_rename = dlsym(RTLD_NEXT, "rename");
    real_link = dlsym(RTLD_NEXT, "link");
    real_open = dlsym(RTLD_NEXT, "open64");
    real_openat = dlsym(RTLD_NEXT, "openat64");
    folder = getenv("MTB_WATCHED_FOLDER");
    acknowledged = getenv("MTB_ACKNOWLEDGED");
    if (file) record = real_open(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static void ready(void) { pthread_once(&once, begin); }

static int inside(const char *path) {
    size_t length = folder ? strlen(folder) : 0;
    return length && !strncmp(path, folder, length) && (path[length] == '/' || path[length] == '\0');
}

/* The path a handle stands for now, which a rename may have changed since it was opened. */
static int path_of(int handle, char *path) {
    char link_name[64];
    snprintf(link_name, sizeof link_name, "/proc/self/fd/%d", handle);
    ssize_t length = readlink(link_name, path, PATH_ROOM - 1);
    if (length <= 0) return 0;
    path[length] = '\0';
    return 1;
}

static int watched(int handle, char *path) { return folder && path_of(handle, path) && inside(path); }

static void note(char kind, const char *path, uint64_t offset, const void *data, size_t length) {
    if (record < 0) return;
    struct header header = {.kind = kind, .path_length = strlen(path), .data_length = length, .offset = offset};
    struct iovec parts[3] = {
        {&header, sizeof header}, {(void *)path, header.path_length}, {(void *)data, length}};
    pthread_mutex_lock(&lock);
    if (real_writev(record, parts, length ? 3 : 2) < 0) abort();
    pthread_mutex_unlock(&lock);
}

static void maybe_die(void) {
    if (__sync_add_and_fetch(&calls, 1) == kill_at) kill(getpid(), SIGKILL);
}

/* The process is killed before its Nth call from now on; 0 for never. */
void die_at(long call) {
    calls = 0;
    kill_at = call;
}

long calls_made(void) { return calls; }

/* How a call goes wrong: 0 not at all, -1 with errno set, 1 half of it is done. */
static int fate(int is_sync, int is_truncate) {
    maybe_die();
    int concerned = is_sync       ? armed == SYNC_ERROR
                    : is_truncate ? armed == TRUNCATE_ERROR || armed == IO_ERROR
                                  : armed == DISK_FULL || armed == IO_ERROR || armed == SHORT_WRITE;
    if (!concerned) return 0;
    long call = __sync_add_and_fetch(&fault_calls, 1);
    if (call != fault_at && !(fault_stays && call > fault_at)) return 0;
    __sync_add_and_fetch(&fault_hits, 1);
    if (armed == SHORT_WRITE && call == fault_at) return 1;
    errno = armed == DISK_FULL || armed == SHORT_WRITE ? ENOSPC : EIO;
    return -1;
}

void arm_fault(int kind, long at, int stays) {
    fault_calls = fault_hits = 0;
    fault_at = at;
    fault_stays = stays;
    armed = kind;
}

/* How often the fault struck. */
long disarm_fault(void) {
    armed = NO_FAULT;
    return fault_hits;
}

static ssize_t placed_write(int handle, const void *data, size_t length, off64_t offset) {
    char path[PATH_ROOM];
    ready();
    if (!watched(handle, path)) return real_pwrite(handle, data, length, offset);
    int happens = fate(0, 0);
    if (happens < 0) return -1;
    if (happens > 0 && length > 1) length /= 2;
    ssize_t done = real_pwrite(handle, data, length, offset);
    if (done > 0) note('W', path, offset, data, done);
    return done;
}

ssize_t pwrite64(int handle, const void *data, size_t length, off64_t offset) {
    return placed_write(handle, data, length, offset);
}

ssize_t pwrite(int handle, const void *data, size_t length, off_t offset) {
    return placed_write(handle, data, length, offset);
}

static off64_t write_position(int handle) {
    struct stat status;
    if ((fcntl(handle, F_GETFL) & O_APPEND) && !fstat(handle, &status)) return status.st_size;
    return lseek(handle, 0, SEEK_CUR);
}

ssize_t write(int handle, const void *data, size_t length) {
    char path[PATH_ROOM];
    ready();
    if (!folder || !path_of(handle, path)) return real_write(handle, data, length);
    if (acknowledged && !strcmp(path, acknowledged)) {
        note('A', path, 0, data, length);
        return real_write(handle, data, length);
    }
    if (!inside(path)) return real_write(handle, data, length);
    off64_t offset = write_position(handle);
    int happens = fate(0, 0);
    if (happens < 0) return -1;
    if (happens > 0 && length > 1) length /= 2;
    ssize_t done = real_write(handle, data, length);
    if (done > 0) note('W', path, offset, data, done);
    return done;
}

/* Nobody writes in pieces here today; a program that begins to would make the record blind, so it may not. */
ssize_t pwritev64(int handle, const struct iovec *parts, int count, off64_t offset) {
    char path[PATH_ROOM];
    ready();
    if (watched(handle, path)) abort();
    return real_pwritev(handle, parts, count, offset);
}

ssize_t pwritev(int handle, const struct iovec *parts, int count, off_t offset) {
    return pwritev64(handle, parts, count, offset);
}

ssize_t writev(int handle, const struct iovec *parts, int count) {
    char path[PATH_ROOM];
    ready();
    if (watched(handle, path)) abort();
    return real_writev(handle, parts, count);
}

/* Copies inside the kernel can't be recorded; refused at once, programs copy by reading and writing. */
static int refused(int handle) {
    char path[PATH_ROOM];
    ready();
    if (!watched(handle, path)) return 0;
    errno = EINVAL;
    return 1;
}

ssize_t sendfile64(int to, int from, off64_t *offset, size_t length) {
    return refused(to) ? -1 : real_sendfile(to, from, offset, length);
}

ssize_t sendfile(int to, int from, off_t *offset, size_t length) { return sendfile64(to, from, offset, length); }

ssize_t copy_file_range(int from, off64_t *start, int to, off64_t *place, size_t length, unsigned int flags) {
    return refused(to) ? -1 : real_copy_file_range(from, start, to, place, length, flags);
}

/* The disk is left alone: a replayed power loss needs the order of the calls only, and a killed process loses
 * nothing that the system has taken over. */
static int synced(int handle, int (*real)(int)) {
    char path[PATH_ROOM];
    if (!watched(handle, path)) return real(handle);
    if (fate(1, 0) < 0) return -1;
    struct stat status;
    note(!fstat(handle, &status) && S_ISDIR(status.st_mode) ? 'D' : 'S', path, 0, NULL, 0);
    return 0;
}

int fsync(int handle) {
    ready();
    return synced(handle, real_fsync);
}

int fdatasync(int handle) {
    ready();
    return synced(handle, real_fdatasync);
}

int ftruncate64(int handle, off64_t length) {
    char path[PATH_ROOM];
    ready();
    if (!watched(handle, path)) return real_ftruncate(handle, length);
    if (fate(0, 1) < 0) return -1;
    int done = real_ftruncate(handle, length);
    if (done == 0) note('T', path, length, NULL, 0);
    return done;
}

int ftruncate(int handle, off_t length) { return ftruncate64(handle, length); }

int unlink(const char *path) {
    ready();
    if (!inside(path)) return real_unlink(path);
    maybe_die();
    int done = real_unlink(path);
    if (done == 0) note('U', path, 0, NULL, 0);
    return done;
}

int unlinkat(int directory, const char *name, int flags) {
    char path[PATH_ROOM];
    ready();
    if (flags || name[0] == '/' || !watched(directory, path)) return real_unlinkat(directory, name, flags);
    size_t length = strlen(path);
    snprintf(path + length, PATH_ROOM - length, "/%s", name);
    maybe_die();
    int done = real_unlinkat(directory, name, flags);
    if (done == 0) note('U', path, 0, NULL, 0);
    return done;
}

int rename(const char *from, const char *to) {
    ready();
    if (!inside(from) && !inside(to)) return real_rename(from, to);
    maybe_die();
    int done = real_rename(from, to);
    if (done == 0) note('R', from, 0, to, strlen(to));
    return done;
}

int link(const char *from, const char *to) {
    ready();
    if (!inside(from) && !inside(to)) return real_link(from, to);
    maybe_die();
    int done = real_link(from, to);
    if (done == 0) note('L', from, 0, to, strlen(to));
    return done;
}

/* A file that is made or emptied by being opened. */
static int noted_open(int handle, int flags) {
    char path[PATH_ROOM];
    if (handle >= 0 && (flags & (O_CREAT | O_TRUNC)) && watched(handle, path))
        note('C', path, (flags & O_TRUNC) != 0, NULL, 0);
    return handle;
}

static mode_t mode_of(int flags, va_list rest) {
    return flags & (O_CREAT | __O_TMPFILE) ? va_arg(rest, mode_t) : 0;
}

int open64(const char *path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    mode_t mode = mode_of(flags, rest);
    va_end(rest);
    ready();
    return noted_open(real_open(path, flags, mode), flags);
}

int open(const char *path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    mode_t mode = mode_of(flags, rest);
    va_end(rest);
    ready();
    return noted_open(real_open(path, flags, mode), flags);
}

int openat64(int directory, const char *path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    mode_t mode = mode_of(flags, rest);
    va_end(rest);
    ready();
    return noted_open(real_openat(directory, path, flags, mode), flags);
}

int openat(int directory, const char *path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    mode_t mode = mode_of(flags, rest);
    va_end(rest);
    ready();
    return noted_open(real_openat(directory, path, flags, mode), flags);
}
