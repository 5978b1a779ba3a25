import Foundation
import Operations
import Postgres
import Registry
import Storage
import TestSupport

/// MCS as it would look to somebody who does just what the work list says: accounts with their details, places and groups,
/// and facilities. It knows nothing of this service but what the lines tell.
struct SimulatedMCS {
    struct Account: Equatable {
        var details: [String: String]
        var isStopped = false
        var places: [Int64: StandingValue.Word] = [:]
        var groups: Set<MCSAspect> = []
    }

    private(set) var accounts: [Account] = []
    private(set) var facilities: [Int64: [String: String]] = [:]

    /// Makes MCS show what the line wants. False where it knows no such account (yet), so that nothing can be done to it.
    mutating func perform(_ line: WorkLine, _ person: PersonSides?) -> Bool {
        if let facility = line.facilityID,
            [.registerFacility, .changeFacility, .removeFacility].contains(line.kind)
        {
            facilities[facility] = line.wanted?.details
            return true
        }
        guard let person else { return false }
        // Of somebody whom MCS does not know there is nothing to take away.
        if line.wanted == nil, !accounts.contains(where: { person.isAccount($0.details) }) { return true }
        switch line.kind {
        case .register: return register(person)
        case .remove:
            accounts.removeAll { person.isAccount($0.details) }
            return true
        case .changeDetails: return change(person) { $0.details = person.wantedDetails ?? $0.details }
        case .suspend: return change(person) { $0.isStopped = true }
        case .resume: return change(person) { $0.isStopped = false }
        case .joinFacility, .leaveFacility, .grantAdministrator, .revokeAdministrator:
            return change(person) { account in line.facilityID.map { account.places[$0] = line.wanted?.word } }
        case .addToAllUsers: return change(person) { $0.groups.insert(.allUsers) }
        case .removeFromAllUsers: return change(person) { $0.groups.remove(.allUsers) }
        case .inviteToRoom: return change(person) { $0.groups.insert(.administratorsRoom) }
        case .removeFromRoom: return change(person) { $0.groups.remove(.administratorsRoom) }
        case .registerFacility, .changeFacility, .removeFacility, .administratorMissing, .facilityPaused,
            .consentWithdrawal:
            return true
        }
    }

    /// The form that registers somebody names their facilities, and those come to be known with it.
    private mutating func register(_ person: PersonSides) -> Bool {
        guard let details = person.wantedDetails else { return false }
        if let known = accounts.firstIndex(where: { person.isAccount($0.details) }) {
            accounts[known].details = details
            return true
        }
        var account = Account(details: details)
        account.places = person.placesInForm
        accounts.append(account)
        for (facility, details) in person.facilitiesInForm { facilities[facility] = details }
        return true
    }

    private mutating func change(_ person: PersonSides, _ change: (inout Account) -> Void) -> Bool {
        guard let known = accounts.firstIndex(where: { person.isAccount($0.details) }) else { return false }
        change(&accounts[known])
        return true
    }
}

/// One person's rows of both sides, as the database has them.
struct PersonSides {
    let wantedDetails: [String: String]?
    /// By which MCS knows them: what was attested, or what it was asked to register.
    let knownDetails: [[String: String]]
    let placesInForm: [Int64: StandingValue.Word]
    let facilitiesInForm: [Int64: [String: String]]

    func isAccount(_ details: [String: String]) -> Bool { knownDetails.contains(details) }

    static func of(_ account: Int64?, in database: TestDatabase) async throws -> PersonSides? {
        guard let account else { return nil }
        return try await database.asSuperuser { tx in
            let rows = try tx.rows(
                """
                SELECT aspect, facility_id, wanted::text, asked::text, attested::text FROM madoguchi.mcs_standing
                WHERE account_id = \(account)
                """
            ) { (aspect: MCSAspect, facility: Int64?, wanted: String?, asked: String?, attested: String?) in
                try (aspect, facility, value(wanted), value(asked), value(attested))
            }
            let registration = rows.first { $0.0 == .registration }
            let places = rows.compactMap { row in
                row.0 == .place ? row.1.flatMap { id in row.2?.word.map { (id, $0) } } : nil
            }
            let facilities = try tx.rows(
                """
                SELECT facility_id, wanted::text FROM madoguchi.mcs_standing
                WHERE aspect = 'facility' AND attested IS NULL AND facility_id = ANY (\(places.map(\.0))::bigint[])
                """
            ) { (id: Int64, wanted: String?) in (id, try value(wanted)?.details ?? [:]) }
            return PersonSides(
                wantedDetails: registration?.2?.details,
                knownDetails: [registration?.4, registration?.3].compactMap { $0?.details },
                placesInForm: Dictionary(uniqueKeysWithValues: places),
                facilitiesInForm: Dictionary(uniqueKeysWithValues: facilities))
        }
    }

    private static func value(_ text: String?) throws -> StandingValue? {
        try text.map { try JSONDecoder().decode(StandingValue.self, from: Data($0.utf8)) }
    }
}
