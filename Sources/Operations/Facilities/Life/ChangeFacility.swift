import Postgres
package import Registry
import Storage

/// Changes what is held about a facility, as it was notified (J11): manager, name, address, numbers. What was before stays
/// in its history; what MCS shows has to be changed there as well.
package struct ChangeFacility: Sendable {
    package let facility: Int64
    /// As it was written; an empty text erases what may be absent.
    package let stated: [FacilityField: String]
    package let reason: String
    package let reach: Reach

    package init(_ facility: Int64, stated: [FacilityField: String], reason: String, reach: Reach) {
        self.facility = facility
        self.stated = stated
        self.reason = reason
        self.reach = reach
    }

    package func run(_ service: Service, _ request: Request) async throws -> FacilityFacts {
        try await FacilityAct.perform(
            .change, [facility], reach: reach, reason: reason, service, request
        ) { act, tx, scope in
            let change = try decide(act.facilities[0], act.active.definition.codes.facilityTypes)
            let mails = try CarryOutFacilityChanges(
                changes: [change], reason: reason, active: act.active, service: service
            ).run(tx, scope)
            return FacilityFacts(
                verb: .change, facilities: [facility], mails: mails, fields: change.differences.map(\.field))
        }
    }

    private func decide(
        _ facility: FacilityValues, _ types: [NetworkDefinition.Code]
    ) throws(Refusal) -> FacilityChange {
        guard facility.state != .ended else {
            throw Refusal(
                .notAllowed,
                Bilingual(ja: "この事業所の参加は終了しています。", en: "This facility takes part no longer."))
        }
        let change: FacilityChange
        do {
            change = try FacilityChange(of: facility, stated: stated, types: types)
        } catch {
            throw Refusal(
                .data,
                Bilingual(
                    ja: "「\(error.field.title.ja)」の値「\(error.value)」は使えません。\(error.reason.ja)",
                    en: "“\(error.value)” cannot be the \(error.field.title.en). \(error.reason.en)"),
                remedy: Bilingual(ja: "値を確かめてください。", en: "Check the value."))
        }
        guard !change.differences.isEmpty else {
            throw Refusal(
                .usage, Bilingual(ja: "変わるところがありません。", en: "Nothing would change."),
                remedy: Bilingual(
                    ja: "facility show で、いまの内容を確認してください。", en: "See facility show for what is held now."))
        }
        return change
    }
}
