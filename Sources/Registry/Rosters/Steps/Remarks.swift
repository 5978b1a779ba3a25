/// What a clerk should see about a row that is carried out as it stands.
extension PlanDraft {
    mutating func remark(_ effect: PlanEffect, of person: RosterPerson, atRow row: Int) {
        switch effect.kind {
        case .unchanged: noteNothingNew(row)
        case .move: noteMove(of: person, atRow: row)
        case .join: warnOfSecondAffiliation(of: person, atRow: row)
        case .register, .change, .leave: break
        }
        noteUnmarkedChange(effect, atRow: row)
    }

    /// On a whole roster it is the ordinary case, unless the row says that something is new.
    private mutating func noteNothingNew(_ row: Int) {
        guard scope == .changes || lines[row].isMarked else { return }
        report(.emailRegisteredSamePerson, row: row, .email, value: lines[row].email)
    }

    private mutating func noteMove(of person: RosterPerson, atRow row: Int) {
        let left = person.departures.compactMap { $0.affiliation?.facilityName }
        report(.personMoves, row: row, .email, value: lines[row].email, [.detail: .list(left)])
        let arrivals = person.rows.filter { arrives(person, atRow: $0) }
        if arrivals.count > person.departures.count { warnOfSecondAffiliation(of: person, atRow: row) }
    }

    /// Where else they will be working.
    private mutating func warnOfSecondAffiliation(of person: RosterPerson, atRow row: Int) {
        let ended = Set(person.departures.compactMap { $0.affiliation?.id })
        let kept = person.known.map { network.people[$0].affiliations.filter { !ended.contains($0.id) } } ?? []
        let begun = person.rows.filter { $0 != row && arrives(person, atRow: $0) }
        let others =
            kept.map(\.facilityName) + begun.compactMap { place(ofRow: $0).map { network.facilities[$0].name } }
        guard !others.isEmpty else { return }
        report(.secondAffiliation, row: row, .email, value: lines[row].email, [.detail: .list(others)])
    }

    /// A previous address says by itself that the address is new.
    private mutating func noteUnmarkedChange(_ effect: PlanEffect, atRow row: Int) {
        guard !lines[row].isMarked, !effect.differences.isEmpty else { return }
        let unmarked = effect.differences.map(\.field).filter {
            $0 != .email || lines[row].previousEmailKey == nil
        }
        guard !unmarked.isEmpty else { return }
        let labels = unmarked.map(\.title)
        report(
            .changedButNotMarked, row: row, .kind,
            [
                .detail: Bilingual(
                    ja: labels.map(\.ja).joined(separator: "、"), en: labels.map(\.en).joined(separator: ", "))
            ])
    }
}
