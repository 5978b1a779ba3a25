import Postgres
import Registry
import Storage

extension Registration {
    /// The managers who get the result, which says what it made of their facility, too.
    var resultReaders: Set<ManagerReader> {
        Set(
            facilities.compactMap(FacilityResult.Reader.init).compactMap { reader in
                reader.facility.facilityID.map { ManagerReader(facility: $0, address: reader.address) }
            })
    }

    /// Returns how many mails it wrote.
    func writeResults(_ tx: borrowing Transaction, _ scope: ActScope) throws -> Int {
        let places = Dictionary(grouping: people.indices) { people[$0].effect.facility }
        let results = facilities.compactMap(FacilityResult.Reader.init).map { reader in
            FacilityResult(reader: reader, places: places[reader.facility.ordinal] ?? [])
        }
        guard !results.isEmpty else { return 0 }
        let mails = try zip(results, Outbox.drawIDs(results.count, tx)).map { result, id in
            result.mail(id: id, application, people, facilityChanges, active.definition.codes.facilityTypes)
        }
        try Outbox.write(mails, version: active.version, domain: service.links.host, tx, scope)
        return mails.count
    }
}

/// What became of one facility and its people, for its manager to confirm (J8).
struct FacilityResult {
    let reader: Reader
    /// Of its people, among all of the application.
    let places: [Int]

    /// Nobody where the form names no manager.
    struct Reader {
        let facility: ApplicationFacility
        let address: String
        let manager: String

        init?(_ facility: ApplicationFacility) {
            guard let address = facility.managerEmail, let manager = facility.managerName else { return nil }
            (self.facility, self.address, self.manager) = (facility, address, manager)
        }
    }

    func mail(
        id: Int64, _ application: ApplicationRecord, _ people: [PlannedPeople.Person],
        _ facilityChanges: [FacilityChange], _ types: [NetworkDefinition.Code]
    ) -> OutgoingMail {
        func names(_ isMeant: (PlanEffect) -> Bool) -> [String] {
            places.lazy.map { people[$0].effect }.filter(isMeant).map(\.values.name)
        }
        let registered = names { [.register, .join, .move].contains($0.kind) }
        let administrators = names { $0.isAdministrator && [.register, .join, .move].contains($0.kind) }
        let changed = names { $0.kind == .change }
        let left = names { $0.kind == .leave }
        let facility = reader.facility
        let changes = facilityChanges.filter { $0.values.id == facility.facilityID }.flatMap(\.differences)
        return OutgoingMail(
            id: id, kind: .applicationApproved, recipient: reader.address, recipientName: reader.manager,
            applicationID: application.id, facilityID: facility.facilityID,
            variables: [
                "manager": .text(reader.manager), "facility": .text(facility.name ?? ""),
                "receipt": .text(application.receipt),
                "people": .list(registered), "peopleCount": Self.count(registered),
                "administrators": .list(administrators), "administratorCount": Self.count(administrators),
                "passwords": .flag(places.contains { people[$0].effect.kind == .register }),
                "changed": .list(changed), "changedCount": Self.count(changed),
                "left": .list(left), "leftCount": Self.count(left),
                "facilityChanged": .flag(!changes.isEmpty),
                "facilityChanges": .list(changes.map { $0.line(types).ja }),
            ])
    }

    /// Empty for none, so that a text can leave the part out.
    private static func count(_ names: [String]) -> MailValue {
        .text(names.isEmpty ? "" : String(names.count))
    }
}
