-- Each consent is evidence: which wording, who, when, by which channel, expressly or by reference (J2, J3).

CREATE SEQUENCE madoguchi.consent_id;
CREATE SEQUENCE madoguchi.consent_request_id;

CREATE TABLE madoguchi.consent (
    network_id bigint NOT NULL CONSTRAINT consent_network_fkey REFERENCES madoguchi.network,
    id bigint NOT NULL DEFAULT nextval('madoguchi.consent_id'),
    application_id bigint,
    -- The facility that consents, by its place in the application.
    facility integer,
    account_id bigint,
    -- A facility that says yes or no as such, whichever application gave its consent before: a withdrawal is a row that says no.
    facility_id bigint,
    clause text NOT NULL,
    clause_version text NOT NULL,
    wording_digest bytea NOT NULL,
    given boolean NOT NULL,
    manner text NOT NULL,
    channel text NOT NULL,
    given_by text NOT NULL,
    given_at timestamptz NOT NULL,
    -- What reached the secretariat outside an application: on paper, by telephone, or given earlier to wording that a clerk
    -- holds to be equivalent. The day on the paper, or on which it was said; `given_at` is when the secretariat put it on
    -- record. Then where the paper is, and who vouches for it and why.
    stated_on date,
    paper_place text,
    document_number text,
    recorded_by text,
    reason text,
    CONSTRAINT consent_pkey PRIMARY KEY (network_id, id),
    CONSTRAINT consent_application_fkey FOREIGN KEY (network_id, application_id) REFERENCES madoguchi.application,
    CONSTRAINT consent_account_fkey FOREIGN KEY (network_id, account_id) REFERENCES madoguchi.account,
    CONSTRAINT consent_facility_fkey FOREIGN KEY (network_id, facility_id) REFERENCES madoguchi.facility,
    CONSTRAINT consent_subject CHECK (num_nonnulls(application_id, account_id, facility_id) = 1),
    CONSTRAINT consent_channel CHECK (
        channel IN ('file', 'paper', 'mail', 'portal', 'telephone', 'visit')),
    CONSTRAINT consent_manner CHECK (manner IN ('expressly', 'by_reference', 'earlier_equivalent')),
    CONSTRAINT consent_wording_digest CHECK (octet_length(wording_digest) = 32),
    CONSTRAINT consent_recorded CHECK (
        num_nonnulls(stated_on, recorded_by, reason) IN (0, 3) AND recorded_by <> '' AND reason <> ''
        AND (recorded_by IS NOT NULL OR num_nonnulls(paper_place, document_number) = 0)),
    -- No later than it was recorded, in Japan's days.
    CONSTRAINT consent_stated_before CHECK (stated_on <= (given_at AT TIME ZONE 'Asia/Tokyo')::date),
    -- What is held to be equivalent can be looked at: a facility's paper, in a place that is named.
    CONSTRAINT consent_earlier_equivalent CHECK (
        manner <> 'earlier_equivalent'
        OR (facility_id IS NOT NULL AND given AND recorded_by IS NOT NULL AND coalesce(paper_place, '') <> ''))
);
CREATE INDEX consent_account ON madoguchi.consent (network_id, account_id) WHERE account_id IS NOT NULL;
-- What one facility said in an application with many.
CREATE INDEX consent_application ON madoguchi.consent (network_id, application_id, facility) WHERE application_id IS NOT NULL;
CREATE INDEX consent_facility ON madoguchi.consent (network_id, facility_id) WHERE facility_id IS NOT NULL;

-- What a facility has said about each clause, the latest word last: from its approved applications, and on its own.
CREATE VIEW madoguchi.facility_consent WITH (security_invoker = true) AS
SELECT DISTINCT ON (said.network_id, said.facility_id, said.clause)
       said.network_id, said.facility_id, said.clause, said.clause_version, said.given, said.channel, said.given_by,
       said.given_at, said.wording_digest, said.manner, said.stated_on, said.id AS consent_id
FROM (
    SELECT consent.network_id, consent.facility_id, consent.id, consent.clause, consent.clause_version, consent.wording_digest,
           consent.given, consent.manner, consent.channel, consent.given_by, consent.given_at, consent.stated_on
    FROM madoguchi.consent WHERE consent.facility_id IS NOT NULL
    UNION ALL
    SELECT consent.network_id, entry.facility_id, consent.id, consent.clause, consent.clause_version, consent.wording_digest,
           consent.given, consent.manner, consent.channel, consent.given_by, consent.given_at, consent.stated_on
    FROM madoguchi.consent
    JOIN madoguchi.application
        ON application.network_id = consent.network_id AND application.id = consent.application_id
        AND application.state = 'approved'
    JOIN madoguchi.application_facility entry
        ON entry.network_id = consent.network_id AND entry.application_id = consent.application_id
        AND entry.ordinal = consent.facility
    WHERE entry.facility_id IS NOT NULL) said
ORDER BY said.network_id, said.facility_id, said.clause, said.given_at DESC, said.id DESC;

-- Asking facilities for their consent again (J2), when a wording was revised or a clause is new: each row is one clause that
-- a manager was asked about; the clauses of one mail share its link. Asked once per facility, clause and version.
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

CALL app.isolate('madoguchi.consent');
CALL app.isolate('madoguchi.consent_request');
CALL app.audit('consent', 'id', 'account_id', 'NULL::bigint', 'application_id', inserts => 'acted');
CALL app.audit('consent_request', 'id', 'NULL::bigint', 'facility_id', 'NULL::bigint', hidden => '{token_digest}');

GRANT SELECT, INSERT ON madoguchi.consent TO mdg_desk, mdg_portal;
GRANT SELECT ON madoguchi.facility_consent TO mdg_desk, mdg_portal, mdg_schedule;
GRANT SELECT, INSERT ON madoguchi.consent_request TO mdg_desk;
GRANT UPDATE (closed_at) ON madoguchi.consent_request TO mdg_desk;
GRANT USAGE ON SEQUENCE madoguchi.consent_id TO mdg_desk, mdg_portal;
GRANT USAGE ON SEQUENCE madoguchi.consent_request_id TO mdg_desk;
-- Whoever answers has no account: the link is what opens it.
GRANT SELECT ON madoguchi.consent_request TO mdg_portal;
GRANT UPDATE (consent_id) ON madoguchi.consent_request TO mdg_portal;
-- Managers are reminded of requests that they have not answered (L1).
GRANT SELECT ON madoguchi.consent, madoguchi.consent_request TO mdg_schedule;
