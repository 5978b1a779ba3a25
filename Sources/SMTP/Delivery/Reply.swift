/// A server's reply: a code and the text of all its lines (RFC 5321, 4.2).
struct Reply: Equatable {
    static let startMailInput = 354

    var code: Int
    var text: String

    var isTransient: Bool { (400...499).contains(code) }
    var isRefusal: Bool { (400...599).contains(code) }
    var refusalCode: Int? { isRefusal ? code : nil }

    /// RFC 4954, 6: required, mechanism too weak, credentials invalid, encryption required.
    var asksForAuthentication: Bool { [530, 534, 535, 538].contains(code) }
}

/// Puts replies together from their lines.
struct ReplyReader {
    /// RFC 5321, 4.5.3.1.5; of longer ones the rest is dropped.
    private static let longestLine = 512

    /// The replies whose last line has come.
    private(set) var replies: [Reply] = []
    private var texts: [String] = []

    /// The last reply with this code.
    func last(code: Int) -> Reply? {
        replies.last { $0.code == code }
    }

    /// Takes a line as libcurl passes it on, with its line end. Lines without a code are none of the protocol's.
    mutating func take(_ line: [UInt8]) {
        guard line.count >= 3, line.prefix(3).allSatisfy(isASCIIDigit),
            let code = Int(String(decoding: line.prefix(3), as: UTF8.self))
        else { return }
        let rest = line.dropFirst(3)
        let text = rest.dropFirst().prefix { !WireFormat.lineEnd.contains($0) }
        texts.append(String(decoding: text.prefix(Self.longestLine), as: UTF8.self))
        guard rest.first != UInt8(ascii: "-") else { return }
        replies.append(Reply(code: code, text: texts.joined(separator: " ")))
        texts = []
    }
}
