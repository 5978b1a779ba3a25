-- The life of people and facilities after their registration (A4, A6–A8, J11): what was done about whom, why, and what
-- had to be known for it. The states themselves stay where they are; here is the reason beside each step.

CREATE SEQUENCE madoguchi.account_measure_id;
CREATE SEQUENCE madoguchi.facility_measure_id;

-- A departed address stays with its person for a while: until `address_free_on` nobody else can be registered with it.
-- Who comes back gets a new account; the old one stays what it was. Both are NULL for a registration that was taken back.
ALTER TABLE madoguchi.account
    ADD COLUMN removed_at timestamptz,
    ADD COLUMN address_free_on date,
    ADD CONSTRAINT account_removed CHECK (state = 'removed' OR num_nonnulls(removed_at, address_free_on) = 0);
CREATE INDEX account_quarantined ON madoguchi.account (network_id, email_key) WHERE address_free_on IS NOT NULL;

ALTER TABLE madoguchi.facility
    -- The facility that its people went to.
    ADD COLUMN merged_into_id bigint,
    ADD CONSTRAINT facility_merged_into_fkey FOREIGN KEY (network_id, merged_into_id) REFERENCES madoguchi.facility,
    ADD CONSTRAINT facility_merged CHECK (merged_into_id IS NULL OR state = 'ended' AND merged_into_id <> id);

CREATE TABLE madoguchi.account_measure (
    network_id bigint NOT NULL,
    id bigint NOT NULL DEFAULT nextval('madoguchi.account_measure_id'),
    act_id bigint NOT NULL,
    account_id bigint NOT NULL,
    kind text NOT NULL,
    -- The facility that it was about: where somebody left from, or is or was an administrator.
    facility_id bigint,
    -- The facility that somebody went to.
    to_facility_id bigint,
    cause text,
    reason text NOT NULL,
    taken_by text NOT NULL,
    taken_at timestamptz NOT NULL,
    -- The role is explained before its right is granted (A8).
    explained_on date,
    explained_by text,
    CONSTRAINT account_measure_pkey PRIMARY KEY (network_id, id),
    CONSTRAINT account_measure_act_fkey FOREIGN KEY (network_id, act_id) REFERENCES madoguchi.act,
    CONSTRAINT account_measure_account_fkey FOREIGN KEY (network_id, account_id) REFERENCES madoguchi.account,
    CONSTRAINT account_measure_facility_fkey FOREIGN KEY (network_id, facility_id) REFERENCES madoguchi.facility,
    CONSTRAINT account_measure_to_facility_fkey FOREIGN KEY (network_id, to_facility_id) REFERENCES madoguchi.facility,
    CONSTRAINT account_measure_kind CHECK (kind IN (
        'suspend', 'resume', 'depart', 'transfer', 'reissue', 'grant_administrator', 'revoke_administrator', 'unlock',
        'letter')),
    CONSTRAINT account_measure_reasoned CHECK (reason <> ''),
    CONSTRAINT account_measure_cause CHECK (
        (cause IS NOT NULL) = (kind = 'suspend') AND cause IN ('lost_device', 'leak', 'infection', 'misuse', 'other')),
    CONSTRAINT account_measure_explained CHECK (
        (explained_on IS NOT NULL AND explained_by <> '') = (kind = 'grant_administrator'))
);
CREATE INDEX account_measure_account ON madoguchi.account_measure (network_id, account_id);

CREATE TABLE madoguchi.facility_measure (
    network_id bigint NOT NULL,
    id bigint NOT NULL DEFAULT nextval('madoguchi.facility_measure_id'),
    act_id bigint NOT NULL,
    facility_id bigint NOT NULL,
    kind text NOT NULL,
    -- The facility that this one was merged into, or that was merged into this one.
    other_facility_id bigint,
    clause text,
    reason text NOT NULL,
    taken_by text NOT NULL,
    taken_at timestamptz NOT NULL,
    -- What was changed, before and after, under the same keys.
    before jsonb,
    after jsonb,
    CONSTRAINT facility_measure_pkey PRIMARY KEY (network_id, id),
    CONSTRAINT facility_measure_act_fkey FOREIGN KEY (network_id, act_id) REFERENCES madoguchi.act,
    CONSTRAINT facility_measure_facility_fkey FOREIGN KEY (network_id, facility_id) REFERENCES madoguchi.facility,
    CONSTRAINT facility_measure_other_facility_fkey FOREIGN KEY (network_id, other_facility_id)
        REFERENCES madoguchi.facility,
    CONSTRAINT facility_measure_kind CHECK (kind IN ('change', 'pause', 'resume', 'end', 'merge', 'withdraw_consent')),
    CONSTRAINT facility_measure_reasoned CHECK (reason <> ''),
    CONSTRAINT facility_measure_change CHECK (
        (before IS NOT NULL) = (kind = 'change') AND (after IS NOT NULL) = (kind = 'change')),
    CONSTRAINT facility_measure_merge CHECK ((other_facility_id IS NOT NULL) = (kind = 'merge')),
    CONSTRAINT facility_measure_clause CHECK ((clause IS NOT NULL) = (kind = 'withdraw_consent'))
);
CREATE INDEX facility_measure_facility ON madoguchi.facility_measure (network_id, facility_id);

CALL app.isolate('madoguchi.account_measure');
CALL app.isolate('madoguchi.facility_measure');
CALL app.audit('account_measure', 'id', 'account_id', 'facility_id', 'NULL::bigint');
CALL app.audit('facility_measure', 'id', 'NULL::bigint', 'facility_id', 'NULL::bigint');

