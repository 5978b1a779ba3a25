/// One thing that becomes different about one person. Whatever brings it about (a roster, a clerk's verb, a facility's page,
/// the end of a facility, an undo) comes to a list of these and to nothing else; what follows from them is decided in
/// `Consequences`.
package struct PersonChange: Sendable {
    package let account: Int64
    package let step: Step
    /// Whether the facility reports that MCS shows it already (A7).
    package let isDoneAtMCS: Bool

    package init(_ account: Int64, _ step: Step, isDoneAtMCS: Bool = false) {
        self.account = account
        self.step = step
        self.isDoneAtMCS = isDoneAtMCS
    }

    package enum Step: Sendable {
        /// Comes into the network, under an id that was drawn before.
        case register(PersonValues)
        /// Begins to work at a facility.
        case begin(facility: Int64, asAdministrator: Bool)
        /// Works again as they did before an act that is taken back.
        case reopen(AccountStanding.Affiliation)
        case end(AccountStanding.Affiliation)
        case grant(AccountStanding.Affiliation)
        case revoke(AccountStanding.Affiliation)
        /// Other values, and in which fields they differ from those of before.
        case change(PersonValues, [FieldDifference])
        case suspend(SuspensionCause)
        case resume
        /// Leaves the network; what is left to them ends in steps of their own.
        case remove
        /// Is back where they stood before an act that is taken back.
        case reinstate(AccountState)
    }
}
