-- What keys cannot say is asked at the end of the operation, set by set: statement triggers leave the distinct
-- keys that a statement touched, one deferred trigger locks them in order and looks once.
CREATE SEQUENCE madoguchi.pending_check_id;
CREATE TABLE madoguchi.pending_check (
    network_id bigint NOT NULL,
    id bigint NOT NULL DEFAULT nextval('madoguchi.pending_check_id'),
    rule text NOT NULL,
    keys bigint[] NOT NULL,
    CONSTRAINT pending_check_pkey PRIMARY KEY (network_id, id),
    CONSTRAINT pending_check_rule CHECK (rule = 'facility_administrator')
);
CALL app.isolate('madoguchi.pending_check');
GRANT SELECT, INSERT, DELETE ON madoguchi.pending_check TO mdg_guard;
GRANT USAGE ON SEQUENCE madoguchi.pending_check_id TO mdg_guard;

-- An application is not registered with a facility that has no administrator (J7). Only registration asks: a removal
-- or suspension is never blocked by being the last.
CREATE FUNCTION app.check_facility_administrator(network bigint, facilities bigint[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM FROM madoguchi.facility WHERE network_id = network AND id = ANY (facilities) ORDER BY id FOR NO KEY UPDATE;
    IF EXISTS (
        SELECT FROM unnest(facilities) AS registered (facility_id)
        WHERE NOT EXISTS (
            SELECT FROM madoguchi.affiliation JOIN madoguchi.account
                ON account.network_id = affiliation.network_id AND account.id = affiliation.account_id
            WHERE affiliation.network_id = network AND affiliation.facility_id = registered.facility_id
              AND affiliation.is_administrator AND affiliation.ended_at IS NULL
              AND account.state IN ('registered', 'active')))
    THEN
        RAISE EXCEPTION 'a facility registered without an administrator'
            USING ERRCODE = '23514', CONSTRAINT = 'facility_administrator', TABLE = 'application';
    END IF;
END
$$;

CREATE FUNCTION app.run_pending_check() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    CASE NEW.rule
        WHEN 'facility_administrator' THEN PERFORM app.check_facility_administrator(NEW.network_id, NEW.keys);
    END CASE;
    DELETE FROM madoguchi.pending_check WHERE network_id = NEW.network_id AND id = NEW.id;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER run_pending_check AFTER INSERT ON madoguchi.pending_check
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.run_pending_check();

ALTER FUNCTION app.check_facility_administrator(bigint, bigint[]) OWNER TO mdg_guard;
ALTER FUNCTION app.run_pending_check() OWNER TO mdg_guard;
