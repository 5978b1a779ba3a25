-- Asking facilities for their consent again (J2), when a wording was revised or a clause is new: each row is one clause that
-- a manager was asked about; the clauses of one mail share its link. Asked once per facility, clause and version.

CREATE SEQUENCE madoguchi.consent_request_id;

CREATE TABLE madoguchi.consent_request (
    network_id bigint NOT NULL,
    id bigint NOT NULL DEFAULT nextval('madoguchi.consent_request_id'),
    facility_id bigint NOT NULL,
    clause text NOT NULL,
    -- The wording that is asked about.
    clause_version text NOT NULL,
    mail_id bigint NOT NULL,
    token_digest bytea NOT NULL,
    asked_at timestamptz NOT NULL,
    -- The first day on which the link no longer opens anything, in Japan's time.
    lapses_on date NOT NULL,
    -- The answer, be it yes or no.
    consent_id bigint,
    -- Asked anew, answered another way, or the manager who was asked is manager no longer.
    closed_at timestamptz,
    CONSTRAINT consent_request_pkey PRIMARY KEY (network_id, id),
    CONSTRAINT consent_request_facility_fkey FOREIGN KEY (network_id, facility_id) REFERENCES madoguchi.facility,
    CONSTRAINT consent_request_mail_fkey FOREIGN KEY (network_id, mail_id) REFERENCES madoguchi.mail,
    CONSTRAINT consent_request_consent_fkey FOREIGN KEY (network_id, consent_id) REFERENCES madoguchi.consent,
    CONSTRAINT consent_request_digest_length CHECK (octet_length(token_digest) = 32),
    CONSTRAINT consent_request_ended_once CHECK (num_nonnulls(consent_id, closed_at) <= 1)
);
-- At most one link is open for a clause of a facility; a new one closes its predecessor.
CREATE UNIQUE INDEX consent_request_open_key ON madoguchi.consent_request (network_id, facility_id, clause)
    WHERE consent_id IS NULL AND closed_at IS NULL;
CREATE INDEX consent_request_token ON madoguchi.consent_request (network_id, token_digest);

CALL app.isolate('madoguchi.consent_request');
CALL app.audit('consent_request', 'id', 'NULL::bigint', 'facility_id', 'NULL::bigint', hidden => '{token_digest}');

GRANT SELECT, INSERT ON madoguchi.consent_request TO mdg_desk;
GRANT UPDATE (closed_at) ON madoguchi.consent_request TO mdg_desk;
GRANT USAGE ON SEQUENCE madoguchi.consent_request_id TO mdg_desk;
-- Whoever answers has no account: the link is what opens it.
GRANT SELECT ON madoguchi.consent_request TO mdg_portal;
GRANT UPDATE (consent_id) ON madoguchi.consent_request TO mdg_portal;
