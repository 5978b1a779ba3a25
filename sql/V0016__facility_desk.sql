-- The desk of a facility: what it says when a roster of its own lets many people go, and what is to be done once nobody can
-- act for it any more.

-- For the clerk who decides. A purge takes it with the file (J10), so no before-image keeps it.
ALTER TABLE madoguchi.application
    ADD COLUMN removal_explanation text,
    ADD CONSTRAINT application_removal_explanation_present CHECK (removal_explanation <> '');
DROP FUNCTION app.application_insert(), app.application_update(), app.application_delete() CASCADE;
CALL app.audit('application', 'id', 'NULL::bigint', 'NULL::bigint', 'id', hidden => '{removal_explanation}');

CREATE OR REPLACE FUNCTION app.purge_form() RETURNS trigger
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
GRANT UPDATE (removal_explanation) ON madoguchi.application TO mdg_guard;

-- Somebody has to be found who looks after a facility that has lost its last administrator (J7).
ALTER TABLE madoguchi.mcs_task
    DROP CONSTRAINT mcs_task_kind,
    ADD CONSTRAINT mcs_task_kind CHECK (kind IN (
        'bulk_registration', 'all_users_group', 'room_invitation', 'person_changes', 'person_removals', 'room_removal',
        'registration_reversal', 'account_suspension', 'account_resumption', 'administrator_right', 'facility_changes',
        'facility_departure', 'consent_withdrawal', 'administrator_missing'));
