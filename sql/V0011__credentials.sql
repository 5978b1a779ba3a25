-- What opens an account: temporary and own passwords, the lock after wrong tries, sessions, and the links by which a password
-- is replaced or an address is proven (A1, A3, A4, A6, A9, invariant 7). Nothing here opens anything by itself: a temporary
-- password is a keyed hash, an own one is Argon2id, and of sessions and links only a digest is kept.

CREATE SEQUENCE madoguchi.temporary_password_id;
CREATE SEQUENCE madoguchi.session_id;
CREATE SEQUENCE madoguchi.password_link_id;
CREATE SEQUENCE madoguchi.address_change_id;
CREATE SEQUENCE madoguchi.address_confirmation_id;

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
    -- When the last try was counted: one that nobody came back from is found by it.
    tried_at timestamptz,
    CONSTRAINT sign_in_lock_pkey PRIMARY KEY (network_id, account_id),
    CONSTRAINT sign_in_lock_account_fkey FOREIGN KEY (network_id, account_id) REFERENCES madoguchi.account,
    CONSTRAINT sign_in_lock_tries CHECK (tries >= 0)
);

CREATE TABLE madoguchi.session (
    network_id bigint NOT NULL,
    id bigint NOT NULL DEFAULT nextval('madoguchi.session_id'),
    account_id bigint NOT NULL,
    -- SHA-256 of the token in the browser's cookie.
    digest bytea NOT NULL,
    created_at timestamptz NOT NULL,
    -- Written at most once a minute; idle time is counted from here.
    seen_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    CONSTRAINT session_pkey PRIMARY KEY (network_id, id),
    CONSTRAINT session_account_fkey FOREIGN KEY (network_id, account_id) REFERENCES madoguchi.account,
    CONSTRAINT session_digest_key UNIQUE (network_id, digest),
    CONSTRAINT session_digest_length CHECK (octet_length(digest) = 32),
    CONSTRAINT session_span CHECK (created_at <= seen_at AND seen_at <= ends_at)
);
CREATE INDEX session_account ON madoguchi.session (network_id, account_id);

CREATE TABLE madoguchi.password_link (
    network_id bigint NOT NULL,
    id bigint NOT NULL DEFAULT nextval('madoguchi.password_link_id'),
    account_id bigint NOT NULL,
    -- SHA-256 of the token in the mail.
    digest bytea NOT NULL,
    issued_at timestamptz NOT NULL,
    lapses_at timestamptz NOT NULL,
    -- Used, or replaced by a later one, or of no use since the password was changed.
    closed_at timestamptz,
    CONSTRAINT password_link_pkey PRIMARY KEY (network_id, id),
    CONSTRAINT password_link_account_fkey FOREIGN KEY (network_id, account_id) REFERENCES madoguchi.account,
    CONSTRAINT password_link_digest_key UNIQUE (network_id, digest),
    CONSTRAINT password_link_digest_length CHECK (octet_length(digest) = 32),
    CONSTRAINT password_link_span CHECK (issued_at < lapses_at)
);
-- At most one is open: a new one has to close its predecessor.
CREATE UNIQUE INDEX password_link_open_key ON madoguchi.password_link (network_id, account_id) WHERE closed_at IS NULL;
CREATE INDEX password_link_account ON madoguchi.password_link (network_id, account_id, issued_at);

-- A new address counts once whoever reads its mail has pressed the button behind the link. Of the link only a digest is
-- kept, and at most one is open.
CREATE TABLE madoguchi.address_change (
    network_id bigint NOT NULL,
    id bigint NOT NULL DEFAULT nextval('madoguchi.address_change_id'),
    account_id bigint NOT NULL,
    email text NOT NULL,
    email_key text NOT NULL,
    token_digest bytea NOT NULL,
    asked_at timestamptz NOT NULL,
    lapses_at timestamptz NOT NULL,
    -- Used, or replaced by a later one.
    closed_at timestamptz,
    CONSTRAINT address_change_pkey PRIMARY KEY (network_id, id),
    CONSTRAINT address_change_account_fkey FOREIGN KEY (network_id, account_id) REFERENCES madoguchi.account,
    CONSTRAINT address_change_digest_key UNIQUE (network_id, token_digest),
    CONSTRAINT address_change_digest_length CHECK (octet_length(token_digest) = 32),
    CONSTRAINT address_change_span CHECK (asked_at < lapses_at)
);
CREATE UNIQUE INDEX address_change_open_key ON madoguchi.address_change (network_id, account_id) WHERE closed_at IS NULL;
CREATE INDEX address_change_account ON madoguchi.address_change (network_id, account_id, asked_at);

