import Registry

extension [String: MailValue] {
    /// The variables as JSON, by name.
    ///
    /// Written out by hand: an approval has one for every person, and the encoder takes longer than sealing the password.
    var json: String {
        var json = JSONText()
        json.append(object: sorted { $0.key < $1.key })
        return json.text
    }
}

/// JSON text (RFC 8259) on its way.
private struct JSONText {
    private(set) var text = ""

    mutating func append(object members: [(key: String, value: MailValue)]) {
        append(members, between: "{", and: "}") { json, member in
            json.append(string: member.key)
            json.text.append(":")
            json.append(member.value)
        }
    }

    private mutating func append(_ value: MailValue) {
        switch value {
        case .text(let text): append(string: text)
        case .flag(let flag): text.append(flag ? "true" : "false")
        case .list(let texts): append(texts, between: "[", and: "]") { $0.append(string: $1) }
        }
    }

    private mutating func append<Item>(
        _ items: [Item], between open: String, and close: String, _ item: (inout JSONText, Item) -> Void
    ) {
        text.append(open)
        for (index, each) in items.enumerated() {
            if index > 0 { text.append(",") }
            item(&self, each)
        }
        text.append(close)
    }

    private mutating func append(string: String) {
        text.append("\"")
        if string.utf8.contains(where: Self.isSpecial) {
            for scalar in string.unicodeScalars { append(escaping: scalar) }
        } else {
            text.append(string)
        }
        text.append("\"")
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private mutating func append(escaping scalar: Unicode.Scalar) {
        switch scalar {
        case "\"", "\\": text.append("\\\(scalar)")
        case "\u{0}"..<" ":
            let digits = String(scalar.value, radix: 16)
            text.append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
        default: text.unicodeScalars.append(scalar)
        }
    }
}
