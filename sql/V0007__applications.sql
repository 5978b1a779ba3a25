-- Applications: what was received stays as it was received (S2), and what became of it (J1–J9).
--
--   received ──► in_review ──► approved ──► undone
--     │  │           ├──────► rejected          (where the network knows refusal)
--     │  └──► returned ◄┘
--     │         └──► superseded                 (a corrected file took its place)
--     └──► matched                              (the other channel's goes on in its place)

CREATE SEQUENCE madoguchi.application_file_id;
CREATE SEQUENCE madoguchi.application_id;

CREATE TABLE madoguchi.application_file (
    network_id bigint NOT NULL CONSTRAINT application_file_network_fkey REFERENCES madoguchi.network,
    id bigint NOT NULL DEFAULT nextval('madoguchi.application_file_id'),
    file_name text NOT NULL,
    encoding text NOT NULL,
    digest bytea NOT NULL,
    -- NULL after a recorded purge; the digest stays (invariant 9).
    bytes bytea,
    -- Form 1 as it was typed in the portal, `application/x-www-form-urlencoded`, byte for byte. The file is the roster as it
    -- was uploaded; where a person applies without one, it is the sheet that the form comes to.
    form bytea,
    form_digest bytea,
    received_at timestamptz NOT NULL,
    -- The purge of a file that holds what must not be held (J10): its bytes go, and its digest stays with who took them
    -- away, when and why.
    purged_at timestamptz,
    purged_by text,
    purge_reason text,
    CONSTRAINT application_file_pkey PRIMARY KEY (network_id, id),
    -- The same roster under another form is another application.
    CONSTRAINT application_file_digest_key UNIQUE NULLS NOT DISTINCT (network_id, digest, form_digest),
    CONSTRAINT application_file_untouched CHECK (bytes IS NULL OR digest = sha256(bytes)),
    CONSTRAINT application_file_form_untouched CHECK (form IS NULL OR form_digest = sha256(form)),
    CONSTRAINT application_file_purged CHECK (
        num_nonnulls(purged_at, purged_by, purge_reason) = CASE WHEN bytes IS NULL THEN 3 ELSE 0 END
        AND purged_by <> '' AND purge_reason <> '')
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
    -- What a facility says when its roster lets many people go, for the clerk who decides. A purge takes it with the file
    -- (J10), so no before-image keeps it.
    removal_explanation text,
    -- The office's own side (J9): when it came to the office, who decided it in which office, under which file it is kept
    -- and for how long. NULL where it was never asked.
    office_received_on date,
    registry_number text,
    document_number text,
    decision_number text,
    decided_on date,
    -- Who decided, by the office's own rules; `decided_by` is the clerk who carried it out here.
    decision_maker text,
    decision_office text,
    decided_by text,
    file_series text,
    retained_until date,
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
    CONSTRAINT application_reasoned CHECK (state NOT IN ('undone', 'rejected') OR reason <> ''),
    CONSTRAINT application_removal_explanation_present CHECK (removal_explanation <> '')
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
    -- The fields that the form gives (J11): a form of a facility that takes part changes nothing else about it. The rest was
    -- filled in from what was held when it was received.
    stated text[],
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
    CONSTRAINT application_facility_facility_fkey FOREIGN KEY (network_id, facility_id) REFERENCES madoguchi.facility,
    CONSTRAINT application_facility_stated CHECK (
        stated <@ '{name,type,type_other,number,postal_code,address,telephone,manager,manager_email}')
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
    CONSTRAINT application_effect_account_fkey FOREIGN KEY (network_id, account_id) REFERENCES madoguchi.account
        DEFERRABLE INITIALLY DEFERRED,
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

-- Registering people at a facility asks, at the end, whether it has an administrator (J7).
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

CALL app.isolate('madoguchi.application_file');
CALL app.isolate('madoguchi.application');
CALL app.isolate('madoguchi.application_facility');
CALL app.isolate('madoguchi.application_person');
CALL app.isolate('madoguchi.application_effect');
CALL app.isolate('madoguchi.application_problem');
CALL app.audit('application_file', 'id', 'NULL::bigint', 'NULL::bigint', 'NULL::bigint', inserts => 'acted', hidden => '{bytes}');
CALL app.audit('application', 'id', 'NULL::bigint', 'NULL::bigint', 'id', hidden => '{removal_explanation}');
CALL app.audit('application_facility', 'ordinal', 'NULL::bigint', 'facility_id', 'application_id', inserts => 'acted');
CALL app.audit('application_person', 'line', 'NULL::bigint', 'NULL::bigint', 'application_id', inserts => 'acted');
CALL app.audit('application_effect', 'ordinal', 'account_id', 'facility_id', 'application_id', inserts => 'acted');
CALL app.audit('application_problem', 'ordinal', 'NULL::bigint', 'NULL::bigint', 'application_id', inserts => 'acted');

GRANT SELECT, INSERT ON madoguchi.application_file, madoguchi.application, madoguchi.application_facility,
    madoguchi.application_person, madoguchi.application_effect, madoguchi.application_problem TO mdg_desk;
GRANT UPDATE (state, state_since, office_received_on, registry_number, document_number, decision_number, decided_on,
              decision_maker, decision_office, decided_by, file_series, retained_until, paper_place, reason)
    ON madoguchi.application TO mdg_desk;
GRANT UPDATE (facility_id, registers, is_new) ON madoguchi.application_facility TO mdg_desk;
-- What the portal may: take an application in, put it beside the paper, and let its own applicant correct it. It decides
-- nothing: a decision needs `decided_by`.
GRANT SELECT, INSERT ON madoguchi.application_file, madoguchi.application, madoguchi.application_facility,
    madoguchi.application_person, madoguchi.application_problem TO mdg_portal;
GRANT UPDATE (state, state_since) ON madoguchi.application TO mdg_portal;
GRANT SELECT ON madoguchi.application_effect TO mdg_portal;
GRANT SELECT ON madoguchi.application, madoguchi.application_facility TO mdg_schedule;
GRANT USAGE ON SEQUENCE madoguchi.application_file_id, madoguchi.application_id TO mdg_desk, mdg_portal;
