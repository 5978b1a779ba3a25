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
        INSERT INTO madoguchi.account (network_id, email, email_key, name, name_key, profession, registered_at)
        SELECT network_id, 'new@example.jp', 'new@example.jp', '新', '新', 'nurse', now()
        FROM madoguchi.account LIMIT 1;
        """

    static let attempts: [Attempt] = [
        Attempt("wanted_follows", newAccount + "SET CONSTRAINTS madoguchi.refuse_unfollowed IMMEDIATE"),
        Attempt(
            "wanted_follows", "UPDATE madoguchi.account SET telephone = '0312345678'; SET CONSTRAINTS madoguchi.refuse_unfollowed IMMEDIATE"),
        Attempt(
            "wanted_follows",
            "UPDATE madoguchi.affiliation SET is_administrator = true; SET CONSTRAINTS madoguchi.refuse_unfollowed IMMEDIATE"),
        Attempt("wanted_follows", "UPDATE madoguchi.facility SET state = 'paused'; SET CONSTRAINTS madoguchi.refuse_unfollowed IMMEDIATE"),
        Attempt(
            "wanted_follows",
            "UPDATE madoguchi.network SET keeps_all_users_group = false; SET CONSTRAINTS madoguchi.refuse_unfollowed IMMEDIATE"),
        Attempt("mcs_standing_attested", "UPDATE madoguchi.mcs_standing SET attested = wanted"),
        Attempt(
            "mcs_standing_attested",
            "UPDATE madoguchi.mcs_standing SET attested_at = now(), attested_by = 'x', performer = 'clerk'"),
        Attempt(
            "mcs_standing_attested",
            "UPDATE madoguchi.mcs_standing SET attested_at = now(), attested_by = 'x', performer = 'clerk', evidence = ''"),
        Attempt(
            "mcs_standing_performer",
            "UPDATE madoguchi.mcs_standing SET attested_at = now(), attested_by = 'x', performer = 'x', evidence = 'x'"),
        Attempt("mcs_standing_asked", "UPDATE madoguchi.mcs_standing SET asked = wanted"),
        Attempt("mcs_standing_asked", "UPDATE madoguchi.mcs_standing SET asked_at = now(), asked_by = 'x'"),
        Attempt(
            "mcs_standing_asked_how",
            "UPDATE madoguchi.mcs_standing SET asked_at = now(), asked_by = 'x', asked_of = 'clerk', asked_how = 'x'"),
        Attempt(
            "notice_settled",
            """
            UPDATE madoguchi.affiliation SET is_administrator = false;
            SELECT app.follow_sides();
            UPDATE madoguchi.notice SET settled_at = now(), settled_by = 'x'
            """),
        Attempt(
            "account_email_key",
            newAccount.replacingOccurrences(of: "new@example.jp", with: "k.takahashi@midoridai.example.jp")),
        Attempt(
            "account_email_normalised",
            newAccount.replacingOccurrences(of: "'new@example.jp', 'new@", with: "'new@example.jp', 'New@")),
        Attempt("account_activated", "UPDATE madoguchi.account SET state = 'active'"),
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

    /// What only the database itself writes: nobody says what is wanted, so nobody can say it wrongly.
    @Test(arguments: [
        "UPDATE madoguchi.mcs_standing SET wanted = NULL",
        "UPDATE madoguchi.mcs_standing SET number = number + 1000",
        "UPDATE madoguchi.mcs_standing SET due_on = due_on + 30",
        "UPDATE madoguchi.mcs_standing SET application_id = NULL",
        """
        INSERT INTO madoguchi.mcs_standing (network_id, account_id, aspect, wanted, wanted_since, due_on)
        SELECT network_id, account_id, 'access', '"stopped"', now(), now() FROM madoguchi.mcs_standing
        WHERE aspect = 'registration'
        """,
        "DELETE FROM madoguchi.mcs_standing", "DELETE FROM madoguchi.touched",
        "INSERT INTO madoguchi.touched (network_id) SELECT network_id FROM madoguchi.account",
        "INSERT INTO madoguchi.notice (network_id, kind, due_on, raised_at) SELECT network_id, 'facility_paused', now(), now() FROM madoguchi.account",
        "UPDATE madoguchi.notice SET lapsed_at = now()", "DELETE FROM madoguchi.notice",
        "SELECT app.follow_people(1, '{}')", "SELECT app.follow_facilities(1, '{}', '{}')",
        "SELECT app.inherit_standing(1, '{}')", "DELETE FROM madoguchi.account", "DELETE FROM madoguchi.affiliation",
    ])
    func `the desk has no right to`(_ sql: String) async throws {
        try await registerSample()
        let before = try await database.fingerprint()
        let error = await #expect(throws: PostgresError.self) { try await act(sql) }
        #expect(error?.sqlState == .insufficientPrivilege)
        #expect(try await database.fingerprint() == before)
    }

    /// A membership is what is wanted and attested, and no row of its own.
    @Test(arguments: [
        "UPDATE madoguchi.membership SET state = 'left' WHERE group_kind = 'all_users'",
        "DELETE FROM madoguchi.membership",
        """
        INSERT INTO madoguchi.membership (network_id, account_id, group_kind, state)
        SELECT network_id, id, 'administrators_room', 'joined' FROM madoguchi.account
        """,
    ])
    func `nobody is put into a group or taken out of one by hand`(_ sql: String) async throws {
        try await registerSample()
        let before = try await database.fingerprint()
        await #expect(throws: PostgresError.self) { try await act(sql) }
        #expect(try await database.fingerprint() == before)
    }

    /// Whatever is done to people past the program, and whatever the act goes on to do after what it has touched was followed once.
    @Test(arguments: [
        newAccount, "UPDATE madoguchi.affiliation SET is_administrator = NOT is_administrator",
        "UPDATE madoguchi.affiliation SET ended_at = now()",
        "UPDATE madoguchi.account SET state = 'suspended'; SELECT app.follow_sides(); UPDATE madoguchi.account SET state = 'removed'",
        "UPDATE madoguchi.account SET name = name || '改', profession = 'other'",
        "UPDATE madoguchi.facility SET state = 'paused'", "UPDATE madoguchi.facility SET state = 'ended'",
        "UPDATE madoguchi.network SET keeps_all_users_group = false, keeps_administrators_room = false",
        """
        UPDATE madoguchi.network SET keeps_administrators_room = false;
        SELECT app.follow_sides();
        UPDATE madoguchi.network SET keeps_administrators_room = true
        """,
    ])
    func `what is wanted at MCS follows`(_ sql: String) async throws {
        try await registerSample()
        try await act(sql)
        let wanted = try await Invariants.broken(in: database).filter { $0.hasPrefix(Invariants.wantedFollows) }
        #expect(wanted == [])
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
        try await act("UPDATE madoguchi.affiliation SET is_administrator = false WHERE is_administrator")
        let service = try database.service()
        #expect(try await service.facilities(of: "komae", standing: nil).map(\.standing) == [.withoutAdministrator])
        #expect(try await service.workLines(of: "komae").map(\.kind).contains(.administratorMissing))
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
