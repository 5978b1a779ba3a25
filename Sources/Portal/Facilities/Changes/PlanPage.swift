import FoundationEssentials
import Operations
import Registry

/// What an uploaded roster would do, shown before it is sent.
struct PlanPage: Page {
    static let template = "changes-plan"
    let frame: Frame
    let words: PlanWords
    let notice: String?
    let summary: ErrorSummary?
    let facility: String
    let fileName: String
    let facts: [ApplyReceivedPage.Fact]
    /// What becomes another about the facility itself; nil for nothing.
    let facilityChanges: FacilityChanges?
    let sections: [Section]
    let unchanged: Unchanged?
    let problems: ProblemTable?
    let annotated: ApplyPage.Annotated?
    let form: Form
    let back: Link

    struct FacilityChanges: Sendable, Encodable {
        let heading: String
        let lead: String
        let rows: [Difference]
    }

    struct Section: Sendable, Encodable {
        let id: String
        let heading: String
        let lead: String?
        let rows: [Row]
    }

    struct Row: Sendable, Encodable {
        let name: String
        let email: String
        let role: String?
        let differences: [Difference]
        let remarks: [String]
    }

    struct Difference: Sendable, Encodable {
        let label: String
        let before: String
        let after: String
    }

    struct Unchanged: Sendable, Encodable {
        let heading: String
        let names: [String]
    }

    struct Brake: Sendable, Encodable {
        let heading: String
        let text: String
    }

    /// What comes back with the page: to be sent, or only to be shown in the other language.
    struct Form: Sendable, Encodable {
        let action: String
        let ticket: String
        let file: String
        /// Nil where nothing would change: then there is nothing to send.
        let sending: Sending?
    }

    struct Sending: Sendable, Encodable {
        let brake: Brake?
        /// Where the network wants a word about the many who leave.
        let fields: [Field.Drawn]
    }

    /// Why the page is shown another time.
    enum Again: Sendable {
        /// In the other language.
        case asked
        case changed
        case explanationWanted
    }

    static let explanationField = "explanation"

    /// - Parameter path: the desk of the facility.
    init(
        _ preview: RosterPreview, of facility: String, at path: String, _ visit: Visit, _ pages: Pages,
        again: Again? = nil, mistakes: [FormError] = [], explanation: String = ""
    ) {
        let (t, network, reader) = (visit.reader.language, visit.network, visit.reader)
        let words = PlanWords(t)
        self.words = words
        frame = Frame(
            words.heading, path: "\(path)/changes/send", reader, network, pages, hasErrors: !mistakes.isEmpty,
            keepsTyped: true)
        notice = again == .changed ? words.changed : nil
        summary = ErrorSummary(mistakes, t)
        facts = words.facts(preview)
        self.facility = facility
        fileName = preview.file.name
        let none = t(ja: "（なし）", en: "(none)")
        let changes = preview.facility.map { difference in
            let (before, after) = difference.shown(network.codes.facilityTypes)
            return Difference(
                label: difference.field.title[t], before: before?[t] ?? none, after: after?[t] ?? none)
        }
        facilityChanges =
            changes.isEmpty
            ? nil
            : FacilityChanges(heading: words.facilityHeading, lead: words.facilityLead, rows: changes)
        let rows = PlanRows(t: t, professions: network.codes.professions)
        sections = PlanEffect.Kind.allCases.filter { $0 != .unchanged }.compactMap { kind in
            let people = preview.people.filter { $0.kind == kind }
            return people.isEmpty
                ? nil
                : Section(
                    id: "plan-\(kind.rawValue)", heading: words.heading(kind, people.count),
                    lead: words.lead(kind), rows: people.map(rows.row))
        }
        let same = preview.people.filter { $0.kind == .unchanged }.map(\.name)
        unchanged = same.isEmpty ? nil : Unchanged(heading: words.heading(.unchanged, same.count), names: same)
        problems = ProblemTable(
            preview.problems.map(ShownProblem.init), caption: words.problems, t)
        annotated = preview.annotated.flatMap(ApplyTrouble.link).map {
            ApplyPage.Annotated(address: $0.address, name: $0.name, text: words.annotated)
        }
        back = Link(address: reader.link("\(path)/changes"), text: words.back)
        let sending = Sending(
            brake: preview.brake.map { Brake(heading: words.brakeHeading, text: words.brake($0)) },
            fields: preview.brake == nil ? [] : [words.explanation(explanation).marked(with: mistakes).drawn])
        form = Form(
            action: reader.link("\(path)/changes/send"), ticket: preview.ticket,
            file: Data(preview.file.bytes).base64EncodedString(),
            sending: preview.changesSomething ? sending : nil)
    }
}

/// The rows of a plan's sections.
private struct PlanRows {
    let t: Language
    let professions: [NetworkDefinition.Code]

    func row(_ person: RosterPreview.Person) -> PlanPage.Row {
        PlanPage.Row(
            name: person.name, email: person.email,
            role: person.isAdministrator ? t(ja: "MCS管理者", en: "administrator") : nil,
            differences: person.differences.map { difference in
                PlanPage.Difference(
                    label: difference.field.title[t], before: shown(difference.before, difference.field),
                    after: shown(difference.after, difference.field))
            }, remarks: remarks(person))
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
