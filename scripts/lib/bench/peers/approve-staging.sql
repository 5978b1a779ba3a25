-- Gathers what one `application approve` put into the tables, so that approve.sql finds the same values at hand: one row per
-- person, per task and per mail. Written to files on the server.
--
-- Variables: new_person, new_task, new_mail: the files.
\set ON_ERROR_STOP on
COPY (
    SELECT account.network_id, effect.application_id, effect.ordinal, effect.line, account.id AS account_id,
           effect.facility_id, account.email, account.email_key, account.name, account.name_key, account.kana,
           account.profession, account.profession_other, account.telephone, affiliation.is_administrator,
           account.mcs_task_id, held.mcs_task_id AS group_task_id, room.mcs_task_id AS room_task_id,
           password.key_id, password.digest, password.lapses_on
    FROM madoguchi.application_effect effect
    JOIN madoguchi.account USING (network_id)
    JOIN madoguchi.affiliation ON affiliation.account_id = account.id
    JOIN madoguchi.membership held ON held.account_id = account.id AND held.group_kind = 'all_users'
    LEFT JOIN madoguchi.membership room ON room.account_id = account.id AND room.group_kind = 'administrators_room'
    JOIN madoguchi.temporary_password password ON password.account_id = account.id
    WHERE account.id = effect.account_id
    ORDER BY effect.ordinal) TO :'new_person';
COPY (SELECT * FROM madoguchi.mcs_task ORDER BY id) TO :'new_task';
COPY (
    SELECT network_id, id, act_id, kind, network_version, application_id, facility_id, account_id, recipient,
           recipient_name, variables, sealed, sealed_key_id, message_id, dated_at
    FROM madoguchi.mail WHERE act_id = (SELECT max(id) FROM madoguchi.act) ORDER BY id) TO :'new_mail';
