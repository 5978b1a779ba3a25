import Postgres
import Storage
import TestSupport
import Testing

/// Walks `pg_catalog`, so that a table or function that a later migration adds without its guard fails here.
@Suite(.bareDatabase)
struct CatalogueTests {
    let database = TestDatabase.current

    private func names(_ query: Query) async throws -> [String] {
        try await database.asSuperuser { tx in try tx.values(query, as: String.self) }
    }

    @Test func `every table is under forced row-level security with a policy, but for the named ones`()
        async throws
    {
        let open = try await names(
            """
            SELECT relname::text FROM pg_class
            WHERE relnamespace = 'madoguchi'::regnamespace AND relkind IN ('r', 'p')
              AND NOT (relrowsecurity AND relforcerowsecurity)
            """)
        // Ids only, for the dispatcher that serves every network.
        #expect(open == ["mail_queue"])
        let withoutPolicy = try await names(
            """
            SELECT relname::text FROM pg_class
            WHERE relnamespace = 'madoguchi'::regnamespace AND relkind IN ('r', 'p') AND relrowsecurity
              AND NOT EXISTS (SELECT FROM pg_policy WHERE polrelid = pg_class.oid)
            """)
        // The guard's alone: without a policy nobody else sees a row.
        #expect(withoutPolicy == ["service_login"])
    }

    @Test func `no login compiles its statements`() async throws {
        let compiling = try await names(
            """
            SELECT login.rolname::text FROM pg_roles login
            WHERE login.rolname LIKE current_database() || '\\_%' AND login.rolcanlogin
              AND NOT coalesce('jit=off' = ANY (login.rolconfig), false)
            """)
        #expect(compiling == [])
    }

    @Test func `every table refuses a change without an act, but for the named ones`() async throws {
        let unaudited = try await names(
            """
            SELECT relname::text FROM pg_class
            WHERE relnamespace = 'madoguchi'::regnamespace AND relkind IN ('r', 'p') AND NOT EXISTS (
                SELECT FROM pg_trigger WHERE tgrelid = pg_class.oid AND tgname = 'audit_insert')
            """)
        #expect(
            Set(unaudited) == [
                // The trail itself, written by the guard alone.
                "act", "act_detail", "audit_event", "audit_head", "pending_check",
                // What an act has touched, until its end; the guard's as well.
                "touched",
                // What became of a mail is no act.
                "mail_attempt", "mail_queue",
                // Established before an act can be open; every later change of it is one.
                "network",
                "network_access", "receipt_counter", "service_login",
                // Failed sign-ins are not chained, lockouts are.
                "sign_in_lock",
            ])
    }

    /// Whatever the planner may move is asked for each row.
    @Test func `no trigger asks for the open act outside a materialized query`() async throws {
        let moved = try await names(
            """
            SELECT proname::text FROM pg_proc
            WHERE pronamespace = 'app'::regnamespace AND prorettype = 'trigger'::regtype
              AND proname <> 'network_update' AND replace(
                  prosrc, 'AS MATERIALIZED (SELECT network_id, app.open_act_of(network_id)', '') LIKE '%open_act_of%'
            """)
        #expect(moved == [])
    }

    @Test func `keys begin with the network`() async throws {
        let foreign = try await names(
            """
            SELECT conrelid::regclass || ' ' || conname FROM pg_constraint
            JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1]
            WHERE connamespace = 'madoguchi'::regnamespace AND contype IN ('p', 'f')
              AND attname NOT IN ('network_id') AND conrelid::regclass::text NOT IN ('madoguchi.network', 'madoguchi.service_login')
            """)
        #expect(foreign == [])
    }

    @Test func `the program's roles can neither write the trail nor truncate anything`() async throws {
        let granted = try await names(
            """
            SELECT DISTINCT grantee || ' ' || privilege_type || ' ' || table_name
            FROM information_schema.role_table_grants
            WHERE table_schema = 'madoguchi' AND grantee LIKE 'mdg_%' AND grantee NOT IN ('mdg_owner')
              AND (privilege_type = 'TRUNCATE'
                   OR (grantee <> 'mdg_guard' AND privilege_type <> 'SELECT'
                       AND table_name IN (
                           'act', 'act_detail', 'audit_event', 'audit_head', 'pending_check', 'touched'))
                   OR (grantee = 'mdg_guard' AND privilege_type IN ('UPDATE', 'DELETE')
                       AND table_name IN ('act', 'act_detail', 'audit_event')))
            """)
        #expect(granted == [])
    }

    @Test func `the program's roles can say what was asked and attested, but not what is wanted`() async throws {
        let written = try await names(
            """
            SELECT DISTINCT privilege_type || ' ' || column_name FROM information_schema.column_privileges
            WHERE table_schema = 'madoguchi' AND table_name = 'mcs_standing' AND privilege_type <> 'SELECT'
              AND grantee LIKE 'mdg_%' AND grantee NOT IN ('mdg_owner', 'mdg_guard')
            """)
        #expect(
            Set(written)
                == Set(
                    [
                        "asked", "asked_at", "asked_of", "asked_how", "asked_by", "asked_mail_id", "attested",
                        "attested_at", "attested_by", "performer", "evidence",
                    ].map { "UPDATE \($0)" }))
    }

    @Test func `functions that run with the guard's rights have a fixed search path and are granted by name`()
        async throws
    {
        let loose = try await names(
            """
            SELECT proname::text FROM pg_proc
            WHERE pronamespace = 'app'::regnamespace AND prosecdef
              AND (proconfig IS NULL OR NOT 'search_path=pg_catalog, pg_temp' = ANY (proconfig)
                   OR proowner <> 'mdg_guard'::regrole)
            """)
        #expect(loose == [])
        let forEverybody = try await names(
            """
            SELECT proname::text FROM pg_proc
            WHERE pronamespace = 'app'::regnamespace AND prokind = 'f'
              AND has_function_privilege('public', oid, 'EXECUTE')
            """)
        #expect(forEverybody == [])
    }
}
