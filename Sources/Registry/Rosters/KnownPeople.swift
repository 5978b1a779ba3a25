/// A person whom the network knows, as far as a roster's plan needs it.
package struct KnownPerson: Sendable, Hashable {
    package let account: Int64
    package let values: PersonValues
    /// Nobody who was removed is among the known.
    package let state: AccountState
    /// Where they work now; empty for individual participants.
    package let affiliations: [Affiliation]
    /// Whether an application of their own brought them in, so that their account outlives their affiliations. Whoever
    /// works nowhere takes part individually anyway.
    package let participatesIndividually: Bool

    package struct Affiliation: Sendable, Hashable {
        package let id: Int64
        package let facility: Int64
        package let facilityName: String
        package let isAdministrator: Bool

        package init(id: Int64, facility: Int64, facilityName: String, isAdministrator: Bool) {
            self.id = id
            self.facility = facility
            self.facilityName = facilityName
            self.isAdministrator = isAdministrator
        }
    }

    package init(
        account: Int64, values: PersonValues, state: AccountState, affiliations: [Affiliation],
        participatesIndividually: Bool = false
    ) {
        self.account = account
        self.values = values
        self.state = state
        self.affiliations = affiliations
        self.participatesIndividually = participatesIndividually
    }
}
