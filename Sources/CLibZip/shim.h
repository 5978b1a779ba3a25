// What Spreadsheet uses of libzip: an archive in memory, opened to be read and never written back.
#ifndef CLIBZIP_SHIM_H
#define CLIBZIP_SHIM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <zip.h>

// Opens an archive over bytes that must outlive it; NULL if they are none.
static inline zip_t *_Nullable clibzip_open(const void *_Nonnull bytes, size_t count) {
    zip_source_t *source = zip_source_buffer_create(bytes, count, 0, NULL);
    if (source == NULL) return NULL;
    zip_t *archive = zip_open_from_source(source, ZIP_RDONLY, NULL);
    if (archive == NULL) zip_source_free(source);
    return archive;
}

// What an archive says of an entry; the name is the archive's, in UTF-8, NULL where there is no such entry.
struct clibzip_entry {
    const char *_Nullable name;
    bool is_encrypted;
    // Stored or deflated: what Office writes. libzip knows more methods, which nobody else need be able to reach.
    bool is_ordinary;
};

static inline struct clibzip_entry clibzip_entry(zip_t *_Nonnull archive, uint64_t index) {
    zip_stat_t found;
    struct clibzip_entry entry = {NULL, false, false};
    if (zip_stat_index(archive, index, ZIP_FL_ENC_GUESS, &found) != 0) return entry;
    if (!(found.valid & ZIP_STAT_NAME)) return entry;
    entry.name = found.name;
    entry.is_encrypted =
        (found.valid & ZIP_STAT_ENCRYPTION_METHOD) && found.encryption_method != ZIP_EM_NONE;
    entry.is_ordinary = (found.valid & ZIP_STAT_COMP_METHOD)
        && (found.comp_method == ZIP_CM_STORE || found.comp_method == ZIP_CM_DEFLATE);
    return entry;
}

#endif
