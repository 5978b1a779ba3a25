extension Findings {
    /// The facility's items, one by one.
    mutating func facility(_ head: FormHead, types: CodeMatcher) -> FacilityEntry {
        let name = text(head[.facilityName], missing: .facilityNameMissing)
        let type = code(
            head[.facilityType], other: head[.facilityTypeOther], in: types, saying: .facilityType)
        return FacilityEntry(
            name: name,
            nameKey: name.map(FoldedName.init),
            number: facilityNumber(head[.facilityNumber]),
            typeID: type?.id,
            typeOther: type?.other,
            postalCode: postalCode(head[.postalCode]),
            address: address(head[.address]),
            telephone: telephone(head[.telephone], missing: .telephoneMissing),
            managerName: personName(head[.managerName]),
            managerEmail: email(head[.managerEmail]))
    }
}