-- Addresses confirmed by a test mail before anybody is registered (T A7): each link is bound to one application and one
-- address, opens nothing but its own confirmation, and is closed once the application has left review.
CREATE TABLE madoguchi.address_confirmation (
    network_id bigint NOT NULL,
    id bigint NOT NULL DEFAULT nextval('madoguchi.address_confirmation_id'),
    application_id bigint NOT NULL,
    email_key text NOT NULL,
    -- The test mail: an address that it cannot be delivered to shows there.
    mail_id bigint NOT NULL,
    token_digest bytea NOT NULL,
    asked_at timestamptz NOT NULL,
    -- The first day on which the link no longer opens anything, in Japan's time.
    lapses_on date NOT NULL,
    confirmed_at timestamptz,
    -- Asked again, or the application left review.
    closed_at timestamptz,
    CONSTRAINT address_confirmation_pkey PRIMARY KEY (network_id, id),
    CONSTRAINT address_confirmation_token_key UNIQUE (network_id, token_digest),
    CONSTRAINT address_confirmation_application_fkey FOREIGN KEY (network_id, application_id)
        REFERENCES madoguchi.application,
    CONSTRAINT address_confirmation_mail_fkey FOREIGN KEY (network_id, mail_id) REFERENCES madoguchi.mail,
    CONSTRAINT address_confirmation_digest_length CHECK (octet_length(token_digest) = 32),
    CONSTRAINT address_confirmation_ended_once CHECK (num_nonnulls(confirmed_at, closed_at) <= 1)
);
-- At most one link is open for an address; a new one closes its predecessor.
CREATE UNIQUE INDEX address_confirmation_open_key ON madoguchi.address_confirmation (network_id, application_id, email_key)
    WHERE confirmed_at IS NULL AND closed_at IS NULL;
CREATE INDEX address_confirmation_address ON madoguchi.address_confirmation (network_id, application_id, email_key);

-- Whoever is suspended or removed has no session from that very act on, and none comes back when they are resumed (A6, A7).
CREATE FUNCTION app.end_sessions() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    DELETE FROM madoguchi.session USING changed
    WHERE session.network_id = changed.network_id AND session.account_id = changed.id AND changed.state <> 'active';
    RETURN NULL;
END
$$;
ALTER FUNCTION app.end_sessions() OWNER TO mdg_guard;
GRANT SELECT, DELETE ON madoguchi.session TO mdg_guard;
CREATE TRIGGER end_sessions AFTER UPDATE ON madoguchi.account
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION app.end_sessions();

