-- What the portal's pages ask for at every request.

-- Which network a transaction has entered is asked once for every table of a statement. In SQL the question was planned each
-- time anew, which came to most of what the statements of a page took; PL/pgSQL plans it once in a session.
CREATE OR REPLACE FUNCTION app.current_network() RETURNS bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN (
        SELECT access.network_id
        FROM madoguchi.network_access access
        WHERE access.login = session_user
          AND access.network_id = nullif(current_setting('app.network', true), '')::bigint);
END
$$;

-- What one facility said in an application with many.
DROP INDEX madoguchi.consent_application;
CREATE INDEX consent_application ON madoguchi.consent (network_id, application_id, facility) WHERE application_id IS NOT NULL;
