-- Applications by the portal (J1, J2): what was typed beside the uploaded file, the link behind which an applicant sees how
-- theirs stands, and the least rights that the portal needs to take one in.

-- Form 1 as it was typed, `application/x-www-form-urlencoded`, byte for byte (S2). The file is the roster as it was uploaded;
-- where a person applies without one, it is the sheet that the form comes to.
ALTER TABLE madoguchi.application_file
    ADD COLUMN form bytea,
    ADD COLUMN form_digest bytea,
    ADD CONSTRAINT application_file_form_untouched CHECK (form IS NULL OR form_digest = sha256(form));
-- The same roster under another form is another application.
ALTER TABLE madoguchi.application_file DROP CONSTRAINT application_file_digest_key;
ALTER TABLE madoguchi.application_file
    ADD CONSTRAINT application_file_digest_key UNIQUE NULLS NOT DISTINCT (network_id, digest, form_digest);

-- Of a link only the digest of its token is kept. It shows one application, and lets it be corrected.
CREATE TABLE madoguchi.application_link (
    network_id bigint NOT NULL,
    token_digest bytea NOT NULL,
    application_id bigint NOT NULL,
    made_at timestamptz NOT NULL,
    -- The first day on which it no longer opens anything, in Japan's time.
    lapses_on date NOT NULL,
    CONSTRAINT application_link_pkey PRIMARY KEY (network_id, token_digest),
    CONSTRAINT application_link_application_fkey FOREIGN KEY (network_id, application_id)
        REFERENCES madoguchi.application,
    CONSTRAINT application_link_digest_length CHECK (octet_length(token_digest) = 32)
);
CREATE INDEX application_link_application ON madoguchi.application_link (network_id, application_id);

CALL app.isolate('madoguchi.application_link');
CALL app.audit('application_link', 'NULL::bigint', 'NULL::bigint', 'NULL::bigint', 'application_id', inserts => 'acted', hidden => '{token_digest}');

-- A purge takes what was typed with the file, and the addresses of people who were never registered (J10).
DROP FUNCTION app.address_confirmation_insert(), app.address_confirmation_update(), app.address_confirmation_delete() CASCADE;
CALL app.audit('address_confirmation', 'id', 'NULL::bigint', 'NULL::bigint', 'application_id', inserts => 'acted', hidden => '{token_digest,email_key}');
CREATE FUNCTION app.purge_form() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    NEW.form := NULL;
    DELETE FROM madoguchi.address_confirmation confirmation USING madoguchi.application
    WHERE application.network_id = NEW.network_id AND application.file_id = NEW.id
      AND application.state NOT IN ('approved', 'undone')
      AND confirmation.network_id = application.network_id AND confirmation.application_id = application.id;
    RETURN NEW;
END
$$;
ALTER FUNCTION app.purge_form() OWNER TO mdg_guard;
GRANT SELECT, DELETE ON madoguchi.address_confirmation TO mdg_guard;
CREATE TRIGGER purge_form BEFORE UPDATE OF bytes ON madoguchi.application_file
    FOR EACH ROW WHEN (OLD.bytes IS NOT NULL AND NEW.bytes IS NULL) EXECUTE FUNCTION app.purge_form();

-- What the portal may: take an application in, put it beside the paper, and let its own applicant correct it. It decides
-- nothing: a decision needs `decided_by`.
GRANT SELECT, INSERT ON madoguchi.application_file, madoguchi.application_person, madoguchi.application_problem,
    madoguchi.channel_comparison, madoguchi.application_link TO mdg_portal;
GRANT INSERT ON madoguchi.application, madoguchi.application_facility, madoguchi.address_confirmation TO mdg_portal;
GRANT UPDATE (state, state_since) ON madoguchi.application TO mdg_portal;
GRANT UPDATE (closed_at) ON madoguchi.address_confirmation TO mdg_portal;
GRANT SELECT, INSERT, UPDATE ON madoguchi.receipt_counter TO mdg_portal;
GRANT SELECT ON madoguchi.application_effect TO mdg_portal;
GRANT SELECT ON madoguchi.application_link TO mdg_desk;
GRANT USAGE ON SEQUENCE madoguchi.application_file_id, madoguchi.application_id, madoguchi.address_confirmation_id
    TO mdg_portal;
