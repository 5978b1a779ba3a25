/// Why a typed text cannot be any temporary password: found without looking anything up, so it costs no try.
package enum MistypedPassword: Error, Equatable {
    /// It has `found` characters, hyphens and spaces not counted, where 24 belong.
    case length(found: Int)
    /// The character at this place, counted from 1 without hyphens and spaces, occurs in no password.
    case character(position: Int)
    /// The characters do not fit each other: at least one is wrong.
    case checkCharacter
}

extension MistypedPassword: CustomStringConvertible {
    package var description: String {
        switch self {
        case .length(let found): "a temporary password has 24 characters, not \(found)"
        case .character(let position): "no temporary password has the character at place \(position)"
        case .checkCharacter: "the check character does not fit: something is mistyped"
        }
    }
}
