-- The limit of `application approve`: the same rows in the same tables, set by set, by a superuser and without policies,
-- with every value decided, drawn, hashed, sealed and written out before. All constraints and triggers are on, the audit
-- trail's among them.
\set ON_ERROR_STOP on
BEGIN;
SELECT app.enter_network('komae') AS network \gset
SELECT app.open_act('application.approve', 'clerk', 'bench', gen_random_uuid(), now()) AS act \gset
SELECT id AS application FROM madoguchi.application WHERE network_id = :network AND receipt_number = '2026-0001'
FOR UPDATE \gset

INSERT INTO madoguchi.facility (
    network_id, name, name_key, facility_type, facility_type_other, facility_number, postal_code, address, telephone,
    manager_name, manager_email, registered_at)
SELECT network_id, name, name_key, facility_type, facility_type_other, facility_number, postal_code, address, telephone,
       manager_name, manager_email, now()
FROM madoguchi.application_facility WHERE network_id = :network AND application_id = :application ORDER BY ordinal;
UPDATE madoguchi.application_facility applying SET facility_id = facility.id, is_new = true
FROM madoguchi.facility
WHERE applying.network_id = :network AND applying.application_id = :application
  AND facility.network_id = :network AND facility.name_key = applying.name_key;

INSERT INTO madoguchi.mcs_task SELECT * FROM staged.task ORDER BY id;
INSERT INTO madoguchi.account (
    network_id, id, email, email_key, name, name_key, kana, profession, profession_other, telephone, registered_at,
    mcs_task_id, all_users_kept)
SELECT network_id, account_id, email, email_key, name, name_key, kana, profession, profession_other, telephone, now(),
       mcs_task_id, true
FROM staged.person ORDER BY ordinal;
INSERT INTO madoguchi.membership (network_id, account_id, group_kind, since, mcs_task_id)
SELECT network_id, account_id, 'all_users', now(), group_task_id FROM staged.person ORDER BY ordinal;
INSERT INTO madoguchi.application_effect (
    network_id, application_id, ordinal, line, kind, account_id, facility_id, removed_account)
SELECT network_id, application_id, ordinal, line, 'register', account_id, facility_id, false
FROM staged.person ORDER BY ordinal;
INSERT INTO madoguchi.affiliation (network_id, account_id, facility_id, is_administrator, started_at, room_kept)
SELECT network_id, account_id, facility_id, is_administrator, now(), true FROM staged.person ORDER BY ordinal;
INSERT INTO madoguchi.membership (network_id, account_id, group_kind, since, mcs_task_id)
SELECT network_id, account_id, 'administrators_room', now(), room_task_id FROM staged.person
WHERE room_task_id IS NOT NULL ORDER BY ordinal;
INSERT INTO madoguchi.temporary_password (network_id, account_id, key_id, digest, issued_at, lapses_on)
SELECT network_id, account_id, key_id, digest, now(), lapses_on FROM staged.person ORDER BY ordinal;
INSERT INTO madoguchi.mail (
    network_id, id, act_id, kind, network_version, application_id, facility_id, account_id, recipient, recipient_name,
    variables, sealed, sealed_key_id, message_id, dated_at)
SELECT network_id, id, :act, kind, network_version, application_id, facility_id, account_id, recipient, recipient_name,
       variables, sealed, sealed_key_id, message_id, dated_at
FROM staged.mail ORDER BY id;

UPDATE madoguchi.application_facility SET registers = true WHERE network_id = :network AND application_id = :application;
UPDATE madoguchi.application
SET state = 'approved', state_since = now(), decision_number = '1', decided_by = 'bench'
WHERE network_id = :network AND id = :application;
SELECT app.close_act('{}');
COMMIT;
