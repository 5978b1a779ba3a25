import Foundation
import Operations
import Postgres
import Registry
import Storage
import TestSupport
import Testing

/// The two sides as a model: whatever happens here and however the work list is worked on, what is wanted follows from this
/// side, no two lines contradict each other, and once the list is empty MCS shows what this side wants.
@Suite(.database)
struct TwoSidesModelTests {
    private static let steps = 60
    /// More of them with `MADOGUCHI_SEEDS`.
    private static let seeds: ClosedRange<UInt64> =
        1...(ProcessInfo.processInfo.environment["MADOGUCHI_SEEDS"].flatMap { UInt64($0) } ?? 10)

    @Test(arguments: seeds)
    func `a clerk who does what the list says brings both sides together`(_ seed: UInt64) async throws {
        let network = HistoryNetworks.all[Int(seed % 3)]
        try await HistoryNetworks.establish(in: .current)
        var history = RandomHistory(seed: seed, try Clerk(network, in: .current))
        var steps: [String] = []
        for _ in 1...Self.steps {
            steps.append(try await history.step())
            let broken = try await Invariants.broken(in: .current) + Self.contradictions(in: .current)
            try #require(broken == [], "seed \(seed): \(steps)")
        }
        let left = try await history.workEverythingOff()
        try #require(left == [], "seed \(seed): \(steps)")
        let differences = try await Self.differences(history, network)
        #expect(differences == [], "seed \(seed): \(steps)")
        #expect(try await VerifyAudit().run(history.clerk.service, network: network).isWhole)
        // A history in which nearly everything was refused would prove nothing.
        #expect(history.done.values.reduce(0, +) > Self.steps / 3, "\(history.done)")
    }

    /// Lines that cannot both be right: one person is to be deleted and to be registered, or is wanted twice.
    private static func contradictions(in database: TestDatabase) async throws -> [String] {
        try await database.asSuperuser { tx in
            try tx.values(
                """
                SELECT one.number || ' and ' || other.number FROM madoguchi.mcs_line one JOIN madoguchi.mcs_line other
                    ON other.network_id = one.network_id AND other.number > one.number
                WHERE one.aspect = other.aspect AND one.account_id IS NOT DISTINCT FROM other.account_id
                  AND one.facility_id IS NOT DISTINCT FROM other.facility_id
                UNION ALL
                SELECT 'both removed and registered: ' || (registered.wanted ->> 'email')
                FROM madoguchi.mcs_line removed JOIN madoguchi.mcs_line registered
                    ON registered.network_id = removed.network_id
                    AND registered.wanted ->> 'email' = removed.attested ->> 'email'
                    AND registered.wanted ->> 'name' = removed.attested ->> 'name'
                WHERE removed.kind = 'remove' AND registered.kind = 'register'
                """, as: String.self)
        }
    }

    /// What MCS shows otherwise than this side wants it.
    private static func differences(_ history: RandomHistory, _ network: String) async throws -> [String] {
        let wanted = try await WantedAtMCS.of(network, in: history.clerk.database)
        let shown = history.mcs.accounts
        let missing = wanted.accounts.filter { !shown.contains($0) }.map { "missing: \($0)" }
        let strangers = shown.filter { !wanted.accounts.contains($0) }.map { "there: \($0)" }
        let facilities = history.mcs.facilities == wanted.facilities ? [] : ["facilities"]
        return missing + strangers + facilities
    }
}

/// This side as MCS should show it, read from the tables that it follows from and from nothing else.
private struct WantedAtMCS {
    let accounts: [SimulatedMCS.Account]
    let facilities: [Int64: [String: String]]

    static func of(_ network: String, in database: TestDatabase) async throws -> WantedAtMCS {
        try await database.asSuperuser { tx in
            let rows = try tx.rows(
                """
                SELECT account.id, account.email, account.name, account.kana, account.profession,
                       account.profession_other, account.telephone, account.state,
                       coalesce(array_agg(affiliation.facility_id) FILTER (WHERE affiliation.id IS NOT NULL), '{}'),
                       coalesce(array_agg(affiliation.is_administrator) FILTER (WHERE affiliation.id IS NOT NULL), '{}'),
                       network.keeps_all_users_group, network.keeps_administrators_room
                FROM madoguchi.account JOIN madoguchi.network
                    ON network.id = account.network_id AND network.code = \(network)
                LEFT JOIN madoguchi.affiliation ON account_id = account.id AND ended_at IS NULL
                WHERE account.state <> 'removed' GROUP BY account.network_id, account.id, network.id
                """
            ) {
                (
                    id: Int64, email: String, name: String, kana: String?, profession: String, other: String?,
                    telephone: String?, state: AccountState, places: [Int64], rights: [Bool], keepsAll: Bool,
                    keepsRoom: Bool
                ) in
                let details: [String: String?] = [
                    "email": email, "name": name, "kana": kana, "profession": profession,
                    "profession_other": other, "telephone": telephone,
                ]
                var account = SimulatedMCS.Account(details: details.compactMapValues(\.self))
                account.isStopped = state == .suspended
                for (place, isAdministrator) in zip(places, rights) {
                    account.places[place] = isAdministrator ? .administrator : .staff
                }
                if keepsAll { account.groups.insert(.allUsers) }
                if keepsRoom, rights.contains(true) { account.groups.insert(.administratorsRoom) }
                return account
            }
            let facilities = try tx.rows(
                """
                SELECT facility.id, facility.name, facility_type, facility_type_other, facility_number, postal_code,
                       address, telephone
                FROM madoguchi.facility JOIN madoguchi.network
                    ON network.id = facility.network_id AND network.code = \(network)
                WHERE facility.state <> 'ended'
                """
            ) {
                (
                    id: Int64, name: String, type: String, other: String?, number: String?, postalCode: String?,
                    address: String, telephone: String?
                ) in
                let details: [String: String?] = [
                    "name": name, "type": type, "type_other": other, "number": number,
                    "postal_code": postalCode,
                    "address": address, "telephone": telephone,
                ]
                return (id, details.compactMapValues(\.self))
            }
            return WantedAtMCS(accounts: rows, facilities: Dictionary(uniqueKeysWithValues: facilities))
        }
    }
}
