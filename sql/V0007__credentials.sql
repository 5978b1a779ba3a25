-- Temporary and own passwords, and the lock after wrong tries (A1, A3, A4, invariant 7). Nothing here opens anything by
-- itself: a temporary password is a keyed hash, an own one is Argon2id.

CREATE SEQUENCE madoguchi.temporary_password_id;

CREATE TABLE madoguchi.temporary_password (
    network_id bigint NOT NULL,
    id bigint NOT NULL DEFAULT nextval('madoguchi.temporary_password_id'),
    account_id bigint NOT NULL,
    key_id text NOT NULL,
    digest bytea NOT NULL,
    issued_at timestamptz NOT NULL,
    -- The first day on which it no longer opens anything, in Japan's time.
    lapses_on date NOT NULL,
    used_at timestamptz,
    revoked_at timestamptz,
    CONSTRAINT temporary_password_pkey PRIMARY KEY (network_id, id),
    CONSTRAINT temporary_password_account_fkey FOREIGN KEY (network_id, account_id) REFERENCES madoguchi.account,
    CONSTRAINT temporary_password_digest_length CHECK (octet_length(digest) = 32),
    CONSTRAINT temporary_password_closed_once CHECK (num_nonnulls(used_at, revoked_at) <= 1)
);
-- At most one is open: a new one has to revoke its predecessor.
CREATE UNIQUE INDEX temporary_password_open_key ON madoguchi.temporary_password (network_id, account_id)
    WHERE used_at IS NULL AND revoked_at IS NULL;
CREATE INDEX temporary_password_lapsing ON madoguchi.temporary_password (network_id, lapses_on)
    WHERE used_at IS NULL AND revoked_at IS NULL;

CREATE TABLE madoguchi.own_password (
    network_id bigint NOT NULL,
    account_id bigint NOT NULL,
    set_at timestamptz NOT NULL,
    phc text NOT NULL,
    change_due_on date,
    CONSTRAINT own_password_pkey PRIMARY KEY (network_id, account_id, set_at),
    CONSTRAINT own_password_account_fkey FOREIGN KEY (network_id, account_id) REFERENCES madoguchi.account,
    CONSTRAINT own_password_argon2id CHECK (phc LIKE '$argon2id$v=19$%')
);

-- Counted before any hash is computed, by one statement, or parallel tries slip through. Not part of the trail: only
-- the locking itself is an act.
CREATE TABLE madoguchi.sign_in_lock (
    network_id bigint NOT NULL,
    account_id bigint NOT NULL,
    tries integer NOT NULL,
    locked_until timestamptz,
    CONSTRAINT sign_in_lock_pkey PRIMARY KEY (network_id, account_id),
    CONSTRAINT sign_in_lock_account_fkey FOREIGN KEY (network_id, account_id) REFERENCES madoguchi.account,
    CONSTRAINT sign_in_lock_tries CHECK (tries >= 0)
);

CALL app.isolate('madoguchi.temporary_password');
CALL app.isolate('madoguchi.own_password');
CALL app.isolate('madoguchi.sign_in_lock');
CALL app.audit('temporary_password', 'id', 'account_id', 'NULL::bigint', 'NULL::bigint', inserts => 'acted', hidden => '{digest}');
CALL app.audit('own_password', 'NULL::bigint', 'account_id', 'NULL::bigint', 'NULL::bigint', inserts => 'acted', hidden => '{phc}');

GRANT SELECT, INSERT ON madoguchi.temporary_password TO mdg_desk;
GRANT SELECT ON madoguchi.temporary_password TO mdg_portal, mdg_schedule;
GRANT UPDATE (revoked_at) ON madoguchi.temporary_password TO mdg_desk;
GRANT UPDATE (used_at) ON madoguchi.temporary_password TO mdg_portal;
GRANT SELECT, INSERT ON madoguchi.own_password TO mdg_portal;
GRANT SELECT, INSERT, UPDATE ON madoguchi.sign_in_lock TO mdg_portal;
GRANT SELECT ON madoguchi.sign_in_lock TO mdg_desk;
GRANT USAGE ON SEQUENCE madoguchi.temporary_password_id TO mdg_desk;
