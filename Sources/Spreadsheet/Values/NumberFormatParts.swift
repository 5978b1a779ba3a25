/// What stands in a format code outside quotes, brackets and escapes (ISO/IEC 29500-1, 18.8.31).
struct NumberFormatParts {
    private(set) var hasDate = false
    private(set) var hasTime = false
    /// `[h]`, `[mm]`, `[s]`.
    private(set) var hasDuration = false
    /// The number of digits if the code is nothing but two or more zeros.
    private(set) var zeros: Int?

    /// Runs of one letter in lower case, and a dot for each other character that counts.
    private var runs: [Run] = []

    private struct Run {
        var letter: Character
        var count: Int
    }

    init(of code: String) {
        let letters = bareLetters(of: code)
        collectRuns(letters)
        for index in runs.indices { classify(index) }
        if code.utf8.count > 1, code.utf8.allSatisfy({ $0 == UInt8(ascii: "0") }) { zeros = code.utf8.count }
    }

    /// The code without quoted texts, bracketed conditions, colours and locales, and escaped characters.
    private mutating func bareLetters(of code: String) -> [Character] {
        var letters: [Character] = []
        var rest = code[...]
        while let character = rest.popFirst() {
            switch character {
            case "\"":
                rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*":
                _ = rest.popFirst()
            case "[":
                let inside = rest.prefix { $0 != "]" }.lowercased()
                rest = rest.drop { $0 != "]" }.dropFirst()
                if let first = inside.first, "hms".contains(first), inside.allSatisfy({ $0 == first }) {
                    hasDuration = true
                }
            default:
                letters.append(contentsOf: character.lowercased())
            }
        }
        return letters
    }

    private mutating func collectRuns(_ letters: [Character]) {
        var rest = letters[...]
        while let letter = rest.first {
            if let marker = Self.markers.first(where: { rest.starts(with: $0.text) }) {
                if marker.isTime { runs.append(Run(letter: "h", count: 0)) }
                rest = rest.dropFirst(marker.text.count)
            } else if letter.isASCII, letter.isLetter {
                let run = rest.prefix { $0 == letter }
                runs.append(Run(letter: letter, count: run.count))
                rest = rest.dropFirst(run.count)
            } else {
                rest = rest.dropFirst()
            }
        }
    }

    /// Words whose letters are no parts of a date: the general format, exponents, and the halves of the day.
    private static let markers: [(text: String, isTime: Bool)] = [
        ("general", false), ("e+", false), ("e-", false), ("am/pm", true), ("a/p", true),
    ]

    /// Years, eras (`g`, `e`), days and weekdays (`aaa`) make a date. `m` is a minute behind hours and before
    /// seconds, and otherwise a month.
    private mutating func classify(_ index: Int) {
        switch runs[index].letter {
        case "y", "d", "g", "e": hasDate = true
        case "a" where runs[index].count >= 3: hasDate = true
        case "h", "s": hasTime = true
        case "m":
            let follows = index > 0 && runs[index - 1].letter == "h"
            let precedes = index + 1 < runs.count && runs[index + 1].letter == "s"
            if follows || precedes { hasTime = true } else { hasDate = true }
        default: break
        }
    }
}
