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
            try FacilityValues.move(act.ids, to: .ended, tx, scope)
            try ConsentRequest.close(of: act.ids, tx, scope)
            try act.record(tx, scope)
            let done = try act.carryOut(
                departures.flatMap { $0.changes() }, reason: "事業所の参加の終了：\(reason)", tx, scope)
            return FacilityFacts(
                verb: .end, facilities: act.ids,
                mails: try done.mails + tellManagers(departures, act, tx, scope),
                people: people.map(\.account), removed: done.removed)
        }
    }

    private func tellManagers(
        _ departures: [Departure], _ act: FacilityAct, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws -> Int {
        let mails = try act.mailManagers(act.facilities, .facilityEnded, tx) { facility in
            let names = departures.filter { $0.ended.contains { $0.facility == facility.id } }
                .map(\.person.name)
            return ["people": .list(names), "peopleCount": .text(names.isEmpty ? "" : String(names.count))]
        }
        return try act.write(mails, tx, scope)
    }
}