-- What the operator's monitoring sees of all networks: numbers, no names.
CREATE FUNCTION app.portal_gauges(now timestamptz) RETURNS TABLE (name text, value bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT 'sessions', count(*) FROM madoguchi.session
    WHERE session.ends_at > portal_gauges.now AND session.seen_at > portal_gauges.now - interval '30 minutes'
    UNION ALL
    SELECT 'mail_queued', count(*) FROM madoguchi.mail_queue
    UNION ALL
    SELECT 'mail_overdue', count(*) FROM madoguchi.mail_queue
    WHERE mail_queue.due_at < portal_gauges.now - interval '10 minutes'
$$;
ALTER FUNCTION app.portal_gauges(timestamptz) OWNER TO mdg_guard;
GRANT EXECUTE ON FUNCTION app.portal_gauges(timestamptz) TO mdg_portal;

CALL app.isolate('madoguchi.temporary_password');
CALL app.isolate('madoguchi.own_password');
CALL app.isolate('madoguchi.sign_in_lock');
CALL app.isolate('madoguchi.session');
CALL app.isolate('madoguchi.password_link');
CALL app.isolate('madoguchi.address_change');
CALL app.isolate('madoguchi.address_confirmation');
CALL app.audit('temporary_password', 'id', 'account_id', 'NULL::bigint', 'NULL::bigint', inserts => 'acted', hidden => '{digest}');
CALL app.audit('own_password', 'NULL::bigint', 'account_id', 'NULL::bigint', 'NULL::bigint', inserts => 'acted', hidden => '{phc}');
-- A try is no act, but the lock is: whoever is locked has it in their history. Without an act the detail has none to belong to.
CREATE FUNCTION app.sign_in_lock_locked() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    WITH locked AS (
        SELECT network_id, account_id FROM changed JOIN held USING (network_id, account_id)
        WHERE changed.locked_until IS NOT NULL AND changed.locked_until IS DISTINCT FROM held.locked_until),
    opened AS MATERIALIZED (SELECT network_id, app.open_act_of(network_id) AS act_id
        FROM (SELECT DISTINCT network_id FROM locked) touched)
    INSERT INTO madoguchi.act_detail (network_id, act_id, relation, operation, subject_id, account_id)
    SELECT locked.network_id, opened.act_id, 'sign_in_lock', 'update', locked.account_id, locked.account_id
    FROM locked JOIN opened USING (network_id);
    RETURN NULL;
END
$$;
ALTER FUNCTION app.sign_in_lock_locked() OWNER TO mdg_guard;
CREATE TRIGGER audit_lock AFTER UPDATE ON madoguchi.sign_in_lock REFERENCING OLD TABLE AS held NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION app.sign_in_lock_locked();

-- Beginning and ending a session are acts; that somebody still is there is none.
CALL app.audit('session', 'id', 'account_id', 'NULL::bigint', 'NULL::bigint', updates => 'free', hidden => '{digest}');
CALL app.audit('password_link', 'id', 'account_id', 'NULL::bigint', 'NULL::bigint', inserts => 'acted', hidden => '{digest}');
CALL app.audit('address_change', 'id', 'account_id', 'NULL::bigint', 'NULL::bigint', inserts => 'acted',
    hidden => '{token_digest,email,email_key}');
CALL app.audit('address_confirmation', 'id', 'NULL::bigint', 'NULL::bigint', 'application_id', inserts => 'acted', hidden => '{token_digest,email_key}');

GRANT SELECT, INSERT ON madoguchi.temporary_password TO mdg_desk, mdg_portal;
GRANT UPDATE (revoked_at) ON madoguchi.temporary_password TO mdg_desk, mdg_portal;
GRANT UPDATE (used_at) ON madoguchi.temporary_password TO mdg_portal;
GRANT SELECT ON madoguchi.temporary_password TO mdg_schedule;
GRANT SELECT, INSERT ON madoguchi.own_password TO mdg_portal;
-- A hash that was made with other parameters is made anew when its password is typed.
GRANT UPDATE (phc) ON madoguchi.own_password TO mdg_portal;
GRANT SELECT, INSERT, UPDATE ON madoguchi.sign_in_lock TO mdg_portal;
GRANT SELECT, UPDATE (tries, locked_until) ON madoguchi.sign_in_lock TO mdg_desk;
GRANT SELECT, INSERT, DELETE ON madoguchi.session TO mdg_portal;
GRANT UPDATE (seen_at) ON madoguchi.session TO mdg_portal;
GRANT SELECT, INSERT ON madoguchi.password_link, madoguchi.address_change TO mdg_portal;
GRANT UPDATE (closed_at) ON madoguchi.password_link, madoguchi.address_change TO mdg_portal;
-- A link to the old address opens nothing once another one counts, whoever registers it.
GRANT SELECT, UPDATE (closed_at) ON madoguchi.password_link TO mdg_desk;
GRANT SELECT, INSERT ON madoguchi.address_confirmation TO mdg_desk, mdg_portal;
GRANT UPDATE (closed_at) ON madoguchi.address_confirmation TO mdg_desk, mdg_portal;
GRANT UPDATE (confirmed_at) ON madoguchi.address_confirmation TO mdg_portal;
GRANT USAGE ON SEQUENCE madoguchi.temporary_password_id, madoguchi.address_confirmation_id TO mdg_desk, mdg_portal;
GRANT USAGE ON SEQUENCE madoguchi.session_id, madoguchi.password_link_id, madoguchi.address_change_id TO mdg_portal;
