-- Facilities, people, and who works where (J6, J7, A5).
--
-- Where a composite key leads to another table of the network, that key vouches for the network as well: a key of its own
-- to `network` would be checked for every row and say nothing new.

CREATE SEQUENCE madoguchi.facility_id;
CREATE SEQUENCE madoguchi.account_id;
CREATE SEQUENCE madoguchi.affiliation_id;

CREATE TABLE madoguchi.facility (
    network_id bigint NOT NULL CONSTRAINT facility_network_fkey REFERENCES madoguchi.network,
    id bigint NOT NULL DEFAULT nextval('madoguchi.facility_id'),
    -- Names stay exactly as written; search and comparison use the folded key.
    name text NOT NULL,
    name_key text NOT NULL,
    facility_type text NOT NULL,
    facility_type_other text,
    facility_number text,
    postal_code text,
    address text NOT NULL,
    telephone text,
    -- The facility manager signs the application; the MCS administrators are affiliations.
    manager_name text NOT NULL,
    manager_email text NOT NULL,
    state text NOT NULL DEFAULT 'active',
    registered_at timestamptz NOT NULL,
    CONSTRAINT facility_pkey PRIMARY KEY (network_id, id),
    CONSTRAINT facility_state CHECK (state IN ('active', 'paused', 'ended')),
    CONSTRAINT facility_name_present CHECK (name <> '' AND name_key <> '')
);
CREATE UNIQUE INDEX facility_name_key ON madoguchi.facility (network_id, name_key) WHERE state <> 'ended';

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
    -- The task by which the person is registered at MCS.
    mcs_task_id bigint NOT NULL,
    all_users_kept boolean NOT NULL,
    all_users_group text GENERATED ALWAYS AS (CASE WHEN all_users_kept AND state <> 'removed' THEN 'all_users' END) STORED,
    CONSTRAINT account_pkey PRIMARY KEY (network_id, id),
    CONSTRAINT account_mcs_task_fkey FOREIGN KEY (network_id, mcs_task_id) REFERENCES madoguchi.mcs_task,
    CONSTRAINT account_all_users_option_fkey FOREIGN KEY (network_id, all_users_kept)
        REFERENCES madoguchi.network (id, keeps_all_users_group) ON UPDATE CASCADE,
    CONSTRAINT account_state CHECK (state IN ('registered', 'active', 'suspended', 'removed')),
    CONSTRAINT account_activated CHECK (state <> 'active' OR activated_at IS NOT NULL),
    CONSTRAINT account_email_normalised CHECK (email_key = lower(email_key) AND email_key ~ '^[!-~]+@[!-~]+$'),
    CONSTRAINT account_name_present CHECK (name <> '' AND name_key <> '')
);
CREATE UNIQUE INDEX account_email_key ON madoguchi.account (network_id, email_key) WHERE state <> 'removed';
CREATE INDEX account_name_key ON madoguchi.account (network_id, name_key text_pattern_ops);
CREATE INDEX account_unactivated ON madoguchi.account (network_id, registered_at) WHERE state = 'registered';

CREATE TABLE madoguchi.affiliation (
    network_id bigint NOT NULL,
    id bigint NOT NULL DEFAULT nextval('madoguchi.affiliation_id'),
    account_id bigint NOT NULL,
    facility_id bigint NOT NULL,
    is_administrator boolean NOT NULL,
    started_at timestamptz NOT NULL,
    ended_at timestamptz,
    room_kept boolean NOT NULL,
    room_group text GENERATED ALWAYS AS
        (CASE WHEN room_kept AND is_administrator AND ended_at IS NULL THEN 'administrators_room' END) STORED,
    CONSTRAINT affiliation_pkey PRIMARY KEY (network_id, id),
    CONSTRAINT affiliation_account_fkey FOREIGN KEY (network_id, account_id) REFERENCES madoguchi.account,
    CONSTRAINT affiliation_facility_fkey FOREIGN KEY (network_id, facility_id) REFERENCES madoguchi.facility,
    CONSTRAINT affiliation_room_option_fkey FOREIGN KEY (network_id, room_kept)
        REFERENCES madoguchi.network (id, keeps_administrators_room) ON UPDATE CASCADE
);
CREATE UNIQUE INDEX affiliation_current_key ON madoguchi.affiliation (network_id, account_id, facility_id)
    WHERE ended_at IS NULL;
CREATE INDEX affiliation_facility ON madoguchi.affiliation (network_id, facility_id) WHERE ended_at IS NULL;
CREATE INDEX affiliation_administrator ON madoguchi.affiliation (network_id, facility_id)
    WHERE ended_at IS NULL AND is_administrator;

ALTER TABLE madoguchi.mcs_task
    ADD CONSTRAINT mcs_task_facility_fkey FOREIGN KEY (network_id, facility_id) REFERENCES madoguchi.facility,
    ADD CONSTRAINT mcs_task_account_fkey FOREIGN KEY (network_id, account_id) REFERENCES madoguchi.account
        DEFERRABLE INITIALLY DEFERRED;

CALL app.isolate('madoguchi.facility');
CALL app.isolate('madoguchi.account');
CALL app.isolate('madoguchi.affiliation');
CALL app.audit('facility', 'id', 'NULL::bigint', 'id', 'NULL::bigint');
CALL app.audit('account', 'id', 'id', 'NULL::bigint', 'NULL::bigint');
CALL app.audit('affiliation', 'id', 'account_id', 'facility_id', 'NULL::bigint', inserts => 'acted');

GRANT SELECT, INSERT ON madoguchi.facility, madoguchi.account, madoguchi.affiliation TO mdg_desk;
GRANT SELECT ON madoguchi.facility, madoguchi.account, madoguchi.affiliation TO mdg_portal, mdg_schedule, mdg_guard;
GRANT UPDATE (state, activated_at) ON madoguchi.account TO mdg_desk, mdg_portal;
GRANT UPDATE (email, email_key, name, name_key, kana, profession, profession_other, telephone)
    ON madoguchi.account TO mdg_desk;
GRANT UPDATE (is_administrator, ended_at) ON madoguchi.affiliation TO mdg_desk;
GRANT UPDATE (state) ON madoguchi.facility TO mdg_desk;
GRANT USAGE ON SEQUENCE madoguchi.facility_id, madoguchi.account_id, madoguchi.affiliation_id TO mdg_desk;
