-- The audit trail (S1, invariant 5): no act without its event, no event without its act, nobody changes it unnoticed.
--
--   open_act ──► act ──(statement triggers)──► act_detail          one row per subject; before-images
--                 │                                │
--                 └────────── close_act ───────────┴──► audit_event ──► audit_head      a hash chain per network
--
-- An act is open from `open_act` to `close_act` of the same transaction. The triggers of `app.audit` refuse a
-- change without one, and a deferred key refuses the commit of an act that was not closed. The program's roles may read these
-- tables and nothing else; only functions of the guard write them.

CREATE SEQUENCE madoguchi.act_id;
CREATE SEQUENCE madoguchi.act_detail_id;

CREATE TABLE madoguchi.act (
    network_id bigint NOT NULL CONSTRAINT act_network_fkey REFERENCES madoguchi.network,
    id bigint NOT NULL DEFAULT nextval('madoguchi.act_id'),
    kind text NOT NULL,
    -- Who acts: as the program states it, and apart from it the login that the database itself saw.
    actor_kind text NOT NULL,
    actor text NOT NULL,
    login name NOT NULL,
    -- Made by the client: the same request is one act, however often it is sent (invariant 10).
    request_id uuid NOT NULL,
    -- The service's time (`--as-of`); the database's own clock is in the event.
    as_of timestamptz NOT NULL,
    transaction_id xid8 NOT NULL,
    CONSTRAINT act_pkey PRIMARY KEY (network_id, id),
    CONSTRAINT act_request_key UNIQUE (network_id, request_id),
    CONSTRAINT act_transaction_key UNIQUE (network_id, transaction_id),
    CONSTRAINT act_kind CHECK (kind IN (
        'network.apply', 'application.receive', 'application.office', 'application.decide',
        'application.confirm_addresses', 'application.confirm_address', 'application.approve', 'application.return',
        'application.reject', 'application.undo', 'application.send_bulk_form', 'application.purge',
        'account.activate', 'account.lock', 'account.sign_in', 'account.sign_out', 'account.change_password',
        'account.send_password_link', 'account.reset_password', 'account.correct_entry', 'account.ask_correction',
        'account.ask_address', 'account.change_address', 'account.state_mcs_options', 'account.suspend',
        'account.resume', 'account.depart', 'account.transfer', 'account.reissue', 'account.grant_administrator',
        'account.revoke_administrator', 'account.unlock', 'account.letter', 'facility.change', 'facility.pause',
        'facility.resume', 'facility.end', 'facility.merge', 'facility.withdraw_consent', 'consent.record',
        'consent.request', 'consent.answer', 'room.state_joined', 'room.confirm', 'work.ask', 'work.attest', 'work.reopen',
        'act.undo', 'account.change', 'reminder.send')),
    CONSTRAINT act_actor_kind CHECK (
        actor_kind IN ('clerk', 'person', 'manager', 'addressee', 'schedule', 'service')),
    CONSTRAINT act_actor_stated CHECK (actor <> '')
);

-- One row per subject that an act touched. `before` holds personal values and is committed to by a salted digest, so
-- that lawful erasure (before and salt become NULL) leaves the chain whole.
CREATE TABLE madoguchi.act_detail (
    network_id bigint NOT NULL,
    id bigint NOT NULL DEFAULT nextval('madoguchi.act_detail_id'),
    act_id bigint NOT NULL,
    relation text NOT NULL,
    operation text NOT NULL,
    subject_id bigint,
    account_id bigint,
    facility_id bigint,
    application_id bigint,
    before jsonb,
    salt uuid,
    before_digest bytea,
    CONSTRAINT act_detail_pkey PRIMARY KEY (network_id, id),
    CONSTRAINT act_detail_act_fkey FOREIGN KEY (network_id, act_id) REFERENCES madoguchi.act,
    CONSTRAINT act_detail_operation CHECK (operation IN ('insert', 'update', 'delete')),
    CONSTRAINT act_detail_commitment CHECK (
        (before IS NULL AND salt IS NULL)
        OR before_digest = sha256(uuid_send(salt) || convert_to(before::text, 'UTF8')))
);
CREATE INDEX act_detail_act ON madoguchi.act_detail (network_id, act_id);
CREATE INDEX act_detail_account ON madoguchi.act_detail (network_id, account_id) WHERE account_id IS NOT NULL;
CREATE INDEX act_detail_application ON madoguchi.act_detail (network_id, application_id)
    WHERE application_id IS NOT NULL;
