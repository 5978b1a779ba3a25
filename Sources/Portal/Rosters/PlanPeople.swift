import Operations
import Registry
import Web

/// What a plan does about each person, by what is done.
struct PlanPeople: Component {
    let people: [RosterPreview.Person]
    let professions: [NetworkDefinition.Code]
    let t: Language

    private var phrases: PlanWords { PlanWords(t) }

    var body: some HTML {
        Each(PlanEffect.Kind.allCases.filter { $0 != .unchanged }) { kind in
            let concerned = people.filter { $0.kind == kind }
            if !concerned.isEmpty { part(kind, concerned) }
        }
        let same = people.filter { $0.kind == .unchanged }.map(\.name)
        if !same.isEmpty {
            details(.class("notice")) {
                summary { phrases.heading(.unchanged, same.count) }
                ul(.class("prose")) { Each(same) { name in li(.lang(.ja)) { name } } }
            }
        }
    }

    private func part(_ kind: PlanEffect.Kind, _ people: [RosterPreview.Person]) -> some HTML {
        section(.labelled(by: "plan-\(kind.rawValue)")) {
            h2(.id("plan-\(kind.rawValue)")) { phrases.heading(kind, people.count) }
            if let lead = phrases.lead(kind) { p { lead } }
            table(.labelled(by: "plan-\(kind.rawValue)")) {
                Heads([t(ja: "お名前", en: "Person"), t(ja: "内容", en: "What")])
                tbody { Each(people) { person in row(person) } }
            }
        }
    }

    private func row(_ person: RosterPreview.Person) -> some HTML {
        tr {
            th(.ofRow) {
                span(.lang(.ja)) { person.name }
                if person.isAdministrator {
                    " "
                    span(.class("tag")) { t(ja: "MCS管理者", en: "administrator") }
                }
                span(.class("under")) { person.email }
            }
            td {
                Each(person.differences) { difference in
                    span(.class("difference")) {
                        "\(difference.field.title[t]) "
                        del(.lang(.ja)) { shown(difference.before, difference.field) }
                        " → "
                        ins(.lang(.ja)) { shown(difference.after, difference.field) }
                    }
                }
                Each(remarks(person)) { remark in span(.class("under")) { remark } }
            }
        }
    }

    private func shown(_ value: String?, _ field: FieldDifference.Field) -> String {
        guard let value else {
            return field == .administrator ? t(ja: "いいえ", en: "no") : t(ja: "（なし）", en: "(none)")
        }
        return switch field {
        case .administrator: t(ja: "はい", en: "yes")
        case .profession: professions.first { $0.id == value }?.label[t] ?? value
        case .email, .name, .kana, .telephone: value
        }
    }

    private func remarks(_ person: RosterPreview.Person) -> [String] {
        let leaving =
            person.kind != .leave
            ? nil
            : person.removesAccount
                ? t(
                    ja: "この方のアカウントと、すべてのグループへの参加も終わります。",
                    en: "The account ends as well, with every place in a group.")
                : t(ja: "ほかの所属とアカウントは残ります。", en: "Other affiliations and the account stay.")
        let done =
            person.isDoneAtMCS
            ? t(ja: "MCSでの手続きは済んでいるとのお届けです。", en: "You report that it is done at MCS.") : nil
        return [coming(person.kind), leaving, done].compactMap(\.self)
    }

    private func coming(_ kind: PlanEffect.Kind) -> String? {
        switch kind {
        case .register: t(ja: "新しいアカウントができます。", en: "Gets a new account.")
        case .join: t(ja: "この事業所の所属が加わります。", en: "Your facility is added.")
        case .move: t(ja: "この事業所へ移ります。", en: "Moves to your facility.")
        case .change, .unchanged, .leave: nil
        }
    }
}
