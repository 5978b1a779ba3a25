// What Swift cannot import from libpq by itself, and the one system call that a deadline needs.
#ifndef CLIBPQ_SHIM_H
#define CLIBPQ_SHIM_H

#include <libpq-fe.h>
#include <poll.h>
#include <stdbool.h>
#include <stdint.h>
#include <unistd.h>

/// The parts of a server's error that are kept; `PG_DIAG_*` are character literals, which are not imported.
enum __attribute__((enum_extensibility(closed))) PQField {
    PQFieldSQLState = PG_DIAG_SQLSTATE,
    PQFieldMessage = PG_DIAG_MESSAGE_PRIMARY,
    PQFieldHint = PG_DIAG_MESSAGE_HINT,
    PQFieldSchema = PG_DIAG_SCHEMA_NAME,
    PQFieldTable = PG_DIAG_TABLE_NAME,
    PQFieldColumn = PG_DIAG_COLUMN_NAME,
    PQFieldConstraint = PG_DIAG_CONSTRAINT_NAME,
};

static inline const char *_Nullable pq_error_field(const PGresult *_Nonnull result, enum PQField field) {
    return PQresultErrorField(result, field);
}

/// The bytes of a value; there are `PQgetlength` of them.
static inline const uint8_t *_Nonnull pq_value(const PGresult *_Nonnull result, int row, int column) {
    return (const uint8_t *)PQgetvalue(result, row, column);
}

static inline void pq_ignore_notice(void *_Nullable context, const PGresult *_Nullable notice) {
    (void)context;
    (void)notice;
}

/// Drops notices, which libpq would print on stderr.
static inline void pq_silence_notices(PGconn *_Nonnull connection) {
    PQsetNoticeReceiver(connection, pq_ignore_notice, NULL);
}

/// What `pq_wait` found; nothing at all when the time passed or a signal came in between.
struct PQReadiness {
    bool readable;
    bool writable;
    bool bell;
};

/// Waits at most `milliseconds` for a socket to become readable or writable, as asked, or for `bell` (-1: none)
/// to become readable. A socket in error counts as ready, so that libpq finds out.
static inline struct PQReadiness pq_wait(int socket, bool reading, bool writing, int bell, int milliseconds) {
    struct pollfd watched[2] = {
        {.fd = socket, .events = (short)((reading ? POLLIN : 0) | (writing ? POLLOUT : 0))},
        {.fd = bell, .events = POLLIN},
    };
    struct PQReadiness readiness = {false, false, false};
    if (poll(watched, 2, milliseconds) <= 0) return readiness;
    bool failed = watched[0].revents & (POLLERR | POLLHUP | POLLNVAL);
    readiness.readable = reading && (failed || (watched[0].revents & POLLIN));
    readiness.writable = writing && (failed || (watched[0].revents & POLLOUT));
    readiness.bell = watched[1].revents != 0;
    return readiness;
}

/// The two ends of a pipe, -1 both where there are no descriptors left.
struct PQBell {
    int listening;
    int ringing;
};

static inline struct PQBell pq_bell_hang(void) {
    int ends[2];
    if (pipe(ends) != 0) return (struct PQBell){-1, -1};
    return (struct PQBell){ends[0], ends[1]};
}

static inline void pq_bell_ring(struct PQBell bell) {
    const char sound = 0;
    ssize_t written = write(bell.ringing, &sound, 1);
    (void)written;
}

static inline void pq_bell_unhang(struct PQBell bell) {
    close(bell.listening);
    close(bell.ringing);
}

#endif
