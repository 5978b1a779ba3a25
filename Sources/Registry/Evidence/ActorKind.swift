/// Who does something, as the program states it; the database adds the login that it saw itself.
package enum ActorKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// A named member of the secretariat.
    case clerk
    /// A person of a facility, identified by their account's id.
    case person
    /// Whoever has the link that a facility's manager was mailed, identified by the id of what was asked.
    case manager
    /// Whoever has the link that was mailed to an address of a roster, identified by the id of what was to be confirmed.
    case addressee
    /// The reminder schedule.
    case schedule
    /// The service itself.
    case service
}
