/// What a network's rule says to a new password.
package enum PasswordVerdict: Sendable, Hashable {
    /// `changeAfterMonths`: when it has to be changed; nil means never.
    case accepted(changeAfterMonths: Int?)
    case refused([PasswordObjection])
}

extension PasswordRule {
    /// Judges a new password before it is hashed (A3).
    ///
    /// - Parameters:
    ///   - password: as typed. Only the visible ASCII characters and spaces between them are taken: anything else comes
    ///     in more than one byte sequence, depending on the device it is typed on.
    ///   - personal: the person's name, reading, address and facility, of which it may hold nothing.
    /// - Returns: accepted under the most lenient alternative that it meets, or everything that speaks against it.
    package func verdict(for password: String, personal: [String]) -> PasswordVerdict {
        if let objection = PasswordObjection.unreadable(password) { return .refused([objection]) }
        let shape = PasswordShape(password)
        let met = alternatives.filter { $0.objections(to: shape).isEmpty }
        var objections = met.isEmpty ? leastDemanding?.objections(to: shape) ?? [] : []
        if PersonalWords(personal).appear(in: shape) { objections.append(.personal) }
        if GuessablePassword.holds(for: shape) { objections.append(.guessable) }
        guard objections.isEmpty else { return .refused(objections) }
        return .accepted(changeAfterMonths: Self.longestInterval(of: met))
    }

    private var leastDemanding: Alternative? { alternatives.min { $0.minimumLength < $1.minimumLength } }

    /// Never, if one of them asks for no change.
    private static func longestInterval(of met: [Alternative]) -> Int? {
        let intervals = met.compactMap(\.changeAfterMonths)
        return intervals.count < met.count ? nil : intervals.max()
    }
}

extension PasswordRule.Alternative {
    fileprivate func objections(to shape: PasswordShape) -> [PasswordObjection] {
        var objections: [PasswordObjection] = []
        if shape.length < minimumLength { objections.append(.tooShort(minimum: minimumLength)) }
        if letters, !shape.hasLetters { objections.append(.withoutLetters) }
        if digits, !shape.hasDigits { objections.append(.withoutDigits) }
        if symbols, !shape.hasSymbols { objections.append(.withoutSymbols) }
        return objections
    }
}

/// A password looked at from the sides that rules ask about.
struct PasswordShape {
    let lowercased: String
    /// Its letters alone, in lower case.
    let letters: String
    let hasDigits: Bool
    /// Anything visible that is neither letter nor digit.
    let hasSymbols: Bool

    var length: Int { lowercased.utf8.count }
    var hasLetters: Bool { !letters.isEmpty }

    /// - Parameter password: ASCII only.
    init(_ password: String) {
        lowercased = password.lowercased()
        letters = lowercased.filter(\.isLetter)
        hasDigits = lowercased.contains(where: \.isNumber)
        hasSymbols = lowercased.contains { !$0.isLetter && !$0.isNumber && $0 != " " }
    }
}
