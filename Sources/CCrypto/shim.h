// What Secrets uses of OpenSSL's libcrypto: six functions with plain types, so that no context, macro or
// `int` length crosses into Swift. Every function returns 1 on success and 0 on failure.
#ifndef CCRYPTO_SHIM_H
#define CCRYPTO_SHIM_H

#include <limits.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>
#include <stddef.h>
#include <stdint.h>

enum {
    CCRYPTO_SHA256_SIZE = 32,
    CCRYPTO_AES256_KEY_SIZE = 32,
    CCRYPTO_GCM_NONCE_SIZE = 12,
    CCRYPTO_GCM_TAG_SIZE = 16,
};

static inline int ccrypto_random(uint8_t *bytes, size_t count) {
    return count <= INT_MAX && RAND_bytes(bytes, (int)count) == 1;
}

static inline int ccrypto_equal(const uint8_t *left, const uint8_t *right, size_t count) {
    return CRYPTO_memcmp(left, right, count) == 0;
}

static inline int ccrypto_sha256(const uint8_t *bytes, size_t count, uint8_t *digest) {
    return EVP_Digest(bytes, count, digest, NULL, EVP_sha256(), NULL) == 1;
}

static inline int ccrypto_hmac_sha256(
    const uint8_t *key, size_t keyCount, const uint8_t *bytes, size_t count, uint8_t *digest) {
    return keyCount <= INT_MAX && HMAC(EVP_sha256(), key, (int)keyCount, bytes, count, digest, NULL) != NULL;
}

// Writes `count` bytes of ciphertext and then the tag to `sealed`.
static inline int ccrypto_aes256gcm_seal(
    const uint8_t *key, const uint8_t *nonce, const uint8_t *associated, size_t associatedCount,
    const uint8_t *plain, size_t count, uint8_t *sealed) {
    if (associatedCount > INT_MAX || count > INT_MAX) return 0;
    EVP_CIPHER_CTX *context = EVP_CIPHER_CTX_new();
    if (context == NULL) return 0;
    int written = 0;
    int done = EVP_EncryptInit_ex(context, EVP_aes_256_gcm(), NULL, key, nonce) == 1
        && (associatedCount == 0
            || EVP_EncryptUpdate(context, NULL, &written, associated, (int)associatedCount) == 1)
        && (count == 0 || EVP_EncryptUpdate(context, sealed, &written, plain, (int)count) == 1)
        && EVP_EncryptFinal_ex(context, sealed + count, &written) == 1
        && EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_GCM_GET_TAG, CCRYPTO_GCM_TAG_SIZE, sealed + count) == 1;
    EVP_CIPHER_CTX_free(context);
    return done;
}

// Reads `count` bytes of ciphertext and then the tag from `sealed`; 0 also means that the tag does not fit,
// and then what was written to `plain` is cleared.
static inline int ccrypto_aes256gcm_open(
    const uint8_t *key, const uint8_t *nonce, const uint8_t *associated, size_t associatedCount,
    const uint8_t *sealed, size_t count, uint8_t *plain) {
    if (associatedCount > INT_MAX || count > INT_MAX) return 0;
    EVP_CIPHER_CTX *context = EVP_CIPHER_CTX_new();
    if (context == NULL) return 0;
    int written = 0;
    int done = EVP_DecryptInit_ex(context, EVP_aes_256_gcm(), NULL, key, nonce) == 1
        && (associatedCount == 0
            || EVP_DecryptUpdate(context, NULL, &written, associated, (int)associatedCount) == 1)
        && (count == 0 || EVP_DecryptUpdate(context, plain, &written, sealed, (int)count) == 1)
        && EVP_CIPHER_CTX_ctrl(
               context, EVP_CTRL_GCM_SET_TAG, CCRYPTO_GCM_TAG_SIZE, (void *)(sealed + count)) == 1
        && EVP_DecryptFinal_ex(context, plain + count, &written) == 1;
    EVP_CIPHER_CTX_free(context);
    if (!done) OPENSSL_cleanse(plain, count);
    return done;
}

#endif
