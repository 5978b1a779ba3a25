-- Managers are reminded of requests for consent that they have not answered (J2, L1): the subject is the mail that asked.

ALTER TABLE madoguchi.reminder
    DROP CONSTRAINT reminder_kind,
    ADD CONSTRAINT reminder_kind CHECK (kind IN (
        'reminder_temporary_password_lapsing', 'reminder_temporary_password_lapsed', 'reminder_not_activated',
        'reminder_not_in_room', 'reminder_application_waiting', 'reminder_consent_unanswered')) NOT VALID;
ALTER TABLE madoguchi.reminder VALIDATE CONSTRAINT reminder_kind;

GRANT SELECT ON madoguchi.consent_request TO mdg_schedule;
