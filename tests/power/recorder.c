/* A library that is loaded before the C library (LD_PRELOAD) and does two things to the files of one folder.
 *
 * It writes down, in one order, every call by which they change, and every write to standard output: what the program
 * said was done. And it lets one of these calls fail, as a bad or a full disk does.
 *
 *   RECORDER_FOLDER  the folder, without links in its path
 *   RECORDER_LOG     the file that takes the log; it is added to
 *   RECORDER_FORGET  "wal": the syncs of the write-ahead log that synchronous=NORMAL would not ask for are not made
 *   RECORDER_FAULT   "how:n": the n-th write, sync or truncation of the process goes wrong; n = 0: each, while
 *                    RECORDER_WHILE names a file that exists
 *                      eio, nospace  it fails, once
 *                      dead          it fails with EIO, and all after it
 *                      full          from then on every write and every growing truncation fails with ENOSPC
 *                      short         a write stores half of what it should
 *                      stop          the process is stopped before it
 *                      readonly      nothing in the folder can be opened to write, made or removed
 *
 * The shared memory beside the write-ahead log (-shm) is passed over: whoever opens a record first makes it anew.
 *
 * An entry of the log: what (1 byte), descriptor (4), place or size (8), length of the rest (4), the rest; all numbers
 * in the machine's own order.
 */
#define _GNU_SOURCE
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
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#define MOST 1024

enum kind { NOT_OURS = 0, OURS, WAL };

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static char folder[4096];
static size_t folder_len;
static int log_fd = -1;
static unsigned char kinds[MOST];
/* Whether frames were written to this log since it was last asked to be synced. */
static unsigned char frames[MOST];
static int forget_wal;
static char how[16];
static long at, calls;
static const char *while_there;

static void note(char what, int fd, uint64_t place, const void *rest, uint32_t length)
{
    unsigned char head[17];
    int32_t number = fd;
    if (log_fd < 0)
        return;
    head[0] = (unsigned char)what;
    memcpy(head + 1, &number, 4);
    memcpy(head + 5, &place, 8);
    memcpy(head + 13, &length, 4);
    struct iovec parts[2] = {{head, sizeof head}, {(void *)rest, length}};
    ssize_t written = syscall(SYS_writev, log_fd, parts, length ? 2 : 1);
    if (written != (ssize_t)(sizeof head + length))
        _exit(99);
}

__attribute__((constructor)) static void begin(void)
{
    const char *name = getenv("RECORDER_FOLDER");
    const char *log = getenv("RECORDER_LOG");
    const char *fault = getenv("RECORDER_FAULT");
    const char *forget = getenv("RECORDER_FORGET");
    if (!name || strlen(name) >= sizeof folder)
        return;
    strcpy(folder, name);
    folder_len = strlen(folder);
    forget_wal = forget && !strcmp(forget, "wal");
    while_there = getenv("RECORDER_WHILE");
    if (fault)
        sscanf(fault, "%15[a-z]:%ld", how, &at);
    if (log) {
        int fd = syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
        /* Out of the way of the descriptors that the program counts on. */
        log_fd = syscall(SYS_fcntl, fd, F_DUPFD_CLOEXEC, 900);
        syscall(SYS_close, fd);
        note('P', 0, 0, "", 0);
    }
}

/* The name within the folder; "" is the folder itself; nothing where it lies elsewhere. */
static const char *below(const char *path)
{
    if (!folder_len || strncmp(path, folder, folder_len) != 0)
        return NULL;
    path += folder_len;
    if (*path && *path != '/')
        return NULL;
    while (*path == '/')
        path++;
    return path;
}

static int ends_with(const char *name, const char *end)
{
    size_t length = strlen(name);
    return length > strlen(end) && !strcmp(name + length - strlen(end), end);
}

/* The same, for what is written down. */
static const char *within(const char *path)
{
    const char *name = below(path);
    return name && !ends_with(name, "-shm") ? name : NULL;
}

