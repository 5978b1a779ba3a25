-- What puts a table under the audit trail (S1, invariant 5): statement triggers that refuse a change without an open act, and
-- leave in `act_detail` what was touched. Every migration that makes a table calls `app.audit`.

-- Refuses a change of rows whose network has no open act.
CREATE FUNCTION app.refuse_without_act(missing boolean, relation text) RETURNS void
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF missing THEN
        RAISE EXCEPTION 'a change of % needs an open act', relation
            USING ERRCODE = '55000', CONSTRAINT = 'act_required', TABLE = relation;
    END IF;
END
$$;

-- Puts a table under the trail: makes one trigger function per operation, written out for its columns.
--
-- subject, account, facility, application: the columns that name what a row is about ('NULL' where it has none).
-- inserts: 'recorded' leaves one side row per inserted row; 'acted' only demands an open act (rows that hang on a
-- subject whose own insert is recorded). updates: 'recorded' keeps the before-image, 'free' demands nothing.
-- hidden: columns that never enter a before-image (digests and sealed secrets).
CREATE PROCEDURE app.audit(
    relation name, subject text, account text, facility text, application text,
    inserts text DEFAULT 'recorded', updates text DEFAULT 'recorded', hidden text[] DEFAULT '{}')
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    -- The networks whose rows a statement changed, each with its open act. The planner would push the look-up below the
    -- DISTINCT, or pull it up over the join, and make it for every row; what is MATERIALIZED stays where it stands.
    opened CONSTANT text := 'WITH opened AS MATERIALIZED ('
        'SELECT network_id, app.open_act_of(network_id) AS act_id '
        'FROM (SELECT DISTINCT network_id FROM changed) touched) ';
    operation text;
    transition text;
    body text;
BEGIN
    FOREACH operation IN ARRAY ARRAY['insert', 'update', 'delete'] LOOP
        CONTINUE WHEN operation = 'update' AND updates = 'free';
        transition := CASE operation WHEN 'insert' THEN 'NEW' ELSE 'OLD' END;
        body := format(
            'PERFORM app.refuse_without_act(EXISTS (%sSELECT FROM opened WHERE act_id IS NULL), %L); ',
            opened, relation);
        IF operation <> 'insert' THEN
            body := body || opened || format(
                'INSERT INTO madoguchi.act_detail (network_id, act_id, relation, operation, subject_id, account_id, '
                'facility_id, application_id, before, salt, before_digest) '
                'SELECT image.network_id, opened.act_id, %L, %L, image.subject, image.account, '
                'image.facility, image.application, image.before, image.salt, '
                'sha256(uuid_send(image.salt) || convert_to(image.before::text, ''UTF8'')) '
                'FROM (SELECT network_id, %s AS subject, %s AS account, %s AS facility, %s AS application, '
                'to_jsonb(changed) - %L::text[] AS before, gen_random_uuid() AS salt FROM changed) image '
                'JOIN opened USING (network_id); ',
                relation, operation, subject, account, facility, application, hidden);
        ELSIF inserts = 'recorded' THEN
            body := body || opened || format(
                'INSERT INTO madoguchi.act_detail (network_id, act_id, relation, operation, subject_id, account_id, '
                'facility_id, application_id) '
                'SELECT changed.network_id, opened.act_id, %L, %L, %s, %s, %s, %s '
                'FROM changed JOIN opened USING (network_id); ',
                relation, operation, subject, account, facility, application);
        END IF;
        EXECUTE format(
            'CREATE FUNCTION app.%I() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER '
            'SET search_path = pg_catalog, pg_temp AS %L',
            relation || '_' || operation, 'BEGIN ' || body || 'RETURN NULL; END');
        EXECUTE format('ALTER FUNCTION app.%I() OWNER TO mdg_guard', relation || '_' || operation);
        EXECUTE format(
            'CREATE TRIGGER audit_%s AFTER %s ON madoguchi.%I REFERENCING %s TABLE AS changed '
            'FOR EACH STATEMENT EXECUTE FUNCTION app.%I()',
            operation, operation, relation, transition, relation || '_' || operation);
    END LOOP;
END
$$;
GRANT EXECUTE ON FUNCTION app.refuse_without_act(boolean, text)
    TO mdg_guard, mdg_desk, mdg_portal, mdg_dispatcher, mdg_schedule;

-- A network's own row comes into being through app.establish_network, before any act can be open; its versions and
-- every later change are acts.
CREATE FUNCTION app.network_update() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM app.refuse_without_act(
        EXISTS (SELECT FROM changed WHERE app.open_act_of(changed.id) IS NULL), 'network');
    INSERT INTO madoguchi.act_detail (network_id, act_id, relation, operation, subject_id, before, salt, before_digest)
    SELECT image.id, app.open_act_of(image.id), 'network', 'update', image.id, image.before, image.salt,
           sha256(uuid_send(image.salt) || convert_to(image.before::text, 'UTF8'))
    FROM (SELECT id, to_jsonb(changed) AS before, gen_random_uuid() AS salt FROM changed) image;
    RETURN NULL;
END
$$;
ALTER FUNCTION app.network_update() OWNER TO mdg_guard;
CREATE TRIGGER audit_update AFTER UPDATE ON madoguchi.network REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION app.network_update();
CALL app.audit('network_version', 'version', 'NULL::bigint', 'NULL::bigint', 'NULL::bigint');

-- An act that was taken back, and the one by which: what either did counts as if it had not been.
CREATE TABLE madoguchi.act_taken_back (
    network_id bigint NOT NULL,
    act_id bigint NOT NULL,
    by_act_id bigint NOT NULL,
    CONSTRAINT act_taken_back_pkey PRIMARY KEY (network_id, act_id),
    CONSTRAINT act_taken_back_act_fkey FOREIGN KEY (network_id, act_id) REFERENCES madoguchi.act,
    CONSTRAINT act_taken_back_by_act_fkey FOREIGN KEY (network_id, by_act_id) REFERENCES madoguchi.act
);
CREATE INDEX act_taken_back_by ON madoguchi.act_taken_back (network_id, by_act_id);
CALL app.isolate('madoguchi.act_taken_back');
CALL app.audit('act_taken_back', 'changed.act_id', 'NULL::bigint', 'NULL::bigint', 'NULL::bigint');
GRANT SELECT, INSERT ON madoguchi.act_taken_back TO mdg_desk;
