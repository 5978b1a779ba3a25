// Functions of glibc (2.34 and later) that its headers show to _GNU_SOURCE only, which Swift's import lacks, and one
// that it has no header for before 2.36.
#pragma once
#include <spawn.h>
#include <sys/syscall.h>
#include <unistd.h>

int pipe2(int ends[2], int flags);
int memfd_create(const char *_Nonnull name, unsigned int flags);
int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);

// A descriptor that becomes readable when the process ends.
static inline int open_process(pid_t id) { return (int)syscall(SYS_pidfd_open, id, 0); }
