extension Findings {
    /// The facility's items, one by one. One that is known already, or registers nobody, needs no more than its name.
    mutating func facility(_ draft: FacilityDraft, types: CodeMatcher, isKnown: Bool) -> FacilityEntry {
        func asked(_ item: FacilityItem) -> Field? {
            draft.registers && !isKnown || !draft[item].isEmpty ? draft[item] : nil
        }
        if draft.people == 0, !draft[.name].isEmpty { add(.facilityWithoutPeople, draft[.name]) }
        let name = text(draft[.name], missing: isKnown ? nil : .facilityNameMissing)
        let type = asked(.type).flatMap { field in
            code(field, other: draft[.typeOther], matched: types.match, saying: .facilityType)
        }
        return FacilityEntry(
            line: draft[.name].isEmpty ? nil : draft[.name].place.line,
            name: name,
            nameKey: name.map(FoldedName.init),
            number: facilityNumber(draft[.number]),
            typeID: type?.id,
            typeOther: type?.other,
            postalCode: postalCode(draft[.postalCode]),
            address: asked(.address).flatMap { address($0) },
            telephone: asked(.telephone).flatMap { telephone($0, missing: .telephoneMissing) },
            managerName: asked(.managerName).flatMap { personName($0) },
            managerEmail: asked(.managerEmail).flatMap { email($0) })
    }
}
