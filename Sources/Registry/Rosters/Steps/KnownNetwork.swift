/// What the network knows, laid out to be looked up: people by their place in `people`, facilities of the application by
/// their place in `facilities`.
struct KnownNetwork {
    /// By account.
    let people: [KnownPerson]
    /// Those of the application, and a last one without a name for whatever is none of them.
    let facilities: [PlannedFacility]
    private let places: [Int: Int]
    private let registered: [Int64: Int]
    private let addresses: [ExactText: Int]

    init(_ known: [KnownPerson], _ planned: [PlannedFacility]) {
        people = known.ordered(by: \.account)
        facilities = planned + [PlannedFacility(ordinal: -1, name: "", registered: nil)]
        addresses = Dictionary(
            people.indices.lazy.map { [people] in (ExactText(people[$0].values.emailKey), $0) }
        ) {
            first, _ in first
        }
        let ofRegistered = Dictionary(
            planned.indices.compactMap { place in planned[place].registered.map { ($0, place) } }
        ) { first, _ in first }
        // Two entries of one file that turn out to be the same facility are one place.
        places = Dictionary(
            planned.indices.map {
                (planned[$0].ordinal, planned[$0].registered.flatMap { ofRegistered[$0] } ?? $0)
            }
        ) { first, _ in first }
        registered = ofRegistered
    }

    func place(ofOrdinal ordinal: Int) -> Int { places[ordinal] ?? facilities.count - 1 }

    /// Nil when the application does not speak of it.
    func place(ofRegistered id: Int64) -> Int? { registered[id] }

    func person(withAddress key: String) -> Int? { addresses[ExactText(key)] }

    func affiliation(of person: Int, at place: Int) -> KnownPerson.Affiliation? {
        guard let id = facilities[place].registered else { return nil }
        return people[person].affiliations.first { $0.facility == id }
    }
}

extension Array {
    /// Sorted, which they mostly are already.
    func ordered(by key: (Element) -> some Comparable) -> [Element] {
        let inOrder = zip(self, dropFirst()).allSatisfy { key($0) <= key($1) }
        return inOrder ? self : sorted { key($0) < key($1) }
    }
}
