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
            let before = act.facilities[0]
            let change = try decide(before)
            try change.values.write(tx, scope)
            try act.record(
                about: [FacilityMeasure.Entry(facility: facility, differences: change.differences)], tx, scope)
            let atMCS = change.differences.filter(\.field.isKnownToMCS)
            if !atMCS.isEmpty {
                _ = try act.followUp.open(
                    .facilityChanges, facility: facility,
                    MCSTaskText.facilityChanges(facility: before.name, changes: atMCS.map(\.line)), tx, scope)
            }
            if before.managerEmail != change.values.managerEmail {
                // Their answer would speak for a facility that they speak for no longer.
                try ConsentRequest.close(of: [facility], tx, scope)
            }
            // Who is manager no longer hears of it, too: the change might not be theirs.
            let readers =
                before.managerEmail == change.values.managerEmail ? [change.values] : [before, change.values]
            let mails = try act.mailManagers(readers, .facilityChanged, tx) { _ in
                ["changes": .list(change.differences.map(\.line))]
            }
            return FacilityFacts(
                verb: .change, facilities: [facility], mails: try act.write(mails, tx, scope),
                fields: change.differences.map(\.field))
        }
    }

    private func decide(_ facility: FacilityValues) throws(Refusal) -> FacilityChange {
        guard facility.state != .ended else {
            throw Refusal(
                .notAllowed,
                Bilingual(ja: "この事業所の参加は終了しています。", en: "This facility takes part no longer."))
        }
        let change: FacilityChange
        do {
            change = try FacilityChange(of: facility, stated: stated)
        } catch {
            throw Refusal(
                .data,
                Bilingual(
                    ja: "「\(error.field.label.ja)」の値「\(error.value)」は使えません。\(error.reason.ja)",
                    en: "“\(error.value)” cannot be the \(error.field.label.en). \(error.reason.en)"),
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

extension FacilityChange.Difference {
    /// `電話番号：03-3480-0000 → 03-3480-1111`
    package var line: String { "\(field.label.ja)：\(before ?? "なし") → \(after ?? "なし")" }
}