static enum kind kind_of(int fd)
{
    return fd >= 0 && fd < MOST ? (enum kind)kinds[fd] : NOT_OURS;
}

static int readonly(void)
{
    return !strcmp(how, "readonly");
}

/* What goes wrong with this call: an error number, 0, or -1 for a short write. */
static int fault(int is_write, int grows, int fd)
{
    int now;
    if (!how[0] || readonly())
        return 0;
    calls++;
    if (at > 0)
        now = calls == at || (calls > at && (!strcmp(how, "dead") || !strcmp(how, "full")));
    else
        now = while_there && syscall(SYS_faccessat, AT_FDCWD, while_there, F_OK) == 0;
    if (!now)
        return 0;
    if (!strcmp(how, "stop")) {
        syscall(SYS_kill, getpid(), SIGSTOP);
        return 0;
    }
    if (!strcmp(how, "short"))
        return is_write ? -1 : 0;
    if (!strcmp(how, "full") && !is_write && !grows)
        return 0;
    note('X', fd, 0, "", 0);
    return !strcmp(how, "eio") || !strcmp(how, "dead") ? EIO : ENOSPC;
}

static int fails(int error)
{
    errno = error;
    return -1;
}

static int opened(const char *path, int flags, mode_t mode)
{
    const char *name = within(path);
    int writes = (flags & O_ACCMODE) != O_RDONLY || flags & (O_CREAT | O_TRUNC);
    if (writes && readonly() && below(path))
        return fails(EROFS);
    if (!name)
        return syscall(SYS_openat, AT_FDCWD, path, flags, mode);
    pthread_mutex_lock(&turn);
    int fd = syscall(SYS_openat, AT_FDCWD, path, flags, mode);
    if (fd >= 0 && fd < MOST) {
        kinds[fd] = ends_with(name, "-wal") ? WAL : OURS;
        frames[fd] = 0;
        note(flags & O_TRUNC ? 'Z' : 'O', fd, 0, name, strlen(name));
    }
    int error = errno;
    pthread_mutex_unlock(&turn);
    errno = error;
    return fd;
}

int open(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    mode_t mode = va_arg(rest, mode_t);
    va_end(rest);
    return opened(path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    mode_t mode = va_arg(rest, mode_t);
    va_end(rest);
    return opened(path, flags | O_LARGEFILE, mode);
}

int close(int fd)
{
    pthread_mutex_lock(&turn);
    if (kind_of(fd)) {
        note('C', fd, 0, "", 0);
        kinds[fd] = NOT_OURS;
    }
    int done = syscall(SYS_close, fd);
    int error = errno;
    pthread_mutex_unlock(&turn);
    errno = error;
    return done;
}

/* Writes at a place; at the descriptor's own where it is negative. */
static ssize_t store(int fd, const void *bytes, size_t count, off_t place)
{
    if (fd == 1 && !kind_of(fd)) {
        pthread_mutex_lock(&turn);
        note('A', fd, 0, bytes, count);
        pthread_mutex_unlock(&turn);
    }
    if (!kind_of(fd))
        return place < 0 ? syscall(SYS_write, fd, bytes, count) : syscall(SYS_pwrite64, fd, bytes, count, place);
    pthread_mutex_lock(&turn);
    ssize_t done = -1;
    int error = fault(1, 1, fd);
    if (error <= 0) {
        size_t some = error < 0 && count > 1 ? count / 2 : count;
        off_t from = place < 0 ? syscall(SYS_lseek, fd, 0, SEEK_CUR) : place;
        done = syscall(SYS_pwrite64, fd, bytes, some, from);
        error = errno;
        if (done > 0) {
            if (place < 0)
                syscall(SYS_lseek, fd, from + done, SEEK_SET);
            if (from >= 32)
                frames[fd] = 1;
            note('W', fd, from, bytes, done);
        }
    }
    pthread_mutex_unlock(&turn);
    errno = error;
    return done;
}

ssize_t write(int fd, const void *bytes, size_t count) { return store(fd, bytes, count, -1); }
ssize_t pwrite(int fd, const void *bytes, size_t count, off_t place) { return store(fd, bytes, count, place); }
ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t place) { return store(fd, bytes, count, place); }

