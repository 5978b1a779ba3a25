/// What a process does with the database; each has a login of its own, and its rights.
package enum Duty: String, Sendable, CaseIterable {
    /// Brings the schema up to date; no network is open to it.
    case owner
    case desk
    case portal
    case dispatcher
    case schedule

    /// Those that networks are opened to.
    package static let ofService = allCases.filter { $0 != .owner }
}
