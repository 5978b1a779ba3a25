/// What can be seen only when the rows of a roster are laid side by side.
extension Findings {
    mutating func roster(_ drafts: [PersonDraft], of applicant: Applicant, facility: FacilityEntry?) {
        oneAddressEach(drafts)
        sameNames(drafts)
        managersAddress(drafts, facility)
        switch applicant {
        case .facility: atLeastOneAdministrator(drafts)
        case .individual: onePerson(drafts)
        }
    }

    /// Never two people on one address (J6): every row that shares it is wrong until somebody says which is right.
    private mutating func oneAddressEach(_ drafts: [PersonDraft]) {
        let addressed = drafts.filter { $0.email != nil }
        for group in Self.groups(addressed, by: { $0.email?.key ?? "" }) {
            for draft in group {
                guard let field = draft.emailField else { continue }
                add(.emailDuplicateInFile, field, [.lines: Self.otherLines(group, than: draft)])
            }
        }
    }

    private mutating func sameNames(_ drafts: [PersonDraft]) {
        let named = drafts.filter { $0.name != nil }
        for group in Self.groups(named, by: { $0.name?.folded.key ?? "" }) {
            for draft in group {
                add(
                    .personNameTwice, at: Problem.Place(line: draft.line), value: draft.name?.written,
                    [.lines: Self.otherLines(group, than: draft)])
            }
        }
    }

    private mutating func managersAddress(_ drafts: [PersonDraft], _ facility: FacilityEntry?) {
        guard let key = facility?.managerEmail?.key, let manager = facility?.managerName else { return }
        for draft in drafts where draft.email?.key == key {
            guard let field = draft.emailField, let name = draft.name, name.folded != manager.folded else {
                continue
            }
            add(.managerEmailOfAnother, field)
        }
    }

    /// J7. A mark on a row that is rejected for something else, or that cannot be read, is not a missing one.
    private mutating func atLeastOneAdministrator(_ drafts: [PersonDraft]) {
        guard !drafts.contains(where: { $0.isAdministrator != false }) else { return }
        add(.administratorMissing, at: Problem.Place(columnName: RosterColumn.administrator.rawValue))
    }

    private mutating func onePerson(_ drafts: [PersonDraft]) {
        for draft in drafts.dropFirst() { add(.individualNotAlone, at: Problem.Place(line: draft.line)) }
    }

    /// Groups of two and more, in the order in which they begin.
    private static func groups(_ drafts: [PersonDraft], by key: (PersonDraft) -> String) -> [[PersonDraft]] {
        Dictionary(grouping: drafts, by: key).values.filter { $0.count > 1 }
            .sorted { ($0.first?.line ?? 0) < ($1.first?.line ?? 0) }
    }

    /// At most five, so that a column filled with one address stays readable.
    private static func otherLines(_ group: [PersonDraft], than draft: PersonDraft) -> Bilingual {
        let others = group.lazy.map(\.line).filter { $0 != draft.line }.prefix(6).map(String.init)
        let shown = others.prefix(5) + (others.count > 5 ? ["…"] : [])
        return Bilingual(ja: shown.joined(separator: "、"), en: shown.joined(separator: ", "))
    }
}
