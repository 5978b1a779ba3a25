-- Networks, who may work in which, and the rule that a query without a network sees nothing (S3, invariant 8).

CREATE SCHEMA madoguchi;
CREATE SCHEMA app;
COMMENT ON SCHEMA madoguchi IS 'Tables and views. Every table carries network_id first and is under forced row-level security.';
COMMENT ON SCHEMA app IS 'Functions of the guard: the only way to the audit trail and to another network.';

GRANT USAGE ON SCHEMA madoguchi, app TO mdg_guard, mdg_desk, mdg_portal, mdg_dispatcher, mdg_schedule;
GRANT CREATE ON SCHEMA app TO mdg_guard;
ALTER DEFAULT PRIVILEGES IN SCHEMA app REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

CREATE SEQUENCE madoguchi.network_id;

CREATE TABLE madoguchi.network (
    id bigint NOT NULL DEFAULT nextval('madoguchi.network_id'),
    code text NOT NULL,
    municipality text NOT NULL,
    current_version integer NOT NULL,
    -- What is wanted at MCS hangs on these options; they follow the current version of the definition.
    keeps_all_users_group boolean NOT NULL,
    keeps_administrators_room boolean NOT NULL,
    established_at timestamptz NOT NULL,
    CONSTRAINT network_pkey PRIMARY KEY (id),
    CONSTRAINT network_code_key UNIQUE (code),
    CONSTRAINT network_code_shape CHECK (code ~ '^[a-z][a-z0-9-]{1,30}$'),
    CONSTRAINT network_municipality_shape CHECK (municipality ~ '^[0-9]{6}$')
);

-- A definition as it was applied: what was asked, told and consented to at a time stays known (J2, J10).
CREATE TABLE madoguchi.network_version (
    network_id bigint NOT NULL CONSTRAINT network_version_network_fkey REFERENCES madoguchi.network,
    version integer NOT NULL,
    digest bytea NOT NULL,
    forms text NOT NULL,
    applied_at timestamptz NOT NULL,
    CONSTRAINT network_version_pkey PRIMARY KEY (network_id, version),
    CONSTRAINT network_version_digest CHECK (digest = sha256(convert_to(forms, 'UTF8')))
);

ALTER TABLE madoguchi.network
    ADD CONSTRAINT network_current_version_fkey FOREIGN KEY (id, current_version)
    REFERENCES madoguchi.network_version (network_id, version) DEFERRABLE INITIALLY DEFERRED;

-- Which login may work in which network. Staff roles of one network are rows here, not new policies.
CREATE TABLE madoguchi.network_access (
    network_id bigint NOT NULL CONSTRAINT network_access_network_fkey REFERENCES madoguchi.network,
    login name NOT NULL,
    duty text NOT NULL,
    CONSTRAINT network_access_pkey PRIMARY KEY (network_id, login),
    CONSTRAINT network_access_duty CHECK (duty IN ('desk', 'portal', 'dispatcher', 'schedule'))
);
CREATE INDEX network_access_login ON madoguchi.network_access (login, network_id);

-- The service's own logins: each network, once established, is open to them.
CREATE TABLE madoguchi.service_login (
    login name NOT NULL,
    duty text NOT NULL,
    CONSTRAINT service_login_pkey PRIMARY KEY (login),
    CONSTRAINT service_login_duty CHECK (duty IN ('desk', 'portal', 'dispatcher', 'schedule'))
);

GRANT SELECT, INSERT, UPDATE ON madoguchi.network, madoguchi.network_version TO mdg_guard;
GRANT USAGE ON SEQUENCE madoguchi.network_id TO mdg_guard;
GRANT SELECT, INSERT, UPDATE, DELETE ON madoguchi.network_access, madoguchi.service_login TO mdg_guard;

-- The network of this transaction: the one that was entered, if this login may work there; NULL otherwise, and
-- then no policy lets a row through. It is asked once for every table of a statement: SQL would plan the question each
-- time anew, PL/pgSQL plans it once in a session.
CREATE FUNCTION app.current_network() RETURNS bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN (
        SELECT access.network_id
        FROM madoguchi.network_access access
        WHERE access.login = session_user
          AND access.network_id = nullif(current_setting('app.network', true), '')::bigint);
END
$$;

-- Enters a network until the end of the transaction. Unknown and forbidden look alike.
CREATE FUNCTION app.enter_network(code text) RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    entered bigint;
BEGIN
    SELECT network.id INTO entered
    FROM madoguchi.network JOIN madoguchi.network_access access ON access.network_id = network.id
    WHERE network.code = enter_network.code AND access.login = session_user;
    IF entered IS NULL THEN
        RAISE EXCEPTION 'no such network for this login' USING ERRCODE = '42501', CONSTRAINT = 'network_access';
    END IF;
    PERFORM set_config('app.network', entered::text, true);
    RETURN entered;
