import Operations
import Registry
import Storage

extension Page {
    mutating func application(_ shown: ShownApplication, _ network: ChosenNetwork) {
        applicationFacts(shown)
        gap()
        roster(shown.people)
        problems(shown.problems)
        gap()
        consents(shown.consents)
        applicationNext(shown, network)
    }

    private mutating func applicationFacts(_ shown: ShownApplication) {
        let (application, form, office) = (shown.application, shown.application.form, shown.application.office)
        facts([
            Fact("受付番号", "receipt", application.receipt),
            Fact("状態", "state", term: application.state.label),
            Fact("理由", "reason", office.reason),
            Fact("受付日時", "received", application.receivedAt.inJapan),
            Fact("申込日", "applied on", form.appliedOn?.description),
            Fact(
                "事業所", "facility",
                term: form.facilityName.map(Bilingual.verbatim)
                    ?? (application.isIndividual ? .individual : nil)),
            Fact("施設種別", "type", term: shown.facilityType),
            Fact("事業所番号", "number", form.facilityNumber),
            Fact("所在地", "address", form.addressLine),
            Fact("電話番号", "telephone", form.telephone),
            Fact("管理者", "manager", form.managerName),
            Fact("管理者のメール", "manager's address", form.managerEmail),
            Fact("収受番号", "registry number", office.registryNumber),
            Fact("決裁番号", "decision number", office.decisionNumber),
            Fact("処理した人", "decided by", office.decidedBy),
            Fact("差し替えた申込", "takes the place of", office.supersedes),
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
                network.command(shown.formalities.approval(of: application.receipt)),
                network.command("application return \(application.receipt) --reason '...'"))
        case .returned:
            gap()
            next(network.command("application receive FILE"))
        case .approved:
            gap()
            if let facility = application.office.facilityID {
                next(network.command("facility show \(facility)"))
            } else {
                next(network.command("task list"))
            }
        case .received, .rejected, .superseded: break
        }
    }
}

extension ApplicationRecord {
    fileprivate var isIndividual: Bool { kind == "individual" }
}

extension ApplicationRecord.Form {
    fileprivate var addressLine: String? {
        let parts = [postalCode.map { "〒\($0)" }, address].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }
}
