-- The purge of what must not be held (J10, invariant 9). Only functions of the guard erase, and only inside an act of that kind.

GRANT SELECT, UPDATE ON madoguchi.application_file TO mdg_guard;
GRANT SELECT ON madoguchi.application, madoguchi.application_effect TO mdg_guard;
GRANT UPDATE (applicant_name, applicant_key, people_count, removal_explanation) ON madoguchi.application TO mdg_guard;
GRANT SELECT, UPDATE ON madoguchi.application_facility TO mdg_guard;
GRANT SELECT, DELETE ON madoguchi.application_person TO mdg_guard;
GRANT SELECT, UPDATE ON madoguchi.application_problem TO mdg_guard;
GRANT SELECT, UPDATE (given_by) ON madoguchi.consent TO mdg_guard;
GRANT SELECT, UPDATE ON madoguchi.mail, madoguchi.mail_queue TO mdg_guard;
GRANT DELETE ON madoguchi.mail_queue TO mdg_guard;
GRANT SELECT, DELETE ON madoguchi.mail_attachment, madoguchi.address_confirmation TO mdg_guard;

-- Takes away what came out of an application's file. Of an application that was approved, or was once, only the bytes: its
-- people are people of the network, whose records have a life of their own.
--
-- The row of the file, of the application and of each facility stays; so does what was found where, without the value that
-- was found. `name_too` takes the applicant's name as well, and their managers'. Returns how many mails were kept from being sent.
--
-- Only inside an act of that kind, in the network that was entered: nobody erases in passing.
CREATE FUNCTION app.purge_application(application bigint, reason text, name_too boolean) RETURNS integer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    network bigint := app.current_network();
    purging madoguchi.act;
    purged madoguchi.application;
    withdrawn integer := 0;
BEGIN
    SELECT act.* INTO purging FROM madoguchi.act
    WHERE act.network_id = network AND act.id = app.open_act_of(network) AND act.kind = 'application.purge';
    IF purging.id IS NULL THEN
        RAISE EXCEPTION 'a purge needs an open act of its own' USING ERRCODE = '55000', CONSTRAINT = 'act_required';
    END IF;
    SELECT held.* INTO STRICT purged FROM madoguchi.application held
    WHERE held.network_id = network AND held.id = purge_application.application;

    UPDATE madoguchi.application_file held
    SET bytes = NULL, file_name = 'purged', purged_at = purging.as_of, purged_by = purging.actor,
        purge_reason = purge_application.reason
    WHERE held.network_id = network AND held.id = purged.file_id;

    IF purged.state NOT IN ('approved', 'undone') THEN
        DELETE FROM madoguchi.application_person person
        WHERE person.network_id = network AND person.application_id = purged.id;
        UPDATE madoguchi.application_facility facility
        SET name = NULL, name_key = NULL, facility_type_other = NULL, facility_number = NULL, postal_code = NULL,
            address = NULL, telephone = NULL, manager_name = NULL, manager_email = NULL
        WHERE facility.network_id = network AND facility.application_id = purged.id;
        UPDATE madoguchi.application_problem problem
        SET value = NULL, column_name = NULL, message_ja = '（消去済み）', message_en = '(purged)', remedy_ja = '',
            remedy_en = ''
        WHERE problem.network_id = network AND problem.application_id = purged.id;
        UPDATE madoguchi.application held
        SET people_count = 0,
            applicant_name = CASE WHEN NOT purge_application.name_too THEN held.applicant_name END,
            applicant_key = CASE WHEN NOT purge_application.name_too THEN held.applicant_key END
        WHERE held.network_id = network AND held.id = purged.id;
        IF name_too THEN
            UPDATE madoguchi.consent SET given_by = '（消去済み）'
            WHERE consent.network_id = network AND consent.application_id = purged.id;
        END IF;

        -- One that a dispatcher holds, or has tried, may have gone out already: that is then said of it.
        WITH unsent AS (
            DELETE FROM madoguchi.mail_queue queued USING madoguchi.mail
            WHERE mail.network_id = network AND mail.application_id = purged.id AND mail.act_id <> purging.id
              AND queued.network_id = mail.network_id AND queued.mail_id = mail.id
            RETURNING queued.mail_id, queued.attempts)
        UPDATE madoguchi.mail
        SET state = CASE unsent.attempts WHEN 0 THEN 'cancelled' ELSE 'uncertain' END, finished_at = now(),
            sealed = NULL, sealed_key_id = NULL
        FROM unsent WHERE mail.network_id = network AND mail.id = unsent.mail_id;
        GET DIAGNOSTICS withdrawn = ROW_COUNT;
        UPDATE madoguchi.mail SET variables = '{}', recipient_name = CASE WHEN name_too THEN '' ELSE recipient_name END
        WHERE mail.network_id = network AND mail.application_id = purged.id AND mail.act_id <> purging.id;
        DELETE FROM madoguchi.mail_attachment file USING madoguchi.mail
        WHERE mail.network_id = network AND mail.application_id = purged.id AND mail.act_id <> purging.id
          AND file.network_id = mail.network_id AND file.mail_id = mail.id;
    END IF;

    -- What this act and those before it kept of all that. The digests stay, and with them the chain.
    UPDATE madoguchi.act_detail detail SET before = NULL, salt = NULL
    WHERE detail.network_id = network AND detail.before IS NOT NULL
      AND (detail.application_id = purged.id
               AND (detail.relation IN ('application_facility', 'application_person', 'application_problem')
                    OR detail.relation IN ('application', 'consent') AND name_too)
               AND purged.state NOT IN ('approved', 'undone')
           OR detail.relation = 'application_file' AND detail.subject_id = purged.file_id
           OR detail.relation = 'mail_attachment' AND detail.act_id = purging.id);
    RETURN withdrawn;
END
$$;
ALTER FUNCTION app.purge_application(bigint, text, boolean) OWNER TO mdg_guard;
GRANT EXECUTE ON FUNCTION app.purge_application(bigint, text, boolean) TO mdg_desk;

-- With the bytes of a file go what was typed beside it, what the facility explained, and the addresses of people who were
-- never registered.
CREATE FUNCTION app.purge_form() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    NEW.form := NULL;
    UPDATE madoguchi.application SET removal_explanation = NULL
    WHERE network_id = NEW.network_id AND file_id = NEW.id AND removal_explanation IS NOT NULL;
    DELETE FROM madoguchi.address_confirmation confirmation USING madoguchi.application
    WHERE application.network_id = NEW.network_id AND application.file_id = NEW.id
      AND application.state NOT IN ('approved', 'undone')
      AND confirmation.network_id = application.network_id AND confirmation.application_id = application.id;
    RETURN NEW;
END
$$;
ALTER FUNCTION app.purge_form() OWNER TO mdg_guard;
CREATE TRIGGER purge_form BEFORE UPDATE OF bytes ON madoguchi.application_file
    FOR EACH ROW WHEN (OLD.bytes IS NOT NULL AND NEW.bytes IS NULL) EXECUTE FUNCTION app.purge_form();
