// Two functions of glibc (2.34 and later) that its headers show to _GNU_SOURCE only, which Swift's import lacks.
#pragma once
#include <spawn.h>

int pipe2(int ends[2], int flags);
int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);
