-- Applications: what was received stays as it was received (S2), and what became of it (J1–J9).
--
--   received ──► in_review ──► approved ──► undone
--     │  │           ├──────► rejected          (where the network knows refusal)
--     │  └──► returned ◄┘
--     │         └──► superseded                 (a corrected file took its place)
--     └──► matched                              (the other channel's goes on in its place)

CREATE SEQUENCE madoguchi.application_file_id;
CREATE SEQUENCE madoguchi.application_id;
CREATE SEQUENCE madoguchi.consent_id;

CREATE TABLE madoguchi.application_file (
    network_id bigint NOT NULL CONSTRAINT application_file_network_fkey REFERENCES madoguchi.network,
    id bigint NOT NULL DEFAULT nextval('madoguchi.application_file_id'),
    file_name text NOT NULL,
    encoding text NOT NULL,
    digest bytea NOT NULL,
    -- NULL after a recorded purge; the digest stays (invariant 9).
    bytes bytea,
    received_at timestamptz NOT NULL,
    CONSTRAINT application_file_pkey PRIMARY KEY (network_id, id),
    CONSTRAINT application_file_digest_key UNIQUE (network_id, digest),
    CONSTRAINT application_file_untouched CHECK (bytes IS NULL OR digest = sha256(bytes))
);
ALTER TABLE madoguchi.application_file ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TABLE madoguchi.application (
    network_id bigint NOT NULL,
    id bigint NOT NULL DEFAULT nextval('madoguchi.application_id'),
    receipt_number text NOT NULL,
    applicant text NOT NULL,
    scope text NOT NULL,
    state text NOT NULL,
    channel text NOT NULL,
    file_id bigint NOT NULL,
    -- The version of the network's forms under which it was checked.
    network_version integer NOT NULL,
    supersedes_id bigint,
    applied_on date,
    received_at timestamptz NOT NULL,
    state_since timestamptz NOT NULL,
    -- Who applies, for lists and letters; the facilities themselves are rows of their own. NULL when it could not be read.
    applicant_name text,
    applicant_key text,
    seal text,
    staff_list_checked boolean NOT NULL,
    terms_explained boolean NOT NULL,
    people_count integer NOT NULL,
    problem_count integer NOT NULL,
    -- The office's own file (J9).
    registry_number text,
    document_number text,
    decision_number text,
    decided_on date,
    decided_by text,
    paper_place text,
    reason text,
    CONSTRAINT application_pkey PRIMARY KEY (network_id, id),
    CONSTRAINT application_receipt_key UNIQUE (network_id, receipt_number),
    CONSTRAINT application_file_fkey FOREIGN KEY (network_id, file_id) REFERENCES madoguchi.application_file,
    CONSTRAINT application_version_fkey FOREIGN KEY (network_id, network_version) REFERENCES madoguchi.network_version,
    CONSTRAINT application_supersedes_fkey FOREIGN KEY (network_id, supersedes_id) REFERENCES madoguchi.application,
    CONSTRAINT application_applicant CHECK (applicant IN ('facility', 'individual')),
    CONSTRAINT application_scope CHECK (scope IN ('changes', 'whole_roster')),
    CONSTRAINT application_state CHECK (
        state IN ('received', 'in_review', 'returned', 'approved', 'undone', 'rejected', 'superseded',
                  'matched')),
    CONSTRAINT application_channel CHECK (channel IN ('file', 'paper', 'mail', 'portal')),
    CONSTRAINT application_seal CHECK (seal IN ('present', 'waived')),
    CONSTRAINT application_decided CHECK (state NOT IN ('approved', 'undone', 'rejected') OR decided_by IS NOT NULL),
    CONSTRAINT application_reasoned CHECK (state NOT IN ('undone', 'rejected') OR reason <> '')
);
CREATE INDEX application_waiting ON madoguchi.application (network_id, received_at) WHERE state IN ('received', 'in_review');
CREATE INDEX application_unsettled ON madoguchi.application (network_id, applicant_key)
    WHERE state IN ('returned', 'received');

-- The facilities of an application as their forms give them: one that is returned may lack anything.
CREATE TABLE madoguchi.application_facility (
    network_id bigint NOT NULL,
    application_id bigint NOT NULL,
    -- Its place in the file, from 0.
    ordinal integer NOT NULL,
    line integer,
    name text,
    name_key text,
    facility_type text,
    facility_type_other text,
    facility_number text,
    postal_code text,
    address text,
    telephone text,
    manager_name text,
    manager_email text,
    -- The facility of the network that it is; NULL before approval.
    facility_id bigint,
    -- Whether approval registered people there; a facility that only loses people may be left without administrator (J7).
    registers boolean NOT NULL DEFAULT false,
    -- Whether approval brought the facility itself into the network.
    is_new boolean NOT NULL DEFAULT false,
    registered_facility_id bigint GENERATED ALWAYS AS (CASE WHEN registers THEN facility_id END) STORED,
    CONSTRAINT application_facility_pkey PRIMARY KEY (network_id, application_id, ordinal),
    CONSTRAINT application_facility_application_fkey FOREIGN KEY (network_id, application_id)
        REFERENCES madoguchi.application,
    CONSTRAINT application_facility_facility_fkey FOREIGN KEY (network_id, facility_id) REFERENCES madoguchi.facility
);
CREATE INDEX application_facility_facility ON madoguchi.application_facility (network_id, facility_id);

-- The rows of a roster as they were checked: who, where, and what is asked for.
CREATE TABLE madoguchi.application_person (
    network_id bigint NOT NULL,
    application_id bigint NOT NULL,
    line integer NOT NULL,
    facility integer,
    kind text NOT NULL,
    email text NOT NULL,
    email_key text NOT NULL,
    previous_email_key text,
    -- What is NULL keeps what is known; `kept` says so of what an empty cell would erase.
    name text,
    name_key text,
    kana text,
    profession text,
    profession_other text,
    is_administrator boolean,
    telephone text,
    kept text[] NOT NULL,
    CONSTRAINT application_person_pkey PRIMARY KEY (network_id, application_id, line),
    CONSTRAINT application_person_email_key UNIQUE NULLS NOT DISTINCT (network_id, application_id, email_key, facility),
    CONSTRAINT application_person_application_fkey FOREIGN KEY (network_id, application_id) REFERENCES madoguchi.application,
    CONSTRAINT application_person_kind CHECK (
        kind IN ('register', 'change', 'depart', 'registered_at_mcs', 'departed_at_mcs')),
    CONSTRAINT application_person_kept CHECK (kept <@ '{kana,telephone}')
);

-- What approval did about each person at each facility: the result that the facility confirms (J8), and what undoing takes
-- back. `before` is what was held until then.
CREATE TABLE madoguchi.application_effect (
    network_id bigint NOT NULL,
    application_id bigint NOT NULL,
    ordinal integer NOT NULL,
    -- NULL for whoever was missing on a whole roster.
    line integer,
    kind text NOT NULL,
    account_id bigint NOT NULL,
    facility_id bigint,
    removed_account boolean NOT NULL,
    before jsonb,
    CONSTRAINT application_effect_pkey PRIMARY KEY (network_id, application_id, ordinal),
    CONSTRAINT application_effect_application_fkey FOREIGN KEY (network_id, application_id) REFERENCES madoguchi.application,
    CONSTRAINT application_effect_account_fkey FOREIGN KEY (network_id, account_id) REFERENCES madoguchi.account,
    CONSTRAINT application_effect_kind CHECK (kind IN ('register', 'join', 'move', 'change', 'unchanged', 'leave')),
    CONSTRAINT application_effect_before CHECK ((before IS NULL) = (kind IN ('register', 'unchanged')))
);
CREATE INDEX application_effect_account ON madoguchi.application_effect (network_id, account_id);

-- What was found in the file, where, and what to do about it.
CREATE TABLE madoguchi.application_problem (
    network_id bigint NOT NULL,
    application_id bigint NOT NULL,
    ordinal integer NOT NULL,
    code text NOT NULL,
    severity text NOT NULL,
    line integer,
    column_number integer,
    column_name text,
    value text,
    message_ja text NOT NULL,
    message_en text NOT NULL,
    remedy_ja text NOT NULL,
    remedy_en text NOT NULL,
    CONSTRAINT application_problem_pkey PRIMARY KEY (network_id, application_id, ordinal),
    CONSTRAINT application_problem_application_fkey FOREIGN KEY (network_id, application_id) REFERENCES madoguchi.application,
    CONSTRAINT application_problem_severity CHECK (severity IN ('error', 'warning', 'note'))
);

-- Each consent is evidence: which wording, who, when, by which channel, expressly or by reference (J2, J3).
CREATE TABLE madoguchi.consent (
    network_id bigint NOT NULL CONSTRAINT consent_network_fkey REFERENCES madoguchi.network,
    id bigint NOT NULL DEFAULT nextval('madoguchi.consent_id'),
    application_id bigint,
    -- The facility that consents, by its place in the application.
    facility integer,
    account_id bigint,
    clause text NOT NULL,
    clause_version text NOT NULL,
    wording_digest bytea NOT NULL,
    given boolean NOT NULL,
    manner text NOT NULL,
    channel text NOT NULL,
    given_by text NOT NULL,
    given_at timestamptz NOT NULL,
    CONSTRAINT consent_pkey PRIMARY KEY (network_id, id),
    CONSTRAINT consent_application_fkey FOREIGN KEY (network_id, application_id) REFERENCES madoguchi.application,
    CONSTRAINT consent_account_fkey FOREIGN KEY (network_id, account_id) REFERENCES madoguchi.account,
    CONSTRAINT consent_subject CHECK (num_nonnulls(application_id, account_id) = 1),
    CONSTRAINT consent_manner CHECK (manner IN ('expressly', 'by_reference')),
    CONSTRAINT consent_wording_digest CHECK (octet_length(wording_digest) = 32)
);
CREATE INDEX consent_application ON madoguchi.consent (network_id, application_id) WHERE application_id IS NOT NULL;
CREATE INDEX consent_account ON madoguchi.consent (network_id, account_id) WHERE account_id IS NOT NULL;

-- Receipt numbers run without gaps within a fiscal year (April to March).
CREATE TABLE madoguchi.receipt_counter (
    network_id bigint NOT NULL CONSTRAINT receipt_counter_network_fkey REFERENCES madoguchi.network,
    fiscal_year integer NOT NULL,
    last_number integer NOT NULL,
    CONSTRAINT receipt_counter_pkey PRIMARY KEY (network_id, fiscal_year)
);

ALTER TABLE madoguchi.mcs_task
    ADD CONSTRAINT mcs_task_application_fkey FOREIGN KEY (network_id, application_id) REFERENCES madoguchi.application;

CALL app.isolate('madoguchi.application_file');
CALL app.isolate('madoguchi.application');
CALL app.isolate('madoguchi.application_facility');
CALL app.isolate('madoguchi.application_person');
CALL app.isolate('madoguchi.application_effect');
CALL app.isolate('madoguchi.application_problem');
CALL app.isolate('madoguchi.consent');
CALL app.isolate('madoguchi.receipt_counter');
CALL app.audit('application', 'id', 'NULL::bigint', 'NULL::bigint', 'id');
CALL app.audit('application_file', 'id', 'NULL::bigint', 'NULL::bigint', 'NULL::bigint', inserts => 'acted', hidden => '{bytes}');
CALL app.audit('application_facility', 'ordinal', 'NULL::bigint', 'facility_id', 'application_id', inserts => 'acted');
CALL app.audit('application_person', 'line', 'NULL::bigint', 'NULL::bigint', 'application_id', inserts => 'acted');
CALL app.audit('application_effect', 'ordinal', 'account_id', 'facility_id', 'application_id', inserts => 'acted');
CALL app.audit('application_problem', 'ordinal', 'NULL::bigint', 'NULL::bigint', 'application_id', inserts => 'acted');
CALL app.audit('consent', 'id', 'account_id', 'NULL::bigint', 'application_id', inserts => 'acted');

GRANT SELECT, INSERT ON madoguchi.application_file, madoguchi.application, madoguchi.application_facility,
    madoguchi.application_person, madoguchi.application_effect, madoguchi.application_problem, madoguchi.consent TO mdg_desk;
GRANT SELECT, INSERT, UPDATE ON madoguchi.receipt_counter TO mdg_desk;
GRANT UPDATE (state, state_since, registry_number, document_number, decision_number, decided_on, decided_by, paper_place,
              reason)
    ON madoguchi.application TO mdg_desk;
GRANT UPDATE (facility_id, registers, is_new) ON madoguchi.application_facility TO mdg_desk;
GRANT SELECT ON madoguchi.application, madoguchi.application_facility TO mdg_portal, mdg_schedule;
GRANT SELECT, INSERT ON madoguchi.consent TO mdg_portal;
GRANT USAGE ON SEQUENCE madoguchi.application_file_id, madoguchi.application_id, madoguchi.consent_id TO mdg_desk;
GRANT USAGE ON SEQUENCE madoguchi.consent_id TO mdg_portal;

CREATE FUNCTION app.ask_facility_administrator() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO madoguchi.pending_check (network_id, rule, keys)
    SELECT changed.network_id, 'facility_administrator', array_agg(DISTINCT changed.registered_facility_id)
    FROM changed LEFT JOIN previous USING (network_id, application_id, ordinal)
    WHERE changed.registered_facility_id IS NOT NULL AND previous.registered_facility_id IS NULL
    GROUP BY changed.network_id;
    RETURN NULL;
END
$$;
ALTER FUNCTION app.ask_facility_administrator() OWNER TO mdg_guard;
CREATE TRIGGER ask_facility_administrator AFTER UPDATE ON madoguchi.application_facility
    REFERENCING NEW TABLE AS changed OLD TABLE AS previous
    FOR EACH STATEMENT EXECUTE FUNCTION app.ask_facility_administrator();