-- A consent is withdrawn by the facility as such, whichever application gave it (J2, J11): a row of its own that says no.
ALTER TABLE madoguchi.consent
    ADD COLUMN facility_id bigint,
    ADD CONSTRAINT consent_facility_fkey FOREIGN KEY (network_id, facility_id) REFERENCES madoguchi.facility,
    DROP CONSTRAINT consent_subject,
    ADD CONSTRAINT consent_subject CHECK (num_nonnulls(application_id, account_id, facility_id) = 1);
CREATE INDEX consent_facility ON madoguchi.consent (network_id, facility_id) WHERE facility_id IS NOT NULL;

-- What a facility has said about each clause, the latest word last: from its approved applications, and on its own.
CREATE VIEW madoguchi.facility_consent WITH (security_invoker = true) AS
SELECT DISTINCT ON (said.network_id, said.facility_id, said.clause)
       said.network_id, said.facility_id, said.clause, said.clause_version, said.given, said.channel, said.given_by,
       said.given_at
FROM (
    SELECT consent.network_id, consent.facility_id, consent.id, consent.clause, consent.clause_version, consent.given,
           consent.channel, consent.given_by, consent.given_at
    FROM madoguchi.consent WHERE consent.facility_id IS NOT NULL
    UNION ALL
    SELECT consent.network_id, entry.facility_id, consent.id, consent.clause, consent.clause_version, consent.given,
           consent.channel, consent.given_by, consent.given_at
    FROM madoguchi.consent
    JOIN madoguchi.application
        ON application.network_id = consent.network_id AND application.id = consent.application_id
        AND application.state = 'approved'
    JOIN madoguchi.application_facility entry
        ON entry.network_id = consent.network_id AND entry.application_id = consent.application_id
        AND entry.ordinal = consent.facility
    WHERE entry.facility_id IS NOT NULL) said
ORDER BY said.network_id, said.facility_id, said.clause, said.given_at DESC, said.id DESC;

ALTER TABLE madoguchi.mcs_task
    DROP CONSTRAINT mcs_task_kind,
    ADD CONSTRAINT mcs_task_kind CHECK (kind IN (
        'bulk_registration', 'all_users_group', 'room_invitation', 'person_changes', 'person_removals', 'room_removal',
        'registration_reversal', 'account_suspension', 'account_resumption', 'administrator_right', 'facility_changes',
        'facility_departure', 'consent_withdrawal'));
CREATE INDEX mcs_task_facility ON madoguchi.mcs_task (network_id, facility_id) WHERE facility_id IS NOT NULL;

-- Holds facilities until the end of the transaction, in the order of their ids: whoever takes a right away there does.
-- A function, so that the portal can hold a row whose columns it may not change.
CREATE FUNCTION app.hold_facilities(facilities bigint[]) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT FROM madoguchi.facility
    WHERE network_id = app.current_network() AND id = ANY (facilities) ORDER BY id FOR NO KEY UPDATE
$$;
ALTER FUNCTION app.hold_facilities(bigint[]) OWNER TO mdg_guard;
GRANT EXECUTE ON FUNCTION app.hold_facilities(bigint[]) TO mdg_desk, mdg_portal;

CREATE OR REPLACE FUNCTION app.mail_priority(kind text) RETURNS smallint
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE WHEN kind IN ('temporary_password', 'temporary_password_reissued', 'account_locked', 'account_suspended')
                     THEN 0
                WHEN starts_with(kind, 'reminder_') THEN 2 ELSE 1 END::smallint
$$;

GRANT SELECT, INSERT ON madoguchi.account_measure, madoguchi.facility_measure TO mdg_desk;
GRANT USAGE ON SEQUENCE madoguchi.account_measure_id, madoguchi.facility_measure_id TO mdg_desk;
GRANT SELECT ON madoguchi.facility_consent TO mdg_desk, mdg_portal, mdg_schedule;
GRANT SELECT ON madoguchi.consent TO mdg_schedule;
GRANT SELECT ON madoguchi.facility_measure TO mdg_portal;
GRANT UPDATE (removed_at, address_free_on) ON madoguchi.account TO mdg_desk;
GRANT UPDATE (name, name_key, facility_number, postal_code, address, telephone, manager_name, manager_email,
              merged_into_id)
    ON madoguchi.facility TO mdg_desk;
GRANT UPDATE (tries, locked_until) ON madoguchi.sign_in_lock TO mdg_desk;

-- The portal acts for facilities' administrators, about the people of their own facility.
GRANT SELECT, INSERT ON madoguchi.account_measure TO mdg_portal;
-- Whether somebody takes part individually, and nothing that was held before.
GRANT SELECT (network_id, application_id, account_id, kind, facility_id) ON madoguchi.application_effect TO mdg_portal;
GRANT USAGE ON SEQUENCE madoguchi.account_measure_id TO mdg_portal;
GRANT UPDATE (removed_at, address_free_on) ON madoguchi.account TO mdg_portal;
GRANT UPDATE (is_administrator, ended_at) ON madoguchi.affiliation TO mdg_portal;
GRANT INSERT ON madoguchi.membership, madoguchi.mcs_task, madoguchi.temporary_password TO mdg_portal;
GRANT UPDATE (state, since, mcs_task_id) ON madoguchi.membership TO mdg_portal;
GRANT UPDATE (state, closed_at, closed_by, evidence) ON madoguchi.mcs_task TO mdg_portal;
GRANT UPDATE (revoked_at) ON madoguchi.temporary_password TO mdg_portal;
GRANT USAGE ON SEQUENCE madoguchi.mcs_task_id, madoguchi.temporary_password_id TO mdg_portal;
GRANT UPDATE (state, finished_at, sealed, sealed_key_id) ON madoguchi.mail TO mdg_portal;
GRANT SELECT, UPDATE (token), DELETE ON madoguchi.mail_queue TO mdg_portal;
