-- Lays the files of approve-staging.sql out as tables, analysed, before anything is measured.
--
-- Variables: new_person, new_task, new_mail: the files.
\set ON_ERROR_STOP on
CREATE SCHEMA staged;
CREATE UNLOGGED TABLE staged.person (
    network_id bigint, application_id bigint, ordinal integer, line integer, account_id bigint, facility_id bigint,
    email text, email_key text, name text, name_key text, kana text, profession text, profession_other text,
    telephone text, is_administrator boolean, mcs_task_id bigint, group_task_id bigint, room_task_id bigint, key_id text,
    digest bytea, lapses_on date);
CREATE UNLOGGED TABLE staged.task (LIKE madoguchi.mcs_task);
CREATE UNLOGGED TABLE staged.mail (
    network_id bigint, id bigint, act_id bigint, kind text, network_version integer, application_id bigint,
    facility_id bigint, account_id bigint, recipient text, recipient_name text, variables jsonb, sealed bytea,
    sealed_key_id text, message_id text, dated_at timestamptz);
COPY staged.person FROM :'new_person';
COPY staged.task FROM :'new_task';
COPY staged.mail FROM :'new_mail';
VACUUM ANALYZE staged.person, staged.task, staged.mail;
