-- The logins of one database, named after it: `DATABASE_owner`, `DATABASE_desk`, … Runs as a superuser, in the
-- database itself, after roles.sql; may run again. Passwords and pg_hba.conf are the operator's business.
DO $$
DECLARE
    duty text;
    login text;
BEGIN
    FOREACH duty IN ARRAY ARRAY['owner', 'desk', 'portal', 'dispatcher', 'schedule'] LOOP
        login := current_database() || '_' || duty;
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = login) THEN
            EXECUTE format('CREATE ROLE %I LOGIN IN ROLE %I', login, 'mdg_' || duty);
        END IF;
        EXECUTE format('GRANT CONNECT, TEMPORARY ON DATABASE %I TO %I', current_database(), login);
        -- Compiling a statement took longer than what it saved: the longest lists take some 30 ms without.
        EXECUTE format('ALTER ROLE %I SET jit = off', login);
        -- A page looks a few people up among many. The default stands for disks that have to move a head for that, and has whole tables
        -- read instead.
        IF duty = 'portal' THEN
            EXECUTE format('ALTER ROLE %I SET random_page_cost = 1.1', login);
        END IF;
        -- A statement that waits or a transaction that idles must not hold everybody else's rows.
        IF duty <> 'owner' THEN
            EXECUTE format('ALTER ROLE %I SET lock_timeout = ''10s''', login);
            EXECUTE format('ALTER ROLE %I SET statement_timeout = ''120s''', login);
            EXECUTE format('ALTER ROLE %I SET idle_in_transaction_session_timeout = ''60s''', login);
            EXECUTE format('ALTER ROLE %I SET client_connection_check_interval = ''500ms''', login);
        END IF;
    END LOOP;
    EXECUTE format('GRANT CREATE ON DATABASE %I TO mdg_owner', current_database());
    EXECUTE format('REVOKE CONNECT, TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
END
$$;
