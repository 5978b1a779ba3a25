import Documents
import Registry
import Storage

/// What stands at the head of a packet, and what the applicants say of themselves.
extension PacketSources {
    typealias Fact = DecisionPacket.Fact

    /// What the office has not filled in yet stays empty, for a pen.
    var officeFacts: [Fact] {
        let office = application.office
        let byHand: [(String, String?)] = [
            ("収受番号", office.registryNumber), ("収受日", office.receivedOn?.japanese),
            ("文書番号", office.documentNumber), ("決裁番号", office.decisionNumber),
            ("決裁日", office.decidedOn?.japanese),
            ("決裁者", [office.decisionOffice, office.decisionMaker].compactMap(\.self).joined(separator: " ")),
        ]
        let known: [(String, String?)] = [
            ("簿冊・保存期限", filing), ("原本の場所", office.paperPlace), ("差し替えた申込", office.supersedes),
            ("計画の番号", plan?.fingerprint),
        ]
        return [
            Fact("受付番号", application.receipt), Fact("状態", application.state.title.ja),
            Fact("受付日", "\(application.receivedAt.dayInJapan.japanese)（\(application.channel.title.ja)）"),
            Fact("申込日", application.appliedOn?.japanese ?? "（記載なし）"),
            Fact("申込者", application.applicantName ?? "（読み取れません）"),
            Fact("宛名", definition.operator.addressee.ja), Fact("根拠", definition.operator.basis.ja),
        ] + byHand.map { Fact($0.0, $0.1 ?? "") }
            + known.compactMap { label, value in
                value.map { Fact(label, $0) }
            }
    }

    private var filing: String? {
        let office = application.office
        let parts = [office.fileSeries, office.retainedUntil.map { "\($0.japanese)まで" }].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: "　")
    }

    var facilityParts: [DecisionPacket.Facility] {
        facilities.map { facility in
            let all: [(String, String?)] = [
                ("事業所名", facility.name), ("施設種別", typeLabel(of: facility)), ("事業所番号", facility.number),
                (
                    "所在地",
                    [facility.postalCode.map { "〒\($0)" }, facility.address].compactMap(\.self)
                        .joined(separator: "　")
                ),
                ("電話番号", facility.telephone), ("管理者", facility.managerName),
                ("管理者のメール", facility.managerEmail),
            ]
            let facts = all.compactMap { label, value in value.flatMap { $0.isEmpty ? nil : Fact(label, $0) } }
            return DecisionPacket.Facility(
                place: facilities.count > 1 ? "事業所 \(facility.ordinal + 1)" : nil, facts: facts)
        }
    }

    private func typeLabel(of facility: ApplicationFacility) -> String? {
        facility.type.map { definition.codes.facilityTypes.wording(of: $0, other: facility.typeOther) }
    }

    var declarationFacts: [Fact] {
        let declared = application.declared
        let seal = declared.seal.map { Fact("押印", $0.title.ja) }
        let identity =
            application.applicant == .facility
            ? (declared.isStaffListChecked ? "事業所が職員名簿で確認済みと申告" : "申告なし")
            : (declared.isStaffListChecked ? "本人を確認済みと申告" : "事務局で確認（対面・免許証など）")
        return [seal].compactMap(\.self) + [
            Fact("本人確認", identity),
            Fact("利用規約の説明", declared.areTermsExplained ? "全員に説明し同意を得たと申告" : "申告なし"),
            Fact("名簿の範囲", application.scope == .wholeRoster ? "事業所の全員（載っていない方は退職）" : "書かれた方だけ"),
        ]
    }

    var consentRows: [DecisionPacket.Consent] {
        consents.map { consent in
            DecisionPacket.Consent(
                clause: definition.consents.first { $0.id == consent.clause }?.label.ja ?? consent.clause,
                version: consent.version, answer: consent.given ? "同意" : "なし",
                manner: consent.manner.title.ja, givenBy: consent.givenBy,
                givenAt: consent.givenAt.dayInJapan.japanese)
        }
    }
}

extension [NetworkDefinition.Code] {
    /// `その他（音楽療法士）`; a code that the network has no more goes by its id.
    func wording(of id: String, other: String?) -> String {
        let label = first { $0.id == id }?.label.ja ?? id
        return other.map { $0.isEmpty ? label : "\(label)（\($0)）" } ?? label
    }
}
