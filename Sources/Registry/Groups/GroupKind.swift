/// The two groups in which a person's place is tracked.
package enum GroupKind: String, Sendable, Hashable, Codable, CaseIterable {
    case allUsers = "all_users"
    case administratorsRoom = "administrators_room"
}
