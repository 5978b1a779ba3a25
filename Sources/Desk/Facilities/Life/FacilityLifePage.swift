import Forms
import Operations
import Registry
import Storage

extension DeskSession {
    /// Does one act about facilities and answers with them as they stand afterwards.
    func facilityLife(
        _ network: NetworkOption, _ options: ActOptions,
        _ operation: (Service, Request) async throws -> FacilityFacts
    ) async throws {
        let network = try network.chosen(environment)
        let answer = try await act(in: network.code, options, operation)
        let clauses = ClauseLabels(try await service().activeForms(of: network.code).forms.definition)
        try self.answer(answer) { $0.facilityLife(answer, clauses, network) }
    }
}

extension Page {
    mutating func facilityLife(
        _ answer: ActAnswer<FacilityFacts>, _ clauses: ClauseLabels, _ network: ChosenNetwork
    ) {
        let (facts, title) = (answer.result, answer.result.verb.title)
        let ids = facts.facilities.map(String.init).joined(separator: "、")
        answer.isRehearsal
            ? say(
                "事業所 \(ids) の「\(title.ja)」を行えます。まだ何も変更していません。",
                "This can be done to facility \(ids) (\(title.en)). Nothing was changed.")
            : say("事業所 \(ids) の「\(title.ja)」を記録しました。", "Recorded for facility \(ids): \(title.en).")
        gap()
        self.facts([
            Fact(
                "変わるところ", "fields",
                term: facts.fields.map { fields in
                    Bilingual(
                        ja: fields.map(\.title.ja).joined(separator: "、"),
                        en: fields.map(\.title.en).joined(separator: ", "))
                }),
            Fact("所属の方", "people", facts.people.map { "\($0.count)" }),
            Fact("登録を終えた方", "accounts ended", facts.removed.map { "\($0.count)" }),
            Fact("お知らせのメール", "mails", "\(facts.mails)"),
            Fact(
                "MCS管理者がいない事業所", "facilities without administrator",
                facts.withoutAdministrator.map { $0.map(String.init).joined(separator: "、") }),
            Fact(
                "同意をお願いした事項", "consents asked for",
                term: facts.consentsAsked.map { asked in
                    let labels = asked.map(clauses.label)
                    return Bilingual(
                        ja: labels.map(\.ja).joined(separator: "、"),
                        en: labels.map(\.en).joined(separator: ", "))
                }),
            Fact("MCSでは", "at MCS", term: .onTheWorkList),
        ])
        guard !answer.isRehearsal else { return }
        gap()
        if let facility = facts.facilities.last { next(network.command("facility show \(facility)")) }
        next(network.command("task list"))
    }
}

/// What happened to a facility so far, what it consented to, and what is open at MCS.
extension Page {
    mutating func consents(_ consents: [FacilityConsent], _ labels: ClauseLabels) {
        guard !consents.isEmpty else { return }
        gap()
        say("同意", "Consents")
        table(
            consents, orSay: .verbatim(""),
            [
                Column("事項", "clause", term: { labels.label($0.clause) }),
                Column("版", "version") { $0.version },
                Column(
                    "同意", "given",
                    term: {
                        $0.given
                            ? Bilingual(ja: "あり", en: "yes") : Bilingual(ja: "撤回・不同意", en: "refused")
                    }),
                Column("日時", "when") { $0.givenAt.inJapan },
                Column("申し出た方", "by") { $0.givenBy },
                Column("同意の仕方", "manner", term: { $0.manner.title }),
            ])
    }

    mutating func history(_ measures: [FacilityMeasure], _ types: [NetworkDefinition.Code]) {
        guard !measures.isEmpty else { return }
        gap()
        say("これまでの手続き", "What happened so far")
        table(
            measures, orSay: .verbatim(""),
            [
                Column("日時", "when") { $0.takenAt.inJapan },
                Column("手続き", "what", term: { $0.kind.title }),
                Column("内容", "details", term: { $0.details(types) }),
                Column("理由", "why") { $0.reason },
                Column("担当", "by") { $0.takenBy },
            ])
    }
}

extension FacilityMeasure {
    /// `電話番号：03-3480-0000 → 03-3480-1111`
    fileprivate func details(_ types: [NetworkDefinition.Code]) -> Bilingual? {
        if let name = otherFacility ?? clause { return .verbatim(name) }
        return differences.map { differences in
            let lines = differences.map { $0.line(types) }
            return Bilingual(
                ja: lines.map(\.ja).joined(separator: "、"), en: lines.map(\.en).joined(separator: "; "))
        }
    }
}
