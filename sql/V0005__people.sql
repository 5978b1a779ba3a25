-- People, who works where, and what was done about each after their registration (A4–A9, J7).
--
--   registered ──► active ──► registered        (activated; back to the activation)
--   registered, active ◄──► suspended
--   registered, active, suspended ──► removed

CREATE SEQUENCE madoguchi.account_id;
CREATE SEQUENCE madoguchi.affiliation_id;
CREATE SEQUENCE madoguchi.account_measure_id;

CREATE TABLE madoguchi.account (
    network_id bigint NOT NULL,
    id bigint NOT NULL DEFAULT nextval('madoguchi.account_id'),
    email text NOT NULL,
    -- The normalised address: one person per address and network.
    email_key text NOT NULL,
    name text NOT NULL,
    name_key text NOT NULL,
    -- NULL when the roster gave none: that is a warning, not a refusal.
    kana text,
    profession text NOT NULL,
    profession_other text,
    telephone text,
    state text NOT NULL DEFAULT 'registered',
    registered_at timestamptz NOT NULL,
    activated_at timestamptz,
    removed_at timestamptz,
    -- A departed address stays with its person for a while: until this day nobody else can be registered with it. Who comes
    -- back gets a new account; the old one stays what it was. NULL, as `removed_at`, for a registration that was taken back.
    address_free_on date,
    -- Two-factor sign-in and identity certification at MCS, by the person's own word; NULL while they have said nothing.
    mcs_two_factor boolean,
    mcs_identity_certified boolean,
    mcs_options_stated_on date,
    CONSTRAINT account_pkey PRIMARY KEY (network_id, id),
    CONSTRAINT account_state CHECK (state IN ('registered', 'active', 'suspended', 'removed')),
    CONSTRAINT account_activated CHECK (state <> 'active' OR activated_at IS NOT NULL),
    CONSTRAINT account_removed CHECK (state = 'removed' OR num_nonnulls(removed_at, address_free_on) = 0),
    CONSTRAINT account_mcs_options_stated CHECK (
        num_nonnulls(mcs_two_factor, mcs_identity_certified, mcs_options_stated_on) IN (0, 3)),
    CONSTRAINT account_email_normalised CHECK (email_key = lower(email_key) AND email_key ~ '^[!-~]+@[!-~]+$'),
    CONSTRAINT account_name_present CHECK (name <> '' AND name_key <> '')
);
CREATE UNIQUE INDEX account_email_key ON madoguchi.account (network_id, email_key) WHERE state <> 'removed';
CREATE INDEX account_name_key ON madoguchi.account (network_id, name_key text_pattern_ops);
CREATE INDEX account_unactivated ON madoguchi.account (network_id, registered_at) WHERE state = 'registered';
CREATE INDEX account_removed ON madoguchi.account (network_id, email_key) WHERE state = 'removed';

CREATE TABLE madoguchi.affiliation (
    network_id bigint NOT NULL,
    id bigint NOT NULL DEFAULT nextval('madoguchi.affiliation_id'),
    account_id bigint NOT NULL,
    facility_id bigint NOT NULL,
    is_administrator boolean NOT NULL,
    started_at timestamptz NOT NULL,
    ended_at timestamptz,
    CONSTRAINT affiliation_pkey PRIMARY KEY (network_id, id),
    CONSTRAINT affiliation_account_fkey FOREIGN KEY (network_id, account_id) REFERENCES madoguchi.account,
    CONSTRAINT affiliation_facility_fkey FOREIGN KEY (network_id, facility_id) REFERENCES madoguchi.facility
);
CREATE UNIQUE INDEX affiliation_current_key ON madoguchi.affiliation (network_id, account_id, facility_id)
    WHERE ended_at IS NULL;
CREATE INDEX affiliation_facility ON madoguchi.affiliation (network_id, facility_id) WHERE ended_at IS NULL;
CREATE INDEX affiliation_administrator ON madoguchi.affiliation (network_id, facility_id)
    WHERE ended_at IS NULL AND is_administrator;

