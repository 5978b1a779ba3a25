import Operations
import Registry
import Storage
import Web

/// The page on which an administrator does something about somebody of their facility: what it means, here and at MCS, and
/// why it is done.
struct MeasurePage {
    let person: DeskPerson
    let overview: FacilityOverview
    let visit: Visit
    private var t: Language { visit.reader.language }

    func page(
        _ entry: MeasureEntry, at path: String, _ pages: Pages, mistakes: [FormError] = []
    ) -> FormPage {
        let words = MeasureWords(entry.verb, person, visit.network, t)
        var page = FormPage(
            words.heading, lead: words.lead, path: path, fields: fields(entry), mistakes: mistakes,
            submit: words.submit, visit.network, visit.reader, pages)
        page.opens = words.atMCS
        page.about = t(ja: "\(person.name) 様", en: person.name)
        return page
    }

    private func fields(_ entry: MeasureEntry) -> [Field] {
        let reason = Field(
            name: "reason", label: t(ja: "理由", en: "Why"),
            hint: t(
                ja: "500文字まで。患者さんのことは書かないでください。",
                en: "Up to 500 characters; please write nothing about patients."),
            kind: .paragraph, value: entry.reason, autocomplete: "off")
        return switch entry.verb {
        case .suspend: [cause(entry), whatHappened(entry)]
        case .resume, .reissue, .unlock: [reason]
        case .depart: [atMCS(entry), reason]
        case .grant: explanation(entry) + [reason]
        case .revoke: [successor(entry)] + explanation(entry) + [reason]
        }
    }

    private func cause(_ entry: MeasureEntry) -> Field {
        let none = Field.Choice.Option(
            value: "", label: t(ja: "選んでください", en: "Please choose"), isChosen: entry.cause == nil)
        return Field(
            name: "cause", label: t(ja: "理由", en: "Why"),
            choice: Field.Choice(
                options: [none]
                    + SuspensionCause.allCases.map {
                        Field.Choice.Option(value: $0.rawValue, label: $0.title[t], isChosen: $0 == entry.cause)
                    }), autocomplete: "off")
    }

    private func whatHappened(_ entry: MeasureEntry) -> Field {
        Field(
            name: "reason", label: t(ja: "いきさつ", en: "What happened"),
            hint: t(
                ja: "例：昨夜、通勤の電車に端末を置き忘れました。患者さんのことは書かないでください。",
                en:
                    "For example: the phone was left on a train last night. Please write nothing about patients."
            ),
            kind: .paragraph, value: entry.reason, autocomplete: "off")
    }

    private func atMCS(_ entry: MeasureEntry) -> Field {
        Field(
            name: "mcs", label: t(ja: "MCSのアカウント", en: "The account at MCS"),
            choice: Field.Choice(options: [
                Field.Choice.Option(
                    value: "", label: t(ja: "まだ削除していない", en: "not removed yet"),
                    isChosen: !entry.isDoneAtMCS),
                Field.Choice.Option(
                    value: "done", label: t(ja: "削除を済ませた", en: "removed already"), isChosen: entry.isDoneAtMCS),
            ]), autocomplete: "off")
    }

    /// Colleagues who could look after the facility next.
    private func successor(_ entry: MeasureEntry) -> Field {
        let others = overview.people.filter {
            !$0.isAdministrator && [.registered, .active].contains($0.state)
        }
        let nobody = Field.Choice.Option(
            value: "",
            label: t(ja: "決めない（ほかにMCS管理者がいるとき）", en: "nobody (while there is another administrator)"),
            isChosen: entry.successor.isEmpty)
        return Field(
            name: "successor", label: t(ja: "次のMCS管理者", en: "Next administrator"),
            hint: t(
                ja: "ほかにMCS管理者がいないときは、必ず選んでください。",
                en: "Has to be chosen when there is no other administrator."),
            choice: Field.Choice(
                options: [nobody]
                    + others.map {
                        Field.Choice.Option(
                            value: String($0.accountID), label: $0.name,
                            isChosen: entry.successor == String($0.accountID), lang: .ja)
                    }), autocomplete: "off")
    }

    private func explanation(_ entry: MeasureEntry) -> [Field] {
        [
            Field(
                name: "explained-on", label: t(ja: "役割を説明した日", en: "When the role was explained"),
                hint: t(
                    ja: "MCS管理者になる方に、役割をご説明ください。",
                    en: "The role is explained to whoever becomes administrator. ")
                    + WrittenDays(t: t).examples,
                value: entry.explainedOn, autocomplete: "off"),
            Field(
                name: "explained-by", label: t(ja: "説明した方のお名前", en: "Who explained it"),
                value: entry.explainedBy, autocomplete: "name"),
        ]
    }
}
