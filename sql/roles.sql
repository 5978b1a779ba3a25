-- The roles of the service, once per cluster. Roles are not part of a database, so they are not part of a
-- migration: `madoguchi database prepare` runs this file as a superuser before the first migration, and may run
-- it again at any time.
--
--   mdg_owner       owns tables and runs migrations        mdg_portal      the facilities' counter
--   mdg_guard       owns the guard functions; BYPASSRLS    mdg_dispatcher  hands mail over
--   mdg_desk        the secretariat's command line         mdg_schedule    writes reminders
--
-- None of them can log in. Logins are named after their database (`DATABASE_desk`, …) and made by
-- app-side code, because a cluster may hold several databases of this service.
DO $$
DECLARE
    duty text;
BEGIN
    FOREACH duty IN ARRAY ARRAY['owner', 'guard', 'desk', 'portal', 'dispatcher', 'schedule'] LOOP
        BEGIN
            EXECUTE format('CREATE ROLE %I NOLOGIN', 'mdg_' || duty);
        EXCEPTION WHEN duplicate_object OR unique_violation THEN
            NULL;   -- There already, perhaps from another database of this cluster a moment ago.
        END;
    END LOOP;
    IF NOT (SELECT rolbypassrls FROM pg_roles WHERE rolname = 'mdg_guard') THEN
        ALTER ROLE mdg_guard BYPASSRLS;
    END IF;
    -- The owner hands functions over to the guard, which takes membership. Attributes are not inherited, so the
    -- owner itself stays under row-level security.
    IF NOT pg_has_role('mdg_owner', 'mdg_guard', 'MEMBER') THEN
        GRANT mdg_guard TO mdg_owner;
    END IF;
END
$$;
