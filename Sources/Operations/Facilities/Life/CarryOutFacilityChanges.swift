import Postgres
import Registry
import Storage

/// Makes facilities what was notified of them (J11), by whatever act: what was before stays in their history, and their managers are told. A constant number of statements for any number of facilities.
struct CarryOutFacilityChanges {
    let changes: [FacilityChange]
    let reason: String
    /// The application that causes or takes them back; nil for an act of its own.
    var application: Int64?
    /// Those whom another mail of the same act tells what becomes of their facility: one mail about one act is enough.
    var toldOtherwise: Set<ManagerReader> = []
    let active: ActiveForms
    let service: Service

    /// Returns how many mails it wrote.
    func run(_ tx: borrowing Transaction, _ scope: ActScope) throws -> Int {
        guard !changes.isEmpty else { return 0 }
        try make(tx, scope)
        return try tellManagers(where: { !toldOtherwise.contains($0) }, tx, scope)
    }

    /// Changes what is held, without a word to anybody.
    func make(_ tx: borrowing Transaction, _ scope: ActScope) throws {
        guard !changes.isEmpty else { return }
        try FacilityValues.write(changes.map(\.values), tx, scope)
        try FacilityMeasure.record(
            .change,
            about: changes.map {
                FacilityMeasure.Entry(facility: $0.values.id, differences: $0.differences)
            }, reason: reason, tx, scope)
        let moved = changes.filter(\.movesManager).map(\.values.id)
        // Their answer would speak for a facility that they speak for no longer.
        if !moved.isEmpty { try ConsentRequest.close(of: moved, tx, scope) }
    }

    private var types: [NetworkDefinition.Code] { active.definition.codes.facilityTypes }

    /// Who is manager no longer hears of it, too: the change might not be theirs. Returns how many mails it wrote.
    ///
    /// - Parameters:
    ///   - isUndone: whether this takes back what they were told before.
    ///   - isToBeTold: who of them, by facility and address.
    func tellManagers(
        isUndone: Bool = false, where isToBeTold: (ManagerReader) -> Bool, _ tx: borrowing Transaction,
        _ scope: ActScope
    ) throws -> Int {
        let readers = changes.flatMap { change in
            (change.movesManager ? [change.before, change.values] : [change.values]).map { (change, $0) }
        }.filter { isToBeTold(ManagerReader(facility: $1.id, address: $1.managerEmail)) }
        guard !readers.isEmpty else { return 0 }
        let ids = try Outbox.drawIDs(readers.count, tx)
        let mails = zip(readers, ids).map { reader, id in
            OutgoingMail(
                id, .facilityChanged, toManagerOf: reader.1, application: application,
                [
                    "changes": .list(reader.0.differences.map { $0.line(types).ja }), "undone": .flag(isUndone),
                ])
        }
        try Outbox.write(mails, version: active.version, domain: service.links.host, tx, scope)
        return mails.count
    }
}

extension FacilityChange {
    /// Whether mails to its manager go elsewhere from now on.
    fileprivate var movesManager: Bool { before.managerEmail != values.managerEmail }
}
