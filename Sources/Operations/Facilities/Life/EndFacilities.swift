import Postgres
package import Registry
import Storage

/// Facilities close or leave the network (J11): their affiliations end, whoever works nowhere else leaves with them, and their
/// places on the list and in the room are given up.
package struct EndFacilities: Sendable {
    package let facilities: [Int64]
    package let reason: String
    package let reach: Reach

    package init(_ facilities: [Int64], reason: String, reach: Reach) {
        self.facilities = facilities
        self.reason = reason
        self.reach = reach
    }

    package func run(_ service: Service, _ request: Request) async throws -> FacilityFacts {
        try await FacilityAct.perform(
            .end, facilities, reach: reach, reason: reason, service, request
        ) { act, tx, scope in
            try act.requireState { state throws(TransitionRefused<FacilityState>) in try state.ended() }
            let people = try act.holdPeople(of: act.ids, tx, scope)
            let departures = people.map { Departure(of: $0, fromEnding: Set(act.ids)) }
            let removed =
                try departures.isEmpty
                ? []
                : CarryOutDepartures(
                    departures: departures, isDoneAtMCS: false, followUp: act.followUp,
                    policy: act.active.definition.accountPolicy
                ).run(tx, scope)
            try FacilityValues.move(act.ids, to: .ended, tx, scope)
            try ConsentRequest.close(of: act.ids, tx, scope)
            try act.record(tx, scope)
            try recordDepartures(departures, tx, scope)
            try act.followUp.open(
                .facilityDeparture,
                at: act.facilities.map { ($0.id, MCSTaskText.facilityDeparture(facility: $0.name)) }, tx, scope)
            return FacilityFacts(
                verb: .end, facilities: act.ids, mails: try notify(departures, act, tx, scope),
                people: people.map(\.account), removed: removed,
                withoutAdministrator: nil)
        }
    }

    /// In each person's own history as well.
    private func recordDepartures(
        _ departures: [Departure], _ tx: borrowing Transaction, _ scope: ActScope
    ) throws {
        let entries = departures.flatMap { departure in
            departure.ended.map {
                AccountMeasure.Entry(account: departure.person.account, facility: $0.facility)
            }
        }
        guard !entries.isEmpty else { return }
        try AccountMeasure.record(.depart, about: entries, reason: "事業所の参加の終了：\(reason)", tx, scope)
    }

    private func notify(
        _ departures: [Departure], _ act: FacilityAct, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws -> Int {
        let removed = departures.filter(\.removesAccount).map(\.person)
        let staying = departures.filter { !$0.removesAccount }
        let left = Dictionary(
            uniqueKeysWithValues: departures.map { departure in
                (departure.person.account, departure.ended.map(\.facilityName).joined(separator: "・"))
            })
        var mails = try act.mail(removed, .accountRemoved, tx) { ["facility": .text(left[$0.account] ?? "")] }
        mails += try act.mail(staying.map(\.person), .accountMoved, tx) {
            ["leftFacility": .text(left[$0.account] ?? ""), "joinedFacility": .text("")]
        }
        mails += try act.mailManagers(act.facilities, .facilityEnded, tx) { facility in
            let names = departures.filter { $0.ended.contains { $0.facility == facility.id } }
                .map(\.person.name)
            return ["people": .list(names), "peopleCount": .text(names.isEmpty ? "" : String(names.count))]
        }
        return try act.write(mails, tx, scope)
    }
}
