-- What people correct about themselves, their options at MCS (A9), and a lock that comes with its event (A4).

-- When the last try was counted: one that nobody came back from is found by it.
ALTER TABLE madoguchi.sign_in_lock ADD COLUMN tried_at timestamptz;

-- Two-factor sign-in and identity certification at MCS, by the person's own word; NULL while they have said nothing.
ALTER TABLE madoguchi.account
    ADD COLUMN mcs_two_factor boolean,
    ADD COLUMN mcs_identity_certified boolean,
    ADD COLUMN mcs_options_stated_on date,
    ADD CONSTRAINT account_mcs_options_stated CHECK (
        num_nonnulls(mcs_two_factor, mcs_identity_certified, mcs_options_stated_on) IN (0, 3));

-- A new address counts once whoever reads its mail has pressed the button behind the link. Of the link only a digest is
-- kept, and at most one is open.
CREATE SEQUENCE madoguchi.address_change_id;
CREATE TABLE madoguchi.address_change (
    network_id bigint NOT NULL,
    id bigint NOT NULL DEFAULT nextval('madoguchi.address_change_id'),
    account_id bigint NOT NULL,
    email text NOT NULL,
    email_key text NOT NULL,
    token_digest bytea NOT NULL,
    asked_at timestamptz NOT NULL,
    lapses_at timestamptz NOT NULL,
    -- Used, or replaced by a later one.
    closed_at timestamptz,
    CONSTRAINT address_change_pkey PRIMARY KEY (network_id, id),
    CONSTRAINT address_change_account_fkey FOREIGN KEY (network_id, account_id) REFERENCES madoguchi.account,
    CONSTRAINT address_change_digest_key UNIQUE (network_id, token_digest),
    CONSTRAINT address_change_digest_length CHECK (octet_length(token_digest) = 32),
    CONSTRAINT address_change_span CHECK (asked_at < lapses_at)
);
CREATE UNIQUE INDEX address_change_open_key ON madoguchi.address_change (network_id, account_id) WHERE closed_at IS NULL;
CREATE INDEX address_change_account ON madoguchi.address_change (network_id, account_id, asked_at);

CALL app.isolate('madoguchi.address_change');
CALL app.audit('address_change', 'id', 'account_id', 'NULL::bigint', 'NULL::bigint', inserts => 'acted',
    hidden => '{token_digest,email,email_key}');

GRANT SELECT, INSERT ON madoguchi.address_change TO mdg_portal;
GRANT UPDATE (closed_at) ON madoguchi.address_change TO mdg_portal;
GRANT USAGE ON SEQUENCE madoguchi.address_change_id TO mdg_portal;
GRANT UPDATE (kana, telephone, email, email_key, mcs_two_factor, mcs_identity_certified, mcs_options_stated_on)
    ON madoguchi.account TO mdg_portal;
-- A link to the old address opens nothing once another one counts, whoever registers it.
GRANT SELECT ON madoguchi.password_link TO mdg_desk;
GRANT UPDATE (closed_at) ON madoguchi.password_link TO mdg_desk;
