/// A facility that takes part already, as an application finds it: what its form need not repeat.
package struct KnownFacility: Sendable, Hashable {
    package let values: FacilityValues
    /// The version of each clause to which its consent stands, by clause id; a withdrawn one is not among them.
    package var consents: [String: String]

    package init(_ values: FacilityValues, consents: [String: String] = [:]) {
        self.values = values
        self.consents = consents
    }
}

/// By what a sheet says which facility it is about.
package struct FacilityIdentity: Sendable, Hashable {
    package let nameKey: String?
    package let number: String?

    init(nameKey: String?, number: String?) {
        self.nameKey = nameKey
        self.number = number
    }

    /// By its name alone.
    package init(named name: String) {
        self.init(nameKey: FoldedName(name).key, number: nil)
    }
}

extension FacilityIdentity {
    init(_ draft: FacilityDraft) {
        let name = draft[.name]
        nameKey = name.isEmpty ? nil : FoldedName(name.written).key
        number = (try? FacilityNumber(written: draft[.number].written))?.text
    }

    /// The one that it is: by its name, or by its number alone where no name is given.
    ///
    /// Under another name a number says nothing: one number can serve several services of a facility.
    package func match(among known: [KnownFacility]) -> KnownFacility? {
        if let nameKey { return known.first { ExactText($0.values.nameKey) == ExactText(nameKey) } }
        let numbered = sameNumber(among: known)
        return numbered.count == 1 ? numbered[0] : nil
    }

    func sameNumber(among known: [KnownFacility]) -> [KnownFacility] {
        number.map { number in known.filter { $0.values.number == number } } ?? []
    }
}
