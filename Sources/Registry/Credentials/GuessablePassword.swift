/// Passwords that are tried first: common words dressed up with digits and symbols, keyboard runs, repetitions.
enum GuessablePassword {
    static func holds(for shape: PasswordShape) -> Bool {
        isCommonWord(shape) || isRepetition(shape.lowercased) || isMostlyRuns(shape.lowercased)
    }

    /// `Password2026!`, `p@ssw0rd1`: the word is all the letters, before or after undoing the usual replacements.
    private static func isCommonWord(_ shape: PasswordShape) -> Bool {
        let core = shape.lowercased.drop { !$0.isLetter }
        let trimmed = core[..<(core.lastIndex(where: \.isLetter).map(core.index(after:)) ?? core.startIndex)]
        let undone = [trimmed, shape.lowercased[...]].map {
            String($0.map { replacements[$0] ?? $0 }.filter(\.isLetter))
        }
        return ([shape.letters] + undone).contains { CommonPasswords.words.contains($0) }
    }

    /// One piece of up to half its length again and again, the last time perhaps cut.
    private static func isRepetition(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count >= 4 else { return false }
        return (1...bytes.count / 2).contains { length in
            bytes.indices.allSatisfy { bytes[$0] == bytes[$0 % length] }
        }
    }

    /// When runs of three and more along the alphabet, the digits or a keyboard's rows are taken away, hardly anything
    /// is left.
    private static func isMostlyRuns(_ text: String) -> Bool {
        let letters = Array(text)
        var (start, left) = (0, 0)
        while start < letters.count {
            let length = runLength(letters, from: start)
            if length < 3 { left += 1 }
            start += length < 3 ? 1 : length
        }
        return left <= 3
    }

    private static func runLength(_ letters: [Character], from start: Int) -> Int {
        var longest = 1
        for row in rows {
            var length = 1
            while start + length < letters.count,
                row.follows(letters[start + length - 1], letters[start + length])
            {
                length += 1
            }
            longest = max(longest, length)
        }
        return longest
    }

    /// Characters in the order in which they lie, in one direction; or a single one that is held down.
    private struct Row: Sendable {
        let next: [Character: Character]

        init(_ order: String) { next = Dictionary(zip(order, order.dropFirst())) { first, _ in first } }

        func follows(_ left: Character, _ right: Character) -> Bool {
            next.isEmpty ? left == right : next[left] == right
        }
    }

    private static let rows: [Row] = {
        let orders = [
            "abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik", "qazwsxedcrfvtgbyhnujmik", "!\"#$%&'()", "!@#$%^&*()",
        ]
        return [Row("")] + orders.map(Row.init) + orders.map { Row(String($0.reversed())) }
    }()

    private static let replacements: [Character: Character] = [
        "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i",
    ]
}
