import Operations
import Postgres
import Registry
import Storage
import TestSupport
import Testing

/// What a change leaves does not depend on the door by which it came: the same rows, the same mails, the same standing at MCS,
/// the same history.
@Suite(.database)
struct DoorsTests {
    @Test(arguments: DoorChange.allCases, [true, false])
    func `the same change by every door leaves the same`(_ change: DoorChange, _ isAttested: Bool) async throws
    {
        // Each about somebody to whom it can be done: whoever is administrator, works at two places, or has activated.
        let person: SampleApplication.Person = change == .revoke ? .yamazaki : .sato
        var pictures: [NetworkPicture] = []
        for door in Door.allCases {
            let sample = try await DoorSample(
                door, isAttested: isAttested, isActivated: isAttested ? person : nil, in: .current)
            let before = try await NetworkPicture.of(door.network, in: .current)
            try await sample.bring(change, about: person)
            let after = try await NetworkPicture.of(door.network, in: .current)
            #expect(after != before, "\(door)")
            pictures.append(after)
        }
        for (door, picture) in zip(Door.allCases, pictures).dropFirst() {
            for (part, lines) in picture.parts {
                #expect(lines == pictures[0].parts[part], "\(door) \(part)")
            }
        }
        #expect(try await Invariants.broken(in: .current) == [])
    }

    /// A facility that ends is one more door by which people leave.
    @Test func `the end of a facility leaves what its people's departures leave`() async throws {
        let (roster, desk) = (
            try await DoorSample(.roster, isAttested: true, isActivated: nil, in: .current),
            try await DoorSample(.desk, isAttested: true, isActivated: nil, in: .current)
        )
        for person in [SampleApplication.Person.takahashi, .yamazaki, .sato] {
            try await desk.bring(.depart, about: person)
        }
        _ = try await EndFacilities([roster.clinic], reason: "閉院", reach: .network)
            .run(roster.clerk.service, SampleNetworks.request(Door.roster.network))
        let (ended, left) = (
            try await NetworkPicture.of(Door.roster.network, in: .current),
            try await NetworkPicture.of(Door.desk.network, in: .current)
        )
        for part in ["people", "work", "mails", "history", "passwords"] {
            #expect(ended.parts[part] == left.parts[part], "\(part)")
        }
    }
}

/// One network by names instead of numbers, so that two can be laid side by side.
struct NetworkPicture: Equatable {
    let parts: [String: [String]]

    static func of(_ network: String, in database: TestDatabase) async throws -> NetworkPicture {
        try await database.asSuperuser { tx in
            let parts = try queries.map { name, query in
                (name, try tx.values(query(network), as: String.self).sorted())
            }
            return NetworkPicture(parts: Dictionary(uniqueKeysWithValues: parts))
        }
    }

    private static var queries: [(String, (String) -> Query)] {
        [
            (
                "people",
                { network in
                    """
                    SELECT concat_ws(' ', account.name, email, telephone, account.state, activated_at IS NOT NULL)
                    FROM madoguchi.account JOIN madoguchi.network ON network.id = network_id WHERE network.code = \(network)
                    """
                }
            ),
            (
                "work",
                { network in
                    """
                    SELECT concat_ws(' ', account.name, facility.name, is_administrator, ended_at IS NULL)
                    FROM madoguchi.affiliation JOIN madoguchi.account ON account.id = account_id
                    JOIN madoguchi.facility ON facility.id = facility_id
                    JOIN madoguchi.network ON network.id = affiliation.network_id WHERE network.code = \(network)
                    """
                }
            ),
            (
                "mails",
                { network in
                    """
                    SELECT concat_ws(' ', mail.kind, mail.recipient, mail.state, mail.variables - 'lapsesOn')
                    FROM madoguchi.mail JOIN madoguchi.network ON network.id = network_id
                    WHERE network.code = \(network) AND account_id IS NOT NULL
                    """
                }
            ),
            (
                "standing",
                { network in
                    """
                    SELECT concat_ws(' ', account.name, facility.name, aspect, wanted, asked, attested)
                    FROM madoguchi.mcs_standing standing LEFT JOIN madoguchi.account ON account.id = account_id
                    LEFT JOIN madoguchi.facility ON facility.id = facility_id
                    JOIN madoguchi.network ON network.id = standing.network_id WHERE network.code = \(network)
                    """
                }
            ),
            (
                "history",
                { network in
                    """
                    SELECT concat_ws(' ', account.name, measure.kind, facility.name, target.name, cause, changes,
                                     explained_on IS NOT NULL)
                    FROM madoguchi.account_measure measure JOIN madoguchi.account ON account.id = account_id
                    LEFT JOIN madoguchi.facility ON facility.id = facility_id
                    LEFT JOIN madoguchi.facility target ON target.id = to_facility_id
                    JOIN madoguchi.network ON network.id = measure.network_id WHERE network.code = \(network)
                    """
                }
            ),
            (
                "passwords",
                { network in
                    """
                    SELECT concat_ws(' ', account.name, used_at IS NOT NULL, revoked_at IS NOT NULL)
                    FROM madoguchi.temporary_password password JOIN madoguchi.account ON account.id = account_id
                    JOIN madoguchi.network ON network.id = password.network_id WHERE network.code = \(network)
                    """
                }
            ),
            (
                "list",
                { network in
                    """
                    SELECT concat_ws(' ', line.kind, line.state, person, facility) FROM madoguchi.work_line line
                    JOIN madoguchi.network ON network.id = line.network_id WHERE network.code = \(network)
                    """
                }
            ),
        ]
    }
}
