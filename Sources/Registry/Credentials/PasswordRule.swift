/// What an own password must be, as one or more alternatives of which one has to hold (A3).
///
/// MCS's policy has two: 13 or more characters of all three kinds, or 8 or more of them with a change every two months.
/// Komae's has one: letters and digits, changed every two months.
package struct PasswordRule: Sendable, Hashable, Codable {
    package var alternatives: [Alternative]

    package init(alternatives: [Alternative]) {
        self.alternatives = alternatives
    }

    package struct Alternative: Sendable, Hashable, Codable {
        package var minimumLength: Int
        package var letters: Bool
        package var digits: Bool
        package var symbols: Bool
        /// Months after which a password accepted under this alternative has to be changed; nil means never.
        package var changeAfterMonths: Int?
    }
}
