-- The MCS work list: what has to be done on the other side, which has no interface ("two sides" of the domain).
--
--   open ──► done         (somebody attested it)
--     └────► cancelled
--
-- Rows that need a counterpart at MCS point to their task by a NOT NULL key, so that none can be without one.

CREATE SEQUENCE madoguchi.mcs_task_id;

CREATE TABLE madoguchi.mcs_task (
    network_id bigint NOT NULL CONSTRAINT mcs_task_network_fkey REFERENCES madoguchi.network,
    id bigint NOT NULL DEFAULT nextval('madoguchi.mcs_task_id'),
    kind text NOT NULL,
    performer text NOT NULL,
    application_id bigint,
    facility_id bigint,
    account_id bigint,
    -- A text that is ready to be pasted or sent.
    instruction text NOT NULL,
    due_on date NOT NULL,
    state text NOT NULL DEFAULT 'open',
    opened_at timestamptz NOT NULL,
    closed_at timestamptz,
    closed_by text,
    evidence text,
    -- Form 2 for MCS's office (J3): the mail that took it there. That it was sent says nothing about what MCS did with it, so
    -- the task stays open.
    sent_mail_id bigint,
    sent_at timestamptz,
    CONSTRAINT mcs_task_pkey PRIMARY KEY (network_id, id),
    CONSTRAINT mcs_task_application_fkey FOREIGN KEY (network_id, application_id) REFERENCES madoguchi.application,
    CONSTRAINT mcs_task_facility_fkey FOREIGN KEY (network_id, facility_id) REFERENCES madoguchi.facility,
    CONSTRAINT mcs_task_account_fkey FOREIGN KEY (network_id, account_id) REFERENCES madoguchi.account
        DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT mcs_task_sent_mail_fkey FOREIGN KEY (network_id, sent_mail_id) REFERENCES madoguchi.mail,
    CONSTRAINT mcs_task_kind CHECK (kind IN (
        'bulk_registration', 'all_users_group', 'room_invitation', 'person_changes', 'person_removals', 'room_removal',
        'registration_reversal', 'account_suspension', 'account_resumption', 'administrator_right', 'facility_changes',
        'facility_departure', 'consent_withdrawal', 'administrator_missing')),
    CONSTRAINT mcs_task_performer CHECK (performer IN ('clerk', 'facility_administrator', 'person', 'mcs_support')),
    CONSTRAINT mcs_task_state CHECK (state IN ('open', 'done', 'cancelled')),
    -- Nothing counts as done at MCS before somebody attested it.
    CONSTRAINT mcs_task_attested CHECK (
        (state = 'open') = (closed_at IS NULL)
        AND (state = 'open') = (closed_by IS NULL)
        AND (state = 'open') = (evidence IS NULL)
        AND closed_by <> '' AND evidence <> ''),
    CONSTRAINT mcs_task_sent_whole CHECK ((sent_mail_id IS NULL) = (sent_at IS NULL))
);
CREATE INDEX mcs_task_open ON madoguchi.mcs_task (network_id, due_on, id) WHERE state = 'open';
CREATE INDEX mcs_task_application ON madoguchi.mcs_task (network_id, application_id);
CREATE INDEX mcs_task_account ON madoguchi.mcs_task (network_id, account_id) WHERE account_id IS NOT NULL;
CREATE INDEX mcs_task_facility ON madoguchi.mcs_task (network_id, facility_id) WHERE facility_id IS NOT NULL;
CREATE INDEX mcs_task_sent_mail ON madoguchi.mcs_task (network_id, sent_mail_id) WHERE sent_mail_id IS NOT NULL;

ALTER TABLE madoguchi.account
    ADD CONSTRAINT account_mcs_task_fkey FOREIGN KEY (network_id, mcs_task_id) REFERENCES madoguchi.mcs_task;
ALTER TABLE madoguchi.membership
    ADD CONSTRAINT membership_mcs_task_fkey FOREIGN KEY (network_id, mcs_task_id) REFERENCES madoguchi.mcs_task;

CALL app.isolate('madoguchi.mcs_task');
CALL app.audit('mcs_task', 'id', 'account_id', 'facility_id', 'application_id', inserts => 'acted');

GRANT SELECT, INSERT ON madoguchi.mcs_task TO mdg_desk, mdg_portal;
GRANT UPDATE (state, closed_at, closed_by, evidence) ON madoguchi.mcs_task TO mdg_desk, mdg_portal;
GRANT UPDATE (sent_mail_id, sent_at) ON madoguchi.mcs_task TO mdg_desk;
GRANT USAGE ON SEQUENCE madoguchi.mcs_task_id TO mdg_desk, mdg_portal;
GRANT SELECT ON madoguchi.mcs_task TO mdg_schedule;
