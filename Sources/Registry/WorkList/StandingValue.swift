/// What is wanted, asked or attested of one aspect.
package enum StandingValue: Sendable, Hashable, Codable {
    /// Of an access, a place or a group: `stopped`, `staff`, `administrator`, `member`.
    case word(Word)
    /// Of a registration: its values by field.
    case details([String: String])

    package enum Word: String, Sendable, Hashable, Codable, CaseIterable {
        case stopped
        case staff
        case administrator
        case member
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let word = try? container.decode(Word.self) {
            self = .word(word)
        } else {
            self = .details(try container.decode([String: String].self))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .word(let word): try container.encode(word)
        case .details(let details): try container.encode(details)
        }
    }

    package var details: [String: String] {
        if case .details(let details) = self { details } else { [:] }
    }

    package var word: Word? {
        if case .word(let word) = self { word } else { nil }
    }
}
