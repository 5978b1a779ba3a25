-- The limit of `application receive`: a superuser's COPY of the same values into the same tables, from files on the
-- server, in one transaction. Primary keys, indexes, foreign keys, checks and all triggers are on, the audit trail's
-- among them, so that there has to be an open act; policies are not, since nobody may COPY through them.
--
-- Variables: one per table, the file that holds its rows.
\set ON_ERROR_STOP on
BEGIN;
SELECT app.enter_network('komae');
SELECT app.open_act('application.receive', 'clerk', 'bench', gen_random_uuid(), now());
COPY madoguchi.application_file FROM :'application_file';
COPY madoguchi.application FROM :'application';
COPY madoguchi.application_facility (
    network_id, application_id, ordinal, line, name, name_key, facility_type, facility_type_other, facility_number,
    postal_code, address, telephone, manager_name, manager_email) FROM :'application_facility';
COPY madoguchi.application_person FROM :'application_person';
COPY madoguchi.application_problem FROM :'application_problem';
COPY madoguchi.consent FROM :'consent';
COPY madoguchi.mail (
    network_id, id, act_id, kind, network_version, application_id, recipient, recipient_name, variables, message_id,
    dated_at) FROM :'mail';
SELECT app.close_act('{}');
COMMIT;
