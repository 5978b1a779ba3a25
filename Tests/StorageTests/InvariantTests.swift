import Foundation
import Operations
import Postgres
import Registry
import Storage
import TestSupport
import Testing

/// Tries to break each invariant with the desk's own rights, past all of the program's checks: the database refuses, and
/// says which rule by its name.
@Suite(.database)
struct InvariantTests {
    let database = TestDatabase.current

    /// One approved application of three people: facility 1 with one administrator.
    private func registerSample() async throws {
        _ = try await Samples.approve(SampleApplication("komae"), in: database)
    }

    /// Runs SQL as the desk in an act of its own.
    private func act(_ sql: String, network: String = "komae") async throws {
        let act = Act(
            .applyNetwork, network: network, actor: Actor(.clerk, "窓口 花子"), asOf: SampleNetworks.monday)
        _ = try await database.service().database.act(act) { tx, _ in
            try tx.script(sql)
            return [String: String]()
        }
    }

    private static let newAccount = """
        INSERT INTO madoguchi.account (network_id, email, email_key, name, name_key, profession, registered_at, mcs_task_id, all_users_kept)
        SELECT network_id, 'new@example.jp', 'new@example.jp', '新', '新', 'nurse', now(), min(id), true
        FROM madoguchi.mcs_task GROUP BY network_id;
        """

    static let attempts: [Attempt] = [
        Attempt("account_in_all_users_group", newAccount),
        Attempt(
            "account_in_all_users_group",
            "UPDATE madoguchi.membership SET state = 'left' WHERE group_kind = 'all_users'"),
        Attempt(
            "administrator_in_room",
            "UPDATE madoguchi.affiliation SET is_administrator = true WHERE NOT is_administrator"),
        Attempt(
            "administrator_in_room",
            "UPDATE madoguchi.membership SET state = 'to_remove' WHERE group_kind = 'administrators_room'"),
        Attempt(
            "room_right", "UPDATE madoguchi.affiliation SET is_administrator = false WHERE is_administrator"),
        Attempt("room_right", "UPDATE madoguchi.affiliation SET ended_at = now()"),
        Attempt(
            "room_right",
            """
            INSERT INTO madoguchi.membership (network_id, account_id, group_kind, since, mcs_task_id)
            SELECT network_id, account_id, 'administrators_room', now(), mcs_task_id FROM madoguchi.membership
            WHERE group_kind = 'all_users' AND account_id NOT IN (
                SELECT account_id FROM madoguchi.affiliation WHERE is_administrator)
            """),
        Attempt(
            "account_email_key",
            newAccount.replacingOccurrences(of: "new@example.jp", with: "k.takahashi@midoridai.example.jp")),
        Attempt(
            "account_email_normalised",
            newAccount.replacingOccurrences(of: "'new@example.jp', 'new@", with: "'new@example.jp', 'New@")),
        Attempt("account_activated", "UPDATE madoguchi.account SET state = 'active'"),
        Attempt(
            "mcs_task_attested",
            "UPDATE madoguchi.mcs_task SET state = 'done', closed_at = now(), closed_by = 'x'"),
        Attempt("mcs_task_attested", "UPDATE madoguchi.mcs_task SET state = 'done'"),
        Attempt(
            "temporary_password_open_key",
            """
            INSERT INTO madoguchi.temporary_password (network_id, account_id, key_id, digest, issued_at, lapses_on)
            SELECT network_id, account_id, key_id, digest, issued_at, lapses_on FROM madoguchi.temporary_password
            """),
        Attempt(
            "application_file_untouched",
            """
            INSERT INTO madoguchi.application_file (network_id, file_name, encoding, digest, bytes, received_at)
            SELECT network_id, 'x', 'utf-8', sha256('a'), 'b', now() FROM madoguchi.application_file
            """),
        Attempt(
            "application_decided", "UPDATE madoguchi.application SET decided_by = NULL"),
        Attempt(
            "application_effect_before",
            """
            INSERT INTO madoguchi.application_effect (
                network_id, application_id, ordinal, kind, account_id, removed_account)
            SELECT network_id, application_id, 99, 'leave', account_id, true FROM madoguchi.application_effect LIMIT 1
            """),
        Attempt(
            "facility_name_key",
            "INSERT INTO madoguchi.facility (network_id, name, name_key, facility_type, address, manager_name, manager_email, registered_at) SELECT network_id, name, name_key, facility_type, address, manager_name, manager_email, now() FROM madoguchi.facility"
        ),
    ]

    @Test(arguments: attempts)
    func `the database refuses`(_ attempt: Attempt) async throws {
        try await registerSample()
        let before = try await database.fingerprint()
        let error = await #expect(throws: PostgresError.self) { try await act(attempt.sql) }
        #expect(error?.constraint == attempt.constraint)
        #expect(try await database.fingerprint() == before)
    }

    @Test func `an application is not registered with a facility that has no administrator`() async throws {
        try await registerSample()
        var second = try SampleApplication("komae")
        second.facility = "ひかり訪問看護ステーション"
        second.people = [.init("田中 舞", "タナカ マイ", "看護師", "mai@hikari.example.jp", isAdministrator: true)]
        _ = try await Samples.receive(second, in: database)
        let error = await #expect(throws: PostgresError.self) {
            try await act(
                """
                INSERT INTO madoguchi.facility (network_id, name, name_key, facility_type, address, manager_name, manager_email, registered_at)
                SELECT network_id, name, name_key, facility_type, address, manager_name, manager_email, now()
                FROM madoguchi.application_facility WHERE facility_id IS NULL;
                UPDATE madoguchi.application_facility SET registers = true,
                    facility_id = (SELECT max(id) FROM madoguchi.facility) WHERE facility_id IS NULL
                """)
        }
        #expect(error?.constraint == "facility_administrator")
    }

    @Test func `the last administrator can be taken away, and the facility then stands without one`()
        async throws
    {
        try await registerSample()
        try await act(
            """
            UPDATE madoguchi.affiliation SET is_administrator = false WHERE is_administrator;
            UPDATE madoguchi.membership SET state = 'to_remove' WHERE group_kind = 'administrators_room'
            """)
        let facilities = try await database.service().facilities(of: "komae", standing: nil)
        #expect(facilities.map(\.standing) == [.withoutAdministrator])
    }

    struct Attempt: Sendable, CustomTestStringConvertible {
        let constraint: String
        let sql: String

        init(_ constraint: String, _ sql: String) {
            self.constraint = constraint
            self.sql = sql
        }

        var testDescription: String { "\(constraint): \(sql.prefix(60))" }
    }
}
