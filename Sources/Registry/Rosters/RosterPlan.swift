/// What a roster does to the people whom the network knows, and its form to the facilities.
///
/// It is decided when a file is received, to be shown, and again at approval, to be carried out: the same rows, facilities
/// and people give the same plan, in whatever order the latter two come. A plan with errors among its problems is not to be
/// carried out; the rows that they concern have no effect, and nobody whom such a row may mean counts as missing.
package struct RosterPlan: Sendable {
    /// In the order of the file; who is missing on a whole roster follows their facility's rows, by account.
    package let effects: [PlanEffect]
    /// In the order of the application; only those about which something changes.
    package let facilityEffects: [FacilityEffect]
    /// By line; what concerns a facility comes first.
    package let problems: [Problem]
    /// How many people are new to the network: effects speak of them as `.new(0..<newAccounts)`.
    package let newAccounts: Int
    /// Whether carrying it out would make anything another.
    package var changesSomething: Bool {
        !facilityEffects.isEmpty || effects.contains { $0.kind != .unchanged }
    }
    /// In the order of the application.
    let facilities: [PlannedFacility]
    /// By facility, in the same order.
    let staffing: [Staffing]

    /// - Parameters:
    ///   - lines: at most one row for an address and facility.
    ///   - known: everybody who works at one of the facilities, who has an address or a previous address of the roster, or
    ///     a name that folds to one of its names. More people do no harm.
    ///   - quarantined: addresses of the roster whose people left lately.
    package init(
        lines: [RosterLine], scope: RosterScope, facilities: [PlannedFacility], known: [KnownPerson],
        quarantined: [QuarantinedAddress] = []
    ) {
        var draft = PlanDraft(lines, scope, KnownNetwork(known, facilities))
        draft.identifyPeople()
        draft.settleValues()
        draft.keepAddressesApart()
        draft.keepQuarantine(of: quarantined)
        draft.findDepartures()
        draft.numberNewcomers()
        draft.writeEffects()
        draft.checkAdministrators()
        draft.warnOfNamesakes()
        draft.changeFacilities()
        effects = draft.effects
        facilityEffects = draft.facilityEffects
        problems = draft.findings.problems.inOrder
        newAccounts = draft.newcomers
        self.facilities = facilities
        staffing = facilities.map { draft.staffing[draft.network.place(ofOrdinal: $0.ordinal)] }
    }
}
