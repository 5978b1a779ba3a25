// What Secrets uses of libargon2: the raw Argon2id hash, version 1.3. The text form is read and written in
// Swift, with bounds of our own on what a stored string may ask of memory and time.
#ifndef CARGON2_SHIM_H
#define CARGON2_SHIM_H

#include <argon2.h>
#include <stddef.h>
#include <stdint.h>

// Returns 1 on success; `memory` is in KiB.
static inline int cargon2_hash(
    uint32_t passes, uint32_t memory, uint32_t lanes, const uint8_t *password, size_t passwordCount,
    const uint8_t *salt, size_t saltCount, uint8_t *hash, size_t hashCount) {
    return argon2id_hash_raw(
               passes, memory, lanes, password, passwordCount, salt, saltCount, hash, hashCount)
        == ARGON2_OK;
}

#endif