ssize_t writev(int fd, const struct iovec *parts, int count)
{
    ssize_t all = 0;
    if (fd != 1 && !kind_of(fd))
        return syscall(SYS_writev, fd, parts, count);
    for (int part = 0; part < count; part++) {
        ssize_t done = store(fd, parts[part].iov_base, parts[part].iov_len, -1);
        if (done < 0)
            return all ? all : -1;
        all += done;
        if ((size_t)done < parts[part].iov_len)
            break;
    }
    return all;
}

static int synced(int fd, long call)
{
    if (!kind_of(fd))
        return syscall(call, fd);
    pthread_mutex_lock(&turn);
    int error = fault(0, 0, fd);
    int done = -1;
    if (error <= 0) {
        /* A log is synced without new frames before it is checkpointed, and after its head alone was written. */
        int forgotten = forget_wal && kind_of(fd) == WAL && frames[fd];
        frames[fd] = 0;
        done = forgotten ? 0 : syscall(call, fd);
        error = errno;
        if (done == 0 && !forgotten)
            note('F', fd, 0, "", 0);
    }
    pthread_mutex_unlock(&turn);
    errno = error;
    return done;
}

int fsync(int fd) { return synced(fd, SYS_fsync); }
int fdatasync(int fd) { return synced(fd, SYS_fdatasync); }

static int cut(int fd, off_t size)
{
    if (!kind_of(fd))
        return syscall(SYS_ftruncate, fd, size);
    pthread_mutex_lock(&turn);
    struct stat now;
    int error = fault(0, fstat(fd, &now) == 0 && size > now.st_size, fd);
    int done = -1;
    if (error <= 0) {
        done = syscall(SYS_ftruncate, fd, size);
        error = errno;
        if (done == 0)
            note('T', fd, size, "", 0);
    }
    pthread_mutex_unlock(&turn);
    errno = error;
    return done;
}

int ftruncate(int fd, off_t size) { return cut(fd, size); }
int ftruncate64(int fd, off64_t size) { return cut(fd, size); }

/* A call on one or two names; the log holds them with a zero byte between them. */
static int named(char what, const char *from, const char *to, long done)
{
    if (done == 0) {
        char names[8192];
        int length = to ? snprintf(names, sizeof names, "%s%c%s", from, 0, to) : snprintf(names, sizeof names, "%s", from);
        note(what, 0, 0, names, length);
    }
    return (int)done;
}

#define NAMED(what, from, to, call)                            \
    do {                                                       \
        if (!(from))                                           \
            return (call);                                     \
        if (readonly())                                        \
            return fails(EROFS);                               \
        pthread_mutex_lock(&turn);                             \
        int done_ = named(what, from, to, call);               \
        int error_ = errno;                                    \
        pthread_mutex_unlock(&turn);                           \
        errno = error_;                                        \
        return done_;                                          \
    } while (0)

int unlink(const char *path)
{
    const char *name = within(path);
    NAMED('U', name, (const char *)NULL, syscall(SYS_unlinkat, AT_FDCWD, path, 0));
}

int rename(const char *old, const char *new)
{
    const char *from = within(old), *to = within(new);
    NAMED('R', from, to, syscall(SYS_renameat2, AT_FDCWD, old, AT_FDCWD, new, 0));
}

int linkat(int old_at, const char *old, int new_at, const char *new, int flags)
{
    const char *from = within(old), *to = within(new);
    NAMED('L', from, to, syscall(SYS_linkat, old_at, old, new_at, new, flags));
}

int link(const char *old, const char *new)
{
    return linkat(AT_FDCWD, old, AT_FDCWD, new, 0);
}

int mkdir(const char *path, mode_t mode)
{
    const char *name = within(path);
    NAMED('D', name, (const char *)NULL, syscall(SYS_mkdirat, AT_FDCWD, path, mode));
}
