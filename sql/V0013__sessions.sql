-- Sessions of the portal, and the links by which a forgotten password is replaced (A3, A4, A6). Of either only a digest is
-- kept: whoever reads these tables can sign in nowhere.

CREATE SEQUENCE madoguchi.session_id;
CREATE SEQUENCE madoguchi.password_link_id;

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

CALL app.isolate('madoguchi.session');
CALL app.isolate('madoguchi.password_link');
-- Beginning and ending a session are acts; that somebody still is there is none.
CALL app.audit('session', 'id', 'account_id', 'NULL::bigint', 'NULL::bigint', updates => 'free', hidden => '{digest}');
CALL app.audit('password_link', 'id', 'account_id', 'NULL::bigint', 'NULL::bigint', inserts => 'acted', hidden => '{digest}');

GRANT SELECT, INSERT, DELETE ON madoguchi.session TO mdg_portal;
GRANT UPDATE (seen_at) ON madoguchi.session TO mdg_portal;
GRANT SELECT, INSERT ON madoguchi.password_link TO mdg_portal;
GRANT UPDATE (closed_at) ON madoguchi.password_link TO mdg_portal;
GRANT USAGE ON SEQUENCE madoguchi.session_id, madoguchi.password_link_id TO mdg_portal;
-- A hash that was made with other parameters is made anew when its password is typed.
GRANT UPDATE (phc) ON madoguchi.own_password TO mdg_portal;

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
GRANT SELECT ON madoguchi.mail_queue TO mdg_guard;
GRANT EXECUTE ON FUNCTION app.portal_gauges(timestamptz) TO mdg_portal;
