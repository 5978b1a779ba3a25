import Operations
import Registry
import Storage

@testable import Portal
@testable import Web

/// The plan of a roster with everybody that a plan can have.
enum ChangesSamples {
    static func preview(
        of file: SubmitApplication.Upload = .init(name: "名簿.csv", bytes: Array("a,b".utf8)),
        braked: Bool = false, facility: [FacilityChange.Difference] = [],
        people: [RosterPreview.Person] = everybody
    ) -> RosterPreview {
        RosterPreview(
            scope: .wholeRoster, number: "0123456789ab", facility: facility, people: people,
            problems: ApplySamples.problems, annotated: ApplySamples.file,
            brake: braked ? RosterPlan.Removals(present: 9, leaving: 4) : nil, file: file, ticket: "a-ticket")
    }

    static let everybody: [RosterPreview.Person] = PlanEffect.Kind.allCases.map { kind in
        RosterPreview.Person(
            kind: kind, name: "山﨑 美咲", email: Samples.address, isAdministrator: kind == .change,
            differences: kind == .change
                ? FieldDifference.Field.allCases.map {
                    FieldDifference(
                        field: $0, before: $0 == .profession ? "nurse" : nil,
                        after: $0 == .administrator ? "○" : "090-0000-0001")
                } : [], removesAccount: kind == .leave, isDoneAtMCS: kind == .register)
    }

    static let changedFacility = FacilityField.allCases.map {
        FacilityChange.Difference(
            field: $0, before: $0 == .type ? "clinic" : nil, after: $0 == .type ? "pharmacy" : "〒201-0000 見本町")
    }

    static let unchanged = [
        RosterPreview.Person(kind: .unchanged, name: "山﨑 美咲", email: Samples.address, isAdministrator: false)
    ]

    static func pages(_ visit: Visit, _ pages: Pages) -> [any Page] {
        let facility = SessionRecord.Facility(id: 3, name: "みどり台内科クリニック")
        let (network, t) = (visit.network, visit.reader.language)
        let entry = ChangesEntry(of: facility, today: ApplySamples.today)
        let items = ChangesEntry.items(network.consents, network)
        let trouble = ApplyTrouble(
            ApplySamples.problems, file: ApplySamples.file, entry.form, items: items, network, t)
        func plan(
            _ preview: RosterPreview, again: PlanPage.Again? = nil, mistakes: [FormError] = []
        ) -> PlanPage {
            PlanPage(
                preview, of: facility.name, at: "/n/x/desk/3", visit, pages, again: again, mistakes: mistakes)
        }
        return [
            ChangesPage(entry, at: "/n/x/desk/3", [], visit, pages),
            ChangesPage(entry, at: "/n/x/desk/3", network.consents, visit, pages, trouble: trouble),
            ChangesPage(entry, at: "/n/x/desk/3", [], visit, pages, trouble: ApplyTrouble(.fileMissing(t))),
            plan(preview()), plan(preview(braked: true), again: .changed), plan(preview(people: unchanged)),
            plan(preview(facility: changedFacility, people: unchanged)),
            plan(
                preview(braked: true), again: .explanationWanted, mistakes: PlanWords(t).mistakes("")),
            MessagePage.rosterReceivedBefore("2026-0001", facility, visit, pages),
            MessagePage.rosterStartOver("/n/x/desk/3", visit, pages),
        ]
    }
}
