-- The outbox: a mail exists if and only if the act that caused it is committed (invariant 6).
--
-- `mail` is what is sent, pinned so that a repeat is the same mail; `mail_queue` is slim and loses its rows when they
-- are done; `mail_attempt` says what happened each time.

CREATE SEQUENCE madoguchi.mail_id;
CREATE SEQUENCE madoguchi.mail_token;

CREATE TABLE madoguchi.mail (
    network_id bigint NOT NULL,
    id bigint NOT NULL DEFAULT nextval('madoguchi.mail_id'),
    act_id bigint NOT NULL,
    kind text NOT NULL,
    -- The version of the network's texts that it is rendered from, whatever is applied later.
    network_version integer NOT NULL,
    application_id bigint,
    facility_id bigint,
    account_id bigint,
    recipient text NOT NULL,
    recipient_name text NOT NULL,
    variables jsonb NOT NULL,
    -- The one secret variable, encrypted until the mail is handed over; then NULL.
    sealed bytea,
    sealed_key_id text,
    message_id text NOT NULL,
    dated_at timestamptz NOT NULL,
    state text NOT NULL DEFAULT 'queued',
    finished_at timestamptz,
    queued_id bigint GENERATED ALWAYS AS (CASE WHEN state = 'queued' THEN id END) STORED,
    CONSTRAINT mail_pkey PRIMARY KEY (network_id, id),
    CONSTRAINT mail_act_fkey FOREIGN KEY (network_id, act_id) REFERENCES madoguchi.act,
    CONSTRAINT mail_version_fkey FOREIGN KEY (network_id, network_version) REFERENCES madoguchi.network_version,
    CONSTRAINT mail_application_fkey FOREIGN KEY (network_id, application_id) REFERENCES madoguchi.application,
    CONSTRAINT mail_facility_fkey FOREIGN KEY (network_id, facility_id) REFERENCES madoguchi.facility,
    CONSTRAINT mail_account_fkey FOREIGN KEY (network_id, account_id) REFERENCES madoguchi.account,
    CONSTRAINT mail_message_id_key UNIQUE (message_id),
    CONSTRAINT mail_kind CHECK (kind IN (
        'application_received', 'application_returned', 'application_approved', 'application_rejected',
        'application_undone', 'address_confirmation', 'bulk_form', 'temporary_password',
        'temporary_password_reissued', 'room_invitation', 'account_changed', 'account_activated', 'account_removed',
        'registration_undone', 'notice_undone', 'account_locked', 'password_link', 'password_changed',
        'correction_asked', 'account_suspended', 'account_resumed', 'account_moved', 'account_unlocked',
        'administrator_granted', 'administrator_revoked', 'administrator_missing', 'address_change',
        'address_changed', 'facility_changed', 'facility_paused', 'facility_resumed', 'facility_ended',
        'facility_merged', 'consent_withdrawn', 'consent_request', 'consent_recorded',
        'reminder_temporary_password_lapsing', 'reminder_temporary_password_lapsed', 'reminder_not_activated',
        'reminder_not_in_room', 'reminder_consent_unanswered', 'reminder_application_waiting')),
    CONSTRAINT mail_state CHECK (state IN ('queued', 'sent', 'failed', 'uncertain', 'cancelled')),
    CONSTRAINT mail_finished CHECK ((state = 'queued') = (finished_at IS NULL)),
    CONSTRAINT mail_sealed_whole CHECK ((sealed IS NULL) = (sealed_key_id IS NULL)),
    CONSTRAINT mail_secret_wiped CHECK (state = 'queued' OR sealed IS NULL),
    CONSTRAINT mail_recipient_ascii CHECK (recipient ~ '^[!-~]+@[!-~]+$')
);
CREATE INDEX mail_account ON madoguchi.mail (network_id, account_id) WHERE account_id IS NOT NULL;
CREATE INDEX mail_application ON madoguchi.mail (network_id, application_id) WHERE application_id IS NOT NULL;

-- Ids only, for the dispatcher that serves every network: the one table that is not under row-level security.
-- `due_at` doubles as the end of a claim's lease (the database's clock); the token fences a claim that came too late.
CREATE TABLE madoguchi.mail_queue (
    mail_id bigint NOT NULL,
    network_id bigint NOT NULL,
    lane text NOT NULL,
    priority smallint NOT NULL,
    due_at timestamptz NOT NULL,
    attempts integer NOT NULL DEFAULT 0,
    token bigint NOT NULL DEFAULT 0,
    CONSTRAINT mail_queue_pkey PRIMARY KEY (network_id, mail_id)
);
CREATE INDEX mail_queue_due ON madoguchi.mail_queue (lane, priority, due_at);

ALTER TABLE madoguchi.mail ADD CONSTRAINT mail_is_queued FOREIGN KEY (network_id, queued_id)
    REFERENCES madoguchi.mail_queue (network_id, mail_id) DEFERRABLE INITIALLY DEFERRED;

