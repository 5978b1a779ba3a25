import Registry
import Storage

extension Page {
    mutating func application(_ shown: ShownApplication, _ network: ChosenNetwork) {
        applicationFacts(shown.application)
        for facility in shown.facilities { facilityFacts(facility) }
        gap()
        roster(shown.people)
        if shown.application.state == .inReview { addresses(shown.addresses) }
        if shown.application.purge == nil || shown.application.state.purgeExtent == .bytesOnly {
            problems(shown.problems)
        } else {
            gap()
            say(
                "読み取った内容は、ファイルとともに消去しました（点検の結果 \(shown.problems.count)件の記録だけが残っています）。",
                "What was read out of the file was purged with it; of \(shown.problems.count) findings only the record stays."
            )
        }
        effects(shown.effects)
        changed(shown.changedFacilities, Bilingual(ja: "承認で改めた事業所", en: "Facilities that approval changed"))
        gap()
        consents(shown.consents)
        applicationNext(shown, network)
    }

    private mutating func applicationFacts(_ application: ApplicationRecord) {
        let office = application.office
        facts([
            Fact("受付番号", "receipt", application.receipt),
            Fact("状態", "state", term: application.state.title),
            Fact("理由", "reason", office.reason),
            Fact("申込者", "applicant", application.applicantName),
            Fact("名簿の範囲", "the roster speaks for", term: application.scope.title),
            Fact("多くの方が離れる理由", "why so many leave", application.removalExplanation),
            Fact("受付日時", "received", application.receivedAt.inJapan),
            Fact("申込日", "applied on", application.appliedOn?.description),
            Fact("収受日", "came to the office", office.receivedOn?.description),
            Fact("収受番号", "registry number", office.registryNumber),
            Fact("文書番号", "document number", office.documentNumber),
            Fact("決裁番号", "decision number", office.decisionNumber),
            Fact("決裁日", "decided on", office.decidedOn?.description),
            Fact("決裁者", "decided by", office.decision),
            Fact("原本の場所", "paper kept at", office.paperPlace),
            Fact("簿冊", "file", office.fileSeries),
            Fact("保存期限", "kept until", office.retainedUntil?.description),
            Fact("処理した人", "carried out by", office.decidedBy),
            Fact("差し替えた申込", "takes the place of", office.supersedes),
            Fact("ファイルの消去", "file purged", application.purge?.label),
        ])
    }

    private mutating func facilityFacts(_ facility: ShownFacilityEntry) {
        let entry = facility.entry
        gap()
        facts([
            Fact("事業所", "facility", entry.name),
            Fact("事業所の番号", "facility id", entry.facilityID.map(String.init)),
            Fact("施設種別", "type", term: facility.type),
            Fact("事業所番号", "number", entry.number),
            Fact("所在地", "address", entry.addressLine),
            Fact("電話番号", "telephone", entry.telephone),
            Fact("管理者", "manager", entry.managerName),
            Fact("管理者のメール", "manager's address", entry.managerEmail),
        ])
    }

    private mutating func effects(_ effects: [EffectRecord]) {
        guard !effects.isEmpty else { return }
        gap()
        say("承認の結果", "What approval did")
        table(
            effects, orSay: Bilingual(ja: "ありません。", en: "Nothing."),
            [
                Column("行", "line", .trailing) { $0.line.map(String.init) },
                Column("結果", "result", term: { $0.kind.title }),
                Column("氏名", "name") { $0.name },
                Column("事業所", "facility") { $0.facility },
                Column("番号", "account", .trailing) { String($0.accountID) },
            ])
    }

    private mutating func consents(_ consents: [ShownConsent]) {
        table(
            consents, orSay: Bilingual(ja: "同意の記録はありません。", en: "No consents are recorded."),
            [
                Column("同意事項", "consent", term: { $0.title }),
                Column("版", "version") { $0.record.version },
                Column("同意", "given", term: { .answer($0.record.given) }),
                Column("同意した方", "by") { $0.record.givenBy },
                Column("日時", "at") { $0.record.givenAt.inJapan },
            ])
    }

    private mutating func applicationNext(_ shown: ShownApplication, _ network: ChosenNetwork) {
        let application = shown.application
        switch application.state {
        case .inReview:
            gap()
            next(
                network.command("application plan \(application.receipt)"),
                network.command("application return \(application.receipt) --reason '...'"))
        case .returned:
            gap()
            next(network.command("application receive FILE"))
        case .approved:
            gap()
            if let facility = shown.facilities.first?.entry.facilityID {
                next(network.command("facility show \(facility)"))
            } else {
                next(network.command("task list"))
            }
        case .received:
            gap()
            next(network.command("application compare \(application.receipt)"))
        case .rejected, .superseded, .undone, .matched: break
        }
    }
}

extension ApplicationRecord.Office {
    /// `福祉保健部長（高齢障がい課）`
    fileprivate var decision: String? {
        switch (decisionMaker, decisionOffice) {
        case (nil, let office): office
        case (let maker?, nil): maker
        case (let maker?, let office?): "\(maker)（\(office)）"
        }
    }
}

extension ApplicationRecord.Purge {
    /// `2026-11-21 14:05 窓口 花子：患者さんの氏名が含まれていたため`
    fileprivate var label: String { "\(at.inJapan) \(by)：\(reason)" }
}

extension ApplicationFacility {
    fileprivate var addressLine: String? {
        let parts = [postalCode.map { "〒\($0)" }, address].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }
}
