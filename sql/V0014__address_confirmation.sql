-- Addresses confirmed by a test mail before anybody is registered (T A7): each link is bound to one application and one
-- address, opens nothing but its own confirmation, and is closed once the application has left review.

CREATE SEQUENCE madoguchi.address_confirmation_id;

CREATE TABLE madoguchi.address_confirmation (
    network_id bigint NOT NULL,
    id bigint NOT NULL DEFAULT nextval('madoguchi.address_confirmation_id'),
    application_id bigint NOT NULL,
    email_key text NOT NULL,
    -- The test mail: an address that it cannot be delivered to shows there.
    mail_id bigint NOT NULL,
    token_digest bytea NOT NULL,
    asked_at timestamptz NOT NULL,
    -- The first day on which the link no longer opens anything, in Japan's time.
    lapses_on date NOT NULL,
    confirmed_at timestamptz,
    -- Asked again, or the application left review.
    closed_at timestamptz,
    CONSTRAINT address_confirmation_pkey PRIMARY KEY (network_id, id),
    CONSTRAINT address_confirmation_token_key UNIQUE (network_id, token_digest),
    CONSTRAINT address_confirmation_application_fkey FOREIGN KEY (network_id, application_id)
        REFERENCES madoguchi.application,
    CONSTRAINT address_confirmation_mail_fkey FOREIGN KEY (network_id, mail_id) REFERENCES madoguchi.mail,
    CONSTRAINT address_confirmation_digest_length CHECK (octet_length(token_digest) = 32),
    CONSTRAINT address_confirmation_ended_once CHECK (num_nonnulls(confirmed_at, closed_at) <= 1)
);
-- At most one link is open for an address; a new one closes its predecessor.
CREATE UNIQUE INDEX address_confirmation_open_key ON madoguchi.address_confirmation (network_id, application_id, email_key)
    WHERE confirmed_at IS NULL AND closed_at IS NULL;
CREATE INDEX address_confirmation_address ON madoguchi.address_confirmation (network_id, application_id, email_key);

CALL app.isolate('madoguchi.address_confirmation');
CALL app.audit('address_confirmation', 'id', 'NULL::bigint', 'NULL::bigint', 'application_id', inserts => 'acted', hidden => '{token_digest}');

GRANT SELECT, INSERT ON madoguchi.address_confirmation TO mdg_desk;
GRANT UPDATE (closed_at) ON madoguchi.address_confirmation TO mdg_desk;
GRANT SELECT ON madoguchi.address_confirmation TO mdg_portal;
GRANT UPDATE (confirmed_at) ON madoguchi.address_confirmation TO mdg_portal;
GRANT USAGE ON SEQUENCE madoguchi.address_confirmation_id TO mdg_desk;
