import Postgres
package import Registry
import Storage

/// Records that a facility withdraws its consent to a clause (J2, J11), as evidence like the consent itself. What follows from
/// it is for the secretariat to decide; only the participants' list follows at once.
package struct WithdrawConsent: Sendable {
    package let facility: Int64
    package let clause: String
    package let channel: StatedChannel
    /// Who withdraws it; nil for the facility's manager.
    package let withdrawnBy: String?
    package let reason: String
    package let reach: Reach

    package init(
        of facility: Int64, clause: String, channel: StatedChannel, by withdrawnBy: String? = nil,
        reason: String,
        reach: Reach
    ) {
        self.facility = facility
        self.clause = clause
        self.channel = channel
        self.withdrawnBy = withdrawnBy
        self.reason = reason
        self.reach = reach
    }

    package func run(_ service: Service, _ request: Request) async throws -> FacilityFacts {
        try await FacilityAct.perform(
            .withdrawConsent, [facility], reach: reach, reason: reason, service, request
        ) { act, tx, scope in
            let definition = try act.active.definition.consentClause(clause)
            try refuseUnlessGiven(definition, tx, scope)
            let values = act.facilities[0]
            try ConsentEntry.insert(
                [
                    ConsentEntry(
                        facility: facility, clause: definition.id, version: definition.version,
                        digest: definition.wording.digest, given: false, channel: channel.ofConsents,
                        givenBy: withdrawnBy ?? values.managerName)
                ], tx, scope)
            try ConsentRequest.close([(facility, clause)], tx, scope)
            try act.record(
                about: [FacilityMeasure.Entry(facility: facility, clause: clause)], tx, scope)
            let announces = definition.announces ?? false
            let mails = try act.mailManagers([values], .consentWithdrawn, tx) { _ in
                [
                    "clause": .text(definition.label.ja), "required": .flag(definition.required),
                    "announces": .flag(announces),
                ]
            }
            return FacilityFacts(
                verb: .withdrawConsent, facilities: [facility], mails: try act.write(mails, tx, scope),
                clause: clause)
        }
    }

    private func refuseUnlessGiven(
        _ definition: NetworkDefinition.ConsentClause, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws {
        let said = try FacilityConsent.list(of: facility, tx, scope.network).first { $0.clause == clause }
        guard said?.given == true else {
            throw Refusal(
                .notAllowed,
                said == nil
                    ? Bilingual(
                        ja: "この事業所が「\(definition.label.ja)」に同意した記録はありません。",
                        en: "There is no record that this facility consented to “\(definition.label.en)”.")
                    : Bilingual(
                        ja: "「\(definition.label.ja)」の同意は、すでに撤回されています。",
                        en: "The consent to “\(definition.label.en)” was withdrawn before."))
        }
    }
}
