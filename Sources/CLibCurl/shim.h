// What SMTP uses of libcurl. `curl_easy_setopt` and `curl_easy_getinfo` are variadic and cannot be called from
// Swift: here is one typed function for each kind of value that we pass.
#ifndef CLIBCURL_SHIM_H
#define CLIBCURL_SHIM_H

#include <curl/curl.h>
#include <stddef.h>

static inline CURLcode clibcurl_global_init(void) { return curl_global_init(CURL_GLOBAL_DEFAULT); }

static inline CURLcode clibcurl_set_number(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode clibcurl_set_size(CURL *handle, CURLoption option, curl_off_t value) {
    return curl_easy_setopt(handle, option, value);
}

// libcurl keeps a copy of the text.
static inline CURLcode clibcurl_set_text(CURL *handle, CURLoption option, const char *value) {
    return curl_easy_setopt(handle, option, value);
}

// libcurl keeps the pointer: what it points to must outlive the transfer.
static inline CURLcode clibcurl_set_pointer(CURL *handle, CURLoption option, void *value) {
    return curl_easy_setopt(handle, option, value);
}

// Both callbacks: buffer, size, count, context; they return the number of bytes filled or taken.
typedef size_t (*clibcurl_callback)(char *buffer, size_t size, size_t count, void *context);

static inline CURLcode clibcurl_set_callback(CURL *handle, CURLoption option, clibcurl_callback value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode clibcurl_get_number(CURL *handle, CURLINFO info, long *value) {
    return curl_easy_getinfo(handle, info, value);
}

#endif