CREATE INDEX act_detail_facility ON madoguchi.act_detail (network_id, facility_id) WHERE facility_id IS NOT NULL;

CREATE TABLE madoguchi.audit_event (
    network_id bigint NOT NULL CONSTRAINT audit_event_network_fkey REFERENCES madoguchi.network,
    sequence bigint NOT NULL,
    act_id bigint NOT NULL,
    recorded_at timestamptz NOT NULL,
    -- Ids, numbers and digests only: receipt number, counts, versions. Never a personal value.
    facts jsonb NOT NULL,
    detail_count bigint NOT NULL,
    details_digest bytea NOT NULL,
    previous_hash bytea NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT audit_event_pkey PRIMARY KEY (network_id, sequence),
    CONSTRAINT audit_event_act_key UNIQUE (network_id, act_id),
    CONSTRAINT audit_event_act_fkey FOREIGN KEY (network_id, act_id) REFERENCES madoguchi.act,
    CONSTRAINT audit_event_hash_length CHECK (octet_length(hash) = 32 AND octet_length(previous_hash) = 32)
);

ALTER TABLE madoguchi.act
    ADD CONSTRAINT act_has_event FOREIGN KEY (network_id, id)
    REFERENCES madoguchi.audit_event (network_id, act_id) DEFERRABLE INITIALLY DEFERRED;

-- Where the chain ends: a tail that was cut off shows.
CREATE TABLE madoguchi.audit_head (
    network_id bigint NOT NULL CONSTRAINT audit_head_network_fkey REFERENCES madoguchi.network,
    sequence bigint NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT audit_head_pkey PRIMARY KEY (network_id)
);

GRANT SELECT, INSERT ON madoguchi.act, madoguchi.act_detail, madoguchi.audit_event TO mdg_guard;
GRANT SELECT, INSERT, UPDATE ON madoguchi.audit_head TO mdg_guard;
-- Lawful erasure: what an event commits to by a salted digest may go with its salt, and nothing else of the trail.
GRANT UPDATE (before, salt) ON madoguchi.act_detail TO mdg_guard;
GRANT USAGE ON SEQUENCE madoguchi.act_id, madoguchi.act_detail_id TO mdg_guard;

