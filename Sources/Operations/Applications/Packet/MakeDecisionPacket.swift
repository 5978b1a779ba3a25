package import Documents
package import FoundationEssentials
import Postgres
package import Registry
import Storage

/// Puts the attachment of a formal decision together (J9). Nothing is changed: it can be made at any time, and shows how
/// things stand then.
package struct MakeDecisionPacket: Sendable {
    package let receipt: ReceiptNumber
    /// When it is printed.
    package let asOf: Date

    package init(receipt: ReceiptNumber, asOf: Date) {
        self.receipt = receipt
        self.asOf = asOf
    }

    package func run(_ service: Service, in network: String) async throws -> DecisionPacket {
        try await service.database.read(network) { tx, scope in
            guard let application = try ApplicationRecord.find(receipt.description, tx, scope) else {
                throw Refusal.noSuchApplication(receipt)
            }
            let facilities = try ApplicationFacility.list(of: application.id, tx, scope)
            let waits = application.state == .received || application.state == .inReview
            return PacketSources(
                asOf: asOf, definition: try service.forms.current(tx, scope).definition,
                application: application, facilities: facilities,
                lines: try RosterLine.list(of: application.id, tx, scope),
                plan: waits ? try application.situation(facilities, on: asOf.dayInJapan, tx, scope).plan : nil,
                effects: try EffectRecord.list(of: application.id, tx, scope),
                changedFacilities: try FacilityChangeRecord.list(of: application.id, tx, scope),
                consents: try tx.read(ConsentRecord.list(ofApplication: application.id, scope)),
                problems: try ApplicationProblem.list(of: application.id, tx, scope),
                comparison: try comparison(of: application, tx, scope)
            ).packet
        }
    }

    private func comparison(
        of application: ApplicationRecord, _ tx: borrowing Transaction, _ scope: NetworkScope
    ) throws -> ChannelComparison? {
        guard let counterpart = try ChannelCounterpart.find(of: application.id, tx, scope) else { return nil }
        let isPaper = application.channel == .paper
        return ChannelComparison(
            paper: try .load(isPaper ? application.id : counterpart.id, tx, scope),
            mail: try .load(isPaper ? counterpart.id : application.id, tx, scope))
    }
}

/// Everything that a packet is made of.
struct PacketSources {
    let asOf: Date
    let definition: NetworkDefinition
    let application: ApplicationRecord
    let facilities: [ApplicationFacility]
    let lines: [RosterLine]
    /// Nil when nothing is to be decided any more.
    let plan: RosterPlan?
    let effects: [EffectRecord]
    let changedFacilities: [FacilityChangeRecord]
    let consents: [ConsentRecord]
    let problems: [ApplicationProblem]
    let comparison: ChannelComparison?

    var packet: DecisionPacket {
        let network = definition.name.ja
        let printed = "\(asOf.dayInJapan.japanese) 作成"
        return DecisionPacket(
            frame: SheetFrame(
                title: "受付番号 \(application.receipt) 決裁資料", head: "\(network)　受付番号 \(application.receipt)",
                foot: "受付番号 \(application.receipt)　\(printed)　患者さんの情報は含みません。"),
            stampBoxes: definition.formalities.stampBoxes, heading: "利用登録の申込（決裁資料）",
            network: "\(definition.operator.name.ja)　\(network)", office: officeFacts,
            facilities: facilityParts, declarations: declarationFacts, consents: consentRows,
            changesHeading: changesHeading, counts: counts, facilityChanges: facilityChanges, groups: groups,
            problems: problemRows, comparison: comparedChannels, consequences: consequences)
    }
}
