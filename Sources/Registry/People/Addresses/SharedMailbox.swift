/// Words in front of the @ that name an office, not a person (J6).
enum SharedMailbox {
    /// Whether the words of a local part are such alone, or begin with one that needs no company.
    static func isLikely(_ words: (first: String, letters: String)) -> Bool {
        !words.letters.isEmpty && (whole.contains(words.letters) || beginning.contains(words.first))
    }

    /// Whether it says no more than that it is an office's: one of the words, or nothing.
    static func isGeneric(_ letters: String) -> Bool {
        letters.isEmpty || whole.contains(letters) || beginning.contains(letters) || added.contains(letters)
    }

    /// The first run of letters and all letters together, in lower case.
    static func words(of local: Substring) -> (first: String, letters: String) {
        var (first, letters, isInFirst) = ("", "", true)
        for scalar in local.unicodeScalars {
            if scalar.isASCIILetter {
                letters.unicodeScalars.append(scalar.lowercased)
                if isInFirst { first = letters }
            } else if !letters.isEmpty {
                isInFirst = false
            }
        }
        return (first, letters)
    }

    /// Enough as the first word, as in `info-komae`.
    private static let beginning: Set<String> = [
        "info", "information", "office", "contact", "jimu", "jimukyoku", "postmaster", "webmaster", "noreply",
    ]
    /// Only when nothing else stands beside it but digits.
    private static let whole: Set<String> = [
        "admin", "administrator", "all", "caremanager", "careplan", "center", "clinic", "daihyo", "dayservice",
        "desk", "fax", "group", "helper", "help", "helpdesk", "homecare", "honbu", "hospital", "houkan",
        "houmon", "jimusho", "kaigo", "kango", "kanri", "kyotaku", "mail", "manager", "mcs", "member", "nurse",
        "pharmacy", "reception", "renkei", "soumu", "somu", "soudan", "staff", "station", "support", "team",
        "toiawase", "uketsuke", "yakkyoku", "zaitaku",
    ]
    /// Beside a facility's own name.
    private static let added: Set<String> = [
        "care", "cl", "dc", "dental", "ds", "hc", "homon", "hosp", "iin", "naika", "ns", "pharm", "plan",
        "shika",
        "st", "vns",
    ]
}
