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
