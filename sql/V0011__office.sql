-- The office's own side of an application (J9): when it came to the office, who decided it in which office, under which
-- file it is kept and for how long. Rows of before keep NULL, as what was never asked.
ALTER TABLE madoguchi.application
    ADD COLUMN office_received_on date,
    -- Who decided, by the office's own rules; `decided_by` is the clerk who carried it out here.
    ADD COLUMN decision_maker text,
    ADD COLUMN decision_office text,
    ADD COLUMN file_series text,
    ADD COLUMN retained_until date;
GRANT UPDATE (office_received_on, decision_maker, decision_office, file_series, retained_until)
    ON madoguchi.application TO mdg_desk;

-- Form 2 for MCS's office (J3): the mail that took it there. That it was sent says nothing about what MCS did with it, so
-- the task stays open.
ALTER TABLE madoguchi.mcs_task
    ADD COLUMN sent_mail_id bigint,
    ADD COLUMN sent_at timestamptz,
    ADD CONSTRAINT mcs_task_sent_mail_fkey FOREIGN KEY (network_id, sent_mail_id) REFERENCES madoguchi.mail,
    ADD CONSTRAINT mcs_task_sent_whole CHECK ((sent_mail_id IS NULL) = (sent_at IS NULL));
CREATE INDEX mcs_task_sent_mail ON madoguchi.mcs_task (network_id, sent_mail_id) WHERE sent_mail_id IS NOT NULL;
GRANT UPDATE (sent_mail_id, sent_at) ON madoguchi.mcs_task TO mdg_desk;

-- The purge of a file that holds what must not be held (J10, invariant 9): its bytes go, and its digest stays with who took
-- them away, when and why.
ALTER TABLE madoguchi.application_file
    ADD COLUMN purged_at timestamptz,
    ADD COLUMN purged_by text,
    ADD COLUMN purge_reason text,
    ADD CONSTRAINT application_file_purged CHECK (
        num_nonnulls(purged_at, purged_by, purge_reason) = CASE WHEN bytes IS NULL THEN 3 ELSE 0 END
        AND purged_by <> '' AND purge_reason <> '');

GRANT SELECT, UPDATE ON madoguchi.application_file TO mdg_guard;
GRANT SELECT ON madoguchi.application, madoguchi.application_effect TO mdg_guard;
GRANT UPDATE (applicant_name, applicant_key, people_count) ON madoguchi.application TO mdg_guard;
GRANT SELECT, UPDATE (given_by) ON madoguchi.consent TO mdg_guard;
GRANT SELECT, UPDATE ON madoguchi.application_facility TO mdg_guard;
GRANT SELECT, DELETE ON madoguchi.application_person TO mdg_guard;
GRANT SELECT, UPDATE ON madoguchi.application_problem TO mdg_guard;
GRANT SELECT, UPDATE ON madoguchi.mail, madoguchi.mail_queue TO mdg_guard;
GRANT DELETE ON madoguchi.mail_queue TO mdg_guard;
GRANT SELECT, DELETE ON madoguchi.mail_attachment TO mdg_guard;
-- Lawful erasure: what an event commits to by a salted digest may go with its salt, and nothing else of the trail.
GRANT UPDATE (before, salt) ON madoguchi.act_detail TO mdg_guard;

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