-- The files that go with a mail. Every mail has a copy of its own: readers of one file are few, and a purge is a DELETE.
CREATE TABLE madoguchi.mail_attachment (
    network_id bigint NOT NULL,
    mail_id bigint NOT NULL,
    -- Its place in the mail, from 0.
    ordinal integer NOT NULL,
    name text NOT NULL,
    media_type text NOT NULL,
    bytes bytea NOT NULL,
    CONSTRAINT mail_attachment_pkey PRIMARY KEY (network_id, mail_id, ordinal),
    CONSTRAINT mail_attachment_mail_fkey FOREIGN KEY (network_id, mail_id) REFERENCES madoguchi.mail,
    CONSTRAINT mail_attachment_whole CHECK (name <> '' AND octet_length(bytes) > 0),
    CONSTRAINT mail_attachment_media_type CHECK (media_type ~ '^[a-z0-9][a-z0-9.+-]*/[a-z0-9][a-z0-9.+-]*$')
);
-- Files are compressed already or soon gone: no time is spent on compressing them.
ALTER TABLE madoguchi.mail_attachment ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TABLE madoguchi.mail_attempt (
    network_id bigint NOT NULL,
    mail_id bigint NOT NULL,
    attempt integer NOT NULL,
    at timestamptz NOT NULL,
    outcome text NOT NULL,
    reply_code integer,
    reason text,
    CONSTRAINT mail_attempt_pkey PRIMARY KEY (network_id, mail_id, attempt),
    CONSTRAINT mail_attempt_mail_fkey FOREIGN KEY (network_id, mail_id) REFERENCES madoguchi.mail,
    CONSTRAINT mail_attempt_outcome CHECK (outcome IN ('accepted', 'transient', 'permanent', 'uncertain', 'misconfigured'))
);

-- The big recipient domains have a lane each, because each has a rate of its own.
CREATE FUNCTION app.mail_lane(recipient text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE lower(split_part(recipient, '@', 2))
        WHEN 'docomo.ne.jp' THEN 'docomo'
        WHEN 'ezweb.ne.jp' THEN 'au'
        WHEN 'au.com' THEN 'au'
        WHEN 'softbank.ne.jp' THEN 'softbank'
        WHEN 'i.softbank.jp' THEN 'softbank'
        WHEN 'gmail.com' THEN 'google'
        WHEN 'yahoo.co.jp' THEN 'yahoo'
        ELSE 'other'
    END
$$;

-- Temporary passwords before notices, notices before reminders.
CREATE FUNCTION app.mail_priority(kind text) RETURNS smallint
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE WHEN kind IN ('temporary_password', 'temporary_password_reissued', 'account_locked', 'account_suspended')
                     THEN 0
                WHEN starts_with(kind, 'reminder_') THEN 2 ELSE 1 END::smallint
$$;

-- A mail that is written is queued: no writer can forget it.
CREATE FUNCTION app.queue_mail() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO madoguchi.mail_queue (mail_id, network_id, lane, priority, due_at)
    SELECT id, network_id, app.mail_lane(recipient), app.mail_priority(kind), now()
    FROM written WHERE state = 'queued';
    PERFORM pg_notify('madoguchi_mail', '');
    RETURN NULL;
END
$$;
ALTER FUNCTION app.queue_mail() OWNER TO mdg_guard;
GRANT EXECUTE ON FUNCTION app.mail_lane(text), app.mail_priority(text) TO mdg_guard;
GRANT INSERT ON madoguchi.mail_queue TO mdg_guard;
CREATE TRIGGER queue_mail AFTER INSERT ON madoguchi.mail
    REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION app.queue_mail();

CALL app.isolate('madoguchi.mail');
CALL app.isolate('madoguchi.mail_attachment');
CALL app.isolate('madoguchi.mail_attempt');
CALL app.audit('mail', 'id', 'account_id', 'facility_id', 'application_id', inserts => 'acted', updates => 'free', hidden => '{sealed}');
CALL app.audit('mail_attachment', 'mail_id', 'NULL::bigint', 'NULL::bigint', 'NULL::bigint', inserts => 'acted', hidden => '{bytes}');

GRANT SELECT, INSERT ON madoguchi.mail TO mdg_desk, mdg_portal, mdg_schedule;
GRANT SELECT, INSERT ON madoguchi.mail_attachment TO mdg_desk, mdg_portal, mdg_schedule;
GRANT SELECT ON madoguchi.mail_attachment TO mdg_dispatcher;
-- The purge of an application takes its mails' files with it.
GRANT DELETE ON madoguchi.mail_attachment TO mdg_desk;
GRANT USAGE ON SEQUENCE madoguchi.mail_id TO mdg_desk, mdg_portal, mdg_schedule;
GRANT SELECT ON madoguchi.mail TO mdg_dispatcher;
GRANT UPDATE (state, finished_at, sealed, sealed_key_id) ON madoguchi.mail TO mdg_dispatcher;
GRANT SELECT, UPDATE, DELETE ON madoguchi.mail_queue TO mdg_dispatcher;
GRANT USAGE ON SEQUENCE madoguchi.mail_token TO mdg_dispatcher;
GRANT SELECT, INSERT ON madoguchi.mail_attempt TO mdg_dispatcher;
GRANT SELECT ON madoguchi.mail_attempt TO mdg_desk;
-- The desk and the portal withdraw what was not sent yet. They cannot touch another network's queue: the mails there still
-- demand their rows.
GRANT UPDATE (state, finished_at, sealed, sealed_key_id) ON madoguchi.mail TO mdg_desk, mdg_portal;
GRANT SELECT, UPDATE (token), DELETE ON madoguchi.mail_queue TO mdg_desk, mdg_portal;
