-- Managers are reminded of requests for consent that they have not answered (J2, L1): the subject is the mail that asked.

ALTER TABLE madoguchi.reminder
    DROP CONSTRAINT reminder_kind,
    ADD CONSTRAINT reminder_kind CHECK (kind IN (
        'reminder-temporary-password-lapsing', 'reminder-temporary-password-lapsed', 'reminder-not-activated',
        'reminder-not-in-room', 'reminder-application-waiting', 'reminder-consent-unanswered')) NOT VALID;
ALTER TABLE madoguchi.reminder VALIDATE CONSTRAINT reminder_kind;

GRANT SELECT ON madoguchi.consent_request TO mdg_schedule;