END
$$;

CREATE FUNCTION app.accessible_networks() RETURNS TABLE (id bigint, code text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT network.id, network.code
    FROM madoguchi.network JOIN madoguchi.network_access access ON access.network_id = network.id
    WHERE access.login = session_user
    ORDER BY network.code
$$;

-- Registers a login of the service and opens the networks that exist already.
CREATE FUNCTION app.register_login(login name, duty text) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    INSERT INTO madoguchi.service_login (login, duty) VALUES (login, duty)
    ON CONFLICT ON CONSTRAINT service_login_pkey DO UPDATE SET duty = excluded.duty;
    INSERT INTO madoguchi.network_access (network_id, login, duty)
    SELECT network.id, register_login.login, register_login.duty FROM madoguchi.network
    ON CONFLICT ON CONSTRAINT network_access_pkey DO UPDATE SET duty = excluded.duty;
$$;

-- The first step of a new network: its row, the service's access to it, and it is entered. The version that it
-- points to has to follow in the same transaction (deferred key), and with it an act.
CREATE FUNCTION app.establish_network(
    code text, municipality text, keeps_all_users_group boolean, keeps_administrators_room boolean, at timestamptz
) RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    established bigint;
BEGIN
    INSERT INTO madoguchi.network
        (code, municipality, current_version, keeps_all_users_group, keeps_administrators_room, established_at)
    VALUES (code, municipality, 1, keeps_all_users_group, keeps_administrators_room, at)
    RETURNING network.id INTO established;
    INSERT INTO madoguchi.network_access (network_id, login, duty)
    SELECT established, service.login, service.duty FROM madoguchi.service_login service;
    PERFORM set_config('app.network', established::text, true);
    IF app.current_network() IS NULL THEN
        RAISE EXCEPTION 'this login is not registered with the service'
            USING ERRCODE = '42501', CONSTRAINT = 'service_login';
    END IF;
    RETURN established;
END
$$;

ALTER FUNCTION app.current_network() OWNER TO mdg_guard;
ALTER FUNCTION app.enter_network(text) OWNER TO mdg_guard;
ALTER FUNCTION app.accessible_networks() OWNER TO mdg_guard;
ALTER FUNCTION app.register_login(name, text) OWNER TO mdg_guard;
ALTER FUNCTION app.establish_network(text, text, boolean, boolean, timestamptz) OWNER TO mdg_guard;

GRANT EXECUTE ON FUNCTION app.current_network() TO mdg_owner, mdg_desk, mdg_portal, mdg_dispatcher, mdg_schedule;
GRANT EXECUTE ON FUNCTION app.enter_network(text), app.accessible_networks()
    TO mdg_desk, mdg_portal, mdg_dispatcher, mdg_schedule;
GRANT EXECUTE ON FUNCTION app.register_login(name, text) TO mdg_owner;
GRANT EXECUTE ON FUNCTION app.establish_network(text, text, boolean, boolean, timestamptz) TO mdg_desk;

-- Puts a table under forced row-level security by its network_id. Every migration that makes a table calls it.
-- The scalar subquery makes the planner ask once per statement instead of once per row.
CREATE PROCEDURE app.isolate(relation regclass, key name DEFAULT 'network_id')
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', relation);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', relation);
    EXECUTE format(
        'CREATE POLICY own_network ON %s USING (%I = (SELECT app.current_network())) '
        'WITH CHECK (%I = (SELECT app.current_network()))', relation, key, key);
END
$$;

CALL app.isolate('madoguchi.network', 'id');
CALL app.isolate('madoguchi.network_version');
CALL app.isolate('madoguchi.network_access');
-- Only the guard reads it, and the guard is above policies: no policy, so nobody else sees a row.
ALTER TABLE madoguchi.service_login ENABLE ROW LEVEL SECURITY;
ALTER TABLE madoguchi.service_login FORCE ROW LEVEL SECURITY;

GRANT SELECT ON madoguchi.network, madoguchi.network_version TO mdg_desk, mdg_portal, mdg_dispatcher, mdg_schedule;
GRANT UPDATE (current_version, keeps_all_users_group, keeps_administrators_room) ON madoguchi.network TO mdg_desk;
GRANT INSERT ON madoguchi.network_version TO mdg_desk;
GRANT SELECT ON madoguchi.network_access TO mdg_desk;
