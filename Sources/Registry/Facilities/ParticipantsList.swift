extension NetworkDefinition {
    /// Whether a facility stands on the participants' list (L5): one that takes part, and has consented to be announced where
    /// the network asks for that.
    package func lists(_ standing: Standing, consentedTo clauses: Set<String>) -> Bool {
        guard participantsList != .off, standing != .paused, standing != .ended else { return false }
        return consents.filter { $0.announces ?? false }.allSatisfy { clauses.contains($0.id) }
    }
}
