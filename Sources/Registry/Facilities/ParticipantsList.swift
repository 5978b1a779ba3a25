extension NetworkDefinition {
    /// The clause by which a facility agrees that its taking part is told to other medical and care personnel (J2): the one
    /// that says so, or by its usual name in versions from before it could.
    package var announcingClause: String {
        consents.first { $0.announces ?? false }?.id ?? "announcement"
    }

    /// Whether a facility stands on the participants' list (L5): one that takes part now, and has consented to be announced.
    package func lists(_ standing: Standing, consentedTo clauses: Set<String>) -> Bool {
        participantsList != .off && standing != .paused && standing != .ended
            && clauses.contains(announcingClause)
    }
}