-- Length-prefixed text, so that the bytes under a hash can be read in one way only. Without a search path of its own, so
-- that it is inlined: it is called for every field of every detail, by the guard, whose path is fixed.
CREATE FUNCTION app.netstring(value text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT coalesce(octet_length(value)::text || ':' || value, '-') || ','
$$;

CREATE FUNCTION app.canonical_time(value timestamptz) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
    SELECT to_char(value AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
$$;

CREATE FUNCTION app.open_act(kind text, actor_kind text, actor text, request_id uuid, as_of timestamptz)
RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    network bigint := app.current_network();
    opened bigint;
BEGIN
    IF network IS NULL THEN
        RAISE EXCEPTION 'no network was entered' USING ERRCODE = '42501', CONSTRAINT = 'network_access';
    END IF;
    INSERT INTO madoguchi.act (network_id, kind, actor_kind, actor, login, request_id, as_of, transaction_id)
    VALUES (network, kind, actor_kind, actor, session_user, request_id, as_of, pg_current_xact_id())
    RETURNING id INTO opened;
    RETURN opened;
END
$$;

-- The act of this transaction that is still open, or NULL.
CREATE FUNCTION app.open_act_of(network bigint) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT act.id FROM madoguchi.act
    WHERE act.network_id = network AND act.transaction_id = pg_current_xact_id()
      AND NOT EXISTS (
          SELECT FROM madoguchi.audit_event event WHERE event.network_id = network AND event.act_id = act.id)
$$;

-- Everything deferred is checked here, so that errors surface inside the operation; the audit head is locked last.
CREATE FUNCTION app.close_act(facts jsonb) RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    network bigint := app.current_network();
    closing madoguchi.act;
    event madoguchi.audit_event;
BEGIN
    SELECT act.* INTO closing FROM madoguchi.act
    WHERE act.network_id = network AND act.id = app.open_act_of(network);
    IF closing.id IS NULL THEN
        RAISE EXCEPTION 'no act is open' USING ERRCODE = '55000', CONSTRAINT = 'act_required';
    END IF;

    -- What is wanted at MCS follows from whatever this act has changed here.
    PERFORM app.follow_sides();

    -- Every deferred constraint but the one that asks for the event written below.
    EXECUTE (
        SELECT 'SET CONSTRAINTS ' || string_agg(format('madoguchi.%I', conname), ', ') || ' IMMEDIATE'
        FROM (SELECT DISTINCT conname FROM pg_constraint
              WHERE connamespace = 'madoguchi'::regnamespace AND condeferred AND conname <> 'act_has_event') deferred);

    SELECT count(*),
           sha256(convert_to(coalesce(string_agg(
               app.netstring(detail.relation) || app.netstring(detail.operation)
               || app.netstring(detail.subject_id::text) || app.netstring(detail.account_id::text)
               || app.netstring(detail.facility_id::text) || app.netstring(detail.application_id::text)
               || app.netstring(encode(detail.before_digest, 'hex')), '' ORDER BY detail.id), ''), 'UTF8'))
    INTO event.detail_count, event.details_digest
    FROM madoguchi.act_detail detail
    WHERE detail.network_id = network AND detail.act_id = closing.id;

    INSERT INTO madoguchi.audit_head (network_id, sequence, hash)
    VALUES (network, 0, sha256(convert_to('madoguchi audit chain ' || network, 'UTF8')))
    ON CONFLICT ON CONSTRAINT audit_head_pkey DO NOTHING;
    SELECT head.sequence + 1, head.hash INTO event.sequence, event.previous_hash
    FROM madoguchi.audit_head head WHERE head.network_id = network FOR UPDATE;

    event.recorded_at := clock_timestamp();
    event.hash := sha256(event.previous_hash || convert_to(
        app.netstring(network::text) || app.netstring(event.sequence::text) || app.netstring(closing.id::text)
        || app.netstring(closing.kind) || app.netstring(closing.actor_kind) || app.netstring(closing.actor)
        || app.netstring(closing.login) || app.netstring(closing.request_id::text)
        || app.netstring(app.canonical_time(closing.as_of)) || app.netstring(app.canonical_time(event.recorded_at))
        || app.netstring(facts::text) || app.netstring(event.detail_count::text)
        || app.netstring(encode(event.details_digest, 'hex')), 'UTF8'));

    INSERT INTO madoguchi.audit_event
        (network_id, sequence, act_id, recorded_at, facts, detail_count, details_digest, previous_hash, hash)
    VALUES (network, event.sequence, closing.id, event.recorded_at, facts, event.detail_count,
            event.details_digest, event.previous_hash, event.hash);
    UPDATE madoguchi.audit_head SET sequence = event.sequence, hash = event.hash
    WHERE audit_head.network_id = network;

    -- A second act in the same transaction starts with everything deferred again.
    SET CONSTRAINTS ALL DEFERRED;
    RETURN event.sequence;
END
$$;

ALTER FUNCTION app.open_act(text, text, text, uuid, timestamptz) OWNER TO mdg_guard;
ALTER FUNCTION app.open_act_of(bigint) OWNER TO mdg_guard;
ALTER FUNCTION app.close_act(jsonb) OWNER TO mdg_guard;
GRANT EXECUTE ON FUNCTION app.netstring(text), app.canonical_time(timestamptz)
    TO mdg_guard, mdg_desk, mdg_portal, mdg_dispatcher, mdg_schedule;
GRANT EXECUTE ON FUNCTION app.open_act(text, text, text, uuid, timestamptz), app.close_act(jsonb)
    TO mdg_desk, mdg_portal, mdg_schedule;

CALL app.isolate('madoguchi.act');
CALL app.isolate('madoguchi.act_detail');
CALL app.isolate('madoguchi.audit_event');
CALL app.isolate('madoguchi.audit_head');
GRANT SELECT ON madoguchi.act, madoguchi.act_detail, madoguchi.audit_event, madoguchi.audit_head
    TO mdg_desk, mdg_portal, mdg_schedule;
