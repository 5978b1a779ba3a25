/// Whether a new password is an old one again, or nearly so (A3).
package enum PasswordRepetition {
    /// Of two passwords that are both known, since the person has just typed them: the same letters with other digits and
    /// symbols around them, one inside the other, one turned round, or no more than two keystrokes apart.
    package static func holds(between old: String, and new: String) -> Bool {
        let (old, new) = (old.lowercased(), new.lowercased())
        if old == new || new == String(old.reversed()) { return true }
        if min(old.count, new.count) >= 4, old.contains(new) || new.contains(old) { return true }
        let letters = (old.filter(\.isLetter), new.filter(\.isLetter))
        if letters.0.count >= 4, letters.0 == letters.1 { return true }
        return EditDistance.between(old, new, limit: 2) != nil
    }

    /// What the old password may have been where only its hash is known: the new one with its last number one lower, or
    /// one higher, as people count when they are made to change. Each costs a hash, so there are two at most.
    package static func neighbours(of new: String) -> [String] {
        guard let end = new.lastIndex(where: isDigit) else { return [] }
        let tail = new[...end].reversed().prefix(while: isDigit).reversed()
        let head = new.prefix(new.distance(from: new.startIndex, to: end) + 1 - tail.count)
        guard tail.count <= 9, let number = Int(String(tail)) else { return [] }
        let rest = new[new.index(after: end)...]
        return [number - 1, number + 1].filter { $0 >= 0 }.map { neighbour in
            let digits = String(neighbour)
            let zeros = String(repeating: "0", count: max(0, tail.count - digits.count))
            return "\(head)\(zeros)\(digits)\(rest)"
        }
    }

    private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}
