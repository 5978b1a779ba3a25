-- Reminders (L1): unique per subject, kind and occasion, so that two schedules at once send one. The occasion is the
-- subject's own date, never the run's.

CREATE SEQUENCE madoguchi.reminder_id;

CREATE TABLE madoguchi.reminder (
    network_id bigint NOT NULL,
    id bigint NOT NULL DEFAULT nextval('madoguchi.reminder_id'),
    kind text NOT NULL,
    subject_id bigint NOT NULL,
    occasion date NOT NULL,
    mail_id bigint NOT NULL,
    act_id bigint NOT NULL,
    CONSTRAINT reminder_pkey PRIMARY KEY (network_id, id),
    CONSTRAINT reminder_once UNIQUE (network_id, kind, subject_id, occasion),
    CONSTRAINT reminder_mail_fkey FOREIGN KEY (network_id, mail_id) REFERENCES madoguchi.mail
        DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT reminder_act_fkey FOREIGN KEY (network_id, act_id) REFERENCES madoguchi.act,
    CONSTRAINT reminder_kind CHECK (kind IN (
        'temporary_password_lapsing', 'temporary_password_lapsed', 'not_activated', 'not_in_room',
        'application_waiting', 'consent_unanswered'))
);

CALL app.isolate('madoguchi.reminder');
CALL app.audit('reminder', 'id', 'NULL::bigint', 'NULL::bigint', 'NULL::bigint', inserts => 'acted');
GRANT SELECT, INSERT ON madoguchi.reminder TO mdg_schedule;
GRANT SELECT ON madoguchi.reminder TO mdg_desk;
GRANT USAGE ON SEQUENCE madoguchi.reminder_id TO mdg_schedule;
