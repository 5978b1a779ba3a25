-- Writes what one `application receive` put into the tables to files on the server, for copy.sql.
--
-- Variables: as there.
\set ON_ERROR_STOP on
COPY madoguchi.application_file TO :'application_file';
COPY madoguchi.application TO :'application';
COPY (SELECT network_id, application_id, ordinal, line, name, name_key, facility_type, facility_type_other,
             facility_number, postal_code, address, telephone, manager_name, manager_email
      FROM madoguchi.application_facility ORDER BY ordinal) TO :'application_facility';
COPY (SELECT * FROM madoguchi.application_person ORDER BY line) TO :'application_person';
COPY (SELECT * FROM madoguchi.application_problem ORDER BY ordinal) TO :'application_problem';
COPY (SELECT * FROM madoguchi.consent ORDER BY id) TO :'consent';
COPY (SELECT network_id, id, act_id, kind, network_version, application_id, recipient, recipient_name, variables,
             message_id, dated_at
      FROM madoguchi.mail ORDER BY id) TO :'mail';