-- The states stay where they are; here is the reason beside each step, and what had to be known for it.
CREATE TABLE madoguchi.account_measure (
    network_id bigint NOT NULL,
    id bigint NOT NULL DEFAULT nextval('madoguchi.account_measure_id'),
    act_id bigint NOT NULL,
    account_id bigint NOT NULL,
    kind text NOT NULL,
    -- The facility that it was about: where somebody left from, or is or was an administrator.
    facility_id bigint,
    -- The facility that somebody went to.
    to_facility_id bigint,
    cause text,
    -- What was changed, before and after, by field.
    changes jsonb,
    reason text NOT NULL,
    taken_by text NOT NULL,
    taken_at timestamptz NOT NULL,
    -- The role is explained before its right is granted (A8).
    explained_on date,
    explained_by text,
    CONSTRAINT account_measure_pkey PRIMARY KEY (network_id, id),
    CONSTRAINT account_measure_act_fkey FOREIGN KEY (network_id, act_id) REFERENCES madoguchi.act,
    CONSTRAINT account_measure_account_fkey FOREIGN KEY (network_id, account_id) REFERENCES madoguchi.account,
    CONSTRAINT account_measure_facility_fkey FOREIGN KEY (network_id, facility_id) REFERENCES madoguchi.facility,
    CONSTRAINT account_measure_to_facility_fkey FOREIGN KEY (network_id, to_facility_id) REFERENCES madoguchi.facility,
    CONSTRAINT account_measure_kind CHECK (kind IN (
        'suspend', 'resume', 'depart', 'transfer', 'reissue', 'grant_administrator', 'revoke_administrator', 'unlock',
        'letter', 'change', 'join', 'undo')),
    CONSTRAINT account_measure_reasoned CHECK (reason <> ''),
    CONSTRAINT account_measure_cause CHECK (
        (cause IS NOT NULL) = (kind = 'suspend') AND cause IN ('lost_device', 'leak', 'infection', 'misuse', 'other')),
    CONSTRAINT account_measure_changes CHECK ((changes IS NOT NULL) = (kind = 'change')),
    CONSTRAINT account_measure_explained CHECK (
        (explained_on IS NOT NULL AND explained_by <> '') = (kind = 'grant_administrator'))
);
CREATE INDEX account_measure_account ON madoguchi.account_measure (network_id, account_id);

CALL app.isolate('madoguchi.account');
CALL app.isolate('madoguchi.affiliation');
CALL app.isolate('madoguchi.account_measure');
CALL app.audit('account', 'id', 'id', 'NULL::bigint', 'NULL::bigint');
CALL app.audit('affiliation', 'id', 'account_id', 'facility_id', 'NULL::bigint');
CALL app.audit('account_measure', 'id', 'account_id', 'facility_id', 'NULL::bigint');

GRANT SELECT, INSERT ON madoguchi.account, madoguchi.affiliation, madoguchi.account_measure TO mdg_desk;
GRANT UPDATE (state, activated_at, removed_at, address_free_on, email, email_key, name, name_key, kana, profession,
              profession_other, telephone)
    ON madoguchi.account TO mdg_desk;
GRANT UPDATE (is_administrator, ended_at) ON madoguchi.affiliation TO mdg_desk;
GRANT USAGE ON SEQUENCE madoguchi.account_id, madoguchi.affiliation_id, madoguchi.account_measure_id TO mdg_desk;
-- The portal acts for facilities' administrators, about the people of their own facility, and for people themselves.
GRANT SELECT ON madoguchi.account, madoguchi.affiliation TO mdg_portal;
GRANT SELECT, INSERT ON madoguchi.account_measure TO mdg_portal;
GRANT UPDATE (state, activated_at, removed_at, address_free_on, email, email_key, name, name_key, kana, profession,
              profession_other, telephone, mcs_two_factor, mcs_identity_certified, mcs_options_stated_on)
    ON madoguchi.account TO mdg_portal;
GRANT UPDATE (is_administrator, ended_at) ON madoguchi.affiliation TO mdg_portal;
GRANT USAGE ON SEQUENCE madoguchi.account_measure_id TO mdg_portal;
GRANT SELECT ON madoguchi.account, madoguchi.affiliation TO mdg_schedule, mdg_guard;
GRANT UPDATE (state) ON madoguchi.account TO mdg_guard;   -- for its row locks
