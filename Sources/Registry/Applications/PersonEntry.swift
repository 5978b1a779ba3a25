/// One row of a roster: a person, and what is to become of them at one facility.
package struct PersonEntry: Sendable, Hashable, Codable {
    package let line: Int
    /// The facility, by its place in the application; nil when an individual applies.
    package let facility: Int?
    package let kind: RosterKind
    package let email: EmailAddress
    /// The address under which the person is known so far, when the row gives a new one.
    package let previousEmail: EmailAddress?
    /// Nil keeps what is known; a row that registers somebody new has one. The same holds for `professionID`.
    package let name: PersonName?
    package let kana: Stated<KanaReading>
    package let professionID: String?
    /// The text beside a profession that takes one.
    package let professionOther: String?
    /// Nil keeps what is known: for somebody new, no administrator.
    package let isAdministrator: Bool?
    package let telephone: Stated<Telephone>

    package var emailKey: String { email.key }
}

/// What a row asks for (column 区分).
package enum RosterKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// 新規・追加, and a row that says nothing: the person belongs to the facility.
    case register
    /// 変更: the person is there already, and something about them is new.
    case change
    /// 退職・削除: the person leaves the facility (A7).
    case depart
    /// The facility's administrator has registered the person at MCS already (A7).
    case registeredAtMCS = "registered_at_mcs"
    /// … or removed them there.
    case departedAtMCS = "departed_at_mcs"

    package var departs: Bool { self == .depart || self == .departedAtMCS }
    package var registers: Bool { self == .register || self == .registeredAtMCS }
    /// Whether MCS's side is reported as done, so that nobody has to do it again.
    package var isDoneAtMCS: Bool { self == .registeredAtMCS || self == .departedAtMCS }
}

/// What a sheet says about something that may be known already.
package enum Stated<Value> {
    /// Nothing: the sheet lacks the column, or the cell says `*`. What is known stays.
    case kept
    /// The value as written; nil for an empty cell, which erases what was known.
    case given(Value?)

    /// The value that it comes to.
    package func over(_ known: Value?) -> Value? {
        switch self {
        case .kept: known
        case .given(let value): value
        }
    }

    package func map<Other>(_ transform: (Value) -> Other) -> Stated<Other> {
        switch self {
        case .kept: .kept
        case .given(let value): .given(value.map(transform))
        }
    }
}

extension Stated: Sendable where Value: Sendable {}
extension Stated: Equatable where Value: Equatable {}
extension Stated: Hashable where Value: Hashable {}
extension Stated: Encodable where Value: Encodable {}
extension Stated: Decodable where Value: Decodable {}
