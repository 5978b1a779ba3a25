// What Spreadsheet uses of expat: a parser that knows namespaces and whose memory has a limit.
#ifndef CEXPAT_SHIM_H
#define CEXPAT_SHIM_H

#include <expat.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

enum {
    // Expat keeps every name that it has seen, so that a file of nothing but new names would take many times its
    // own size. A workbook's parts need some hundred KiB.
    CEXPAT_MEMORY_LIMIT = 16 * 1024 * 1024,
};

// Expat's allocators have no context: the count is the thread's, on which a parser lives from beginning to end.
static _Thread_local size_t cexpat_taken = 0;

// Each block is preceded by its size, padded so that what follows is aligned as malloc aligns.
enum { CEXPAT_PREFIX = 16 };

static inline void *cexpat_resize(void *pointer, size_t size) {
    char *block = pointer == NULL ? NULL : (char *)pointer - CEXPAT_PREFIX;
    size_t before = block == NULL ? 0 : *(size_t *)block;
    size_t others = cexpat_taken - before;
    if (size > CEXPAT_MEMORY_LIMIT || others > CEXPAT_MEMORY_LIMIT - size) return NULL;
    block = (char *)realloc(block, size + CEXPAT_PREFIX);
    if (block == NULL) return NULL;
    *(size_t *)block = size;
    cexpat_taken = others + size;
    return block + CEXPAT_PREFIX;
}

static inline void *cexpat_allocate(size_t size) { return cexpat_resize(NULL, size); }

static inline void cexpat_free(void *pointer) {
    if (pointer == NULL) return;
    char *block = (char *)pointer - CEXPAT_PREFIX;
    cexpat_taken -= *(size_t *)block;
    free(block);
}

// A parser that writes names as "namespace name" and must be freed on the thread that made it.
static inline XML_Parser _Nullable cexpat_create(void) {
    static const XML_Memory_Handling_Suite memory = {cexpat_allocate, cexpat_resize, cexpat_free};
    return XML_ParserCreate_MM(NULL, &memory, " ");
}

#endif
