/// A person as a decision about their account sees them: where they stand and work at this moment.
package struct AccountStanding: Sendable, Hashable {
    package let account: Int64
    package let name: String
    package let email: String
    package let state: AccountState
    package let hasActivated: Bool
    /// Running ones, the earliest first; empty for individual participants.
    package let affiliations: [Affiliation]
    /// Whether an application of their own brought them in, so that their account outlives their affiliations.
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
        account: Int64, name: String, email: String, state: AccountState, hasActivated: Bool,
        affiliations: [Affiliation], participatesIndividually: Bool = false
    ) {
        self.account = account
        self.name = name
        self.email = email
        self.state = state
        self.hasActivated = hasActivated
        self.affiliations = affiliations
        self.participatesIndividually = participatesIndividually
    }

    package func affiliation(at facility: Int64) -> Affiliation? {
        affiliations.first { $0.facility == facility }
    }

    package func isAdministrator(at facility: Int64) -> Bool {
        affiliation(at: facility)?.isAdministrator ?? false
    }

    /// Whether an administrator's right is of use with this account (J7).
    package var canAct: Bool { state == .registered || state == .active }
}
