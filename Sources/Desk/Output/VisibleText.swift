extension String {
    /// The text with everything that would steer a terminal, or turn its writing round, made visible: values come from
    /// other people's files.
    var visible: String {
        guard unicodeScalars.contains(where: \.steers) else { return self }
        var shown = String.UnicodeScalarView()
        for scalar in unicodeScalars { shown.append(contentsOf: scalar.visible) }
        return String(shown)
    }
}

extension Unicode.Scalar {
    fileprivate var steers: Bool {
        switch value {
        case 0x202A...0x202E, 0x2066...0x2069: true
        // What nearly all texts are made of needs no look at its properties.
        case 0x20...0x7E, 0x3000...0x30FF, 0x4E00...0x9FFF: false
        default: properties.generalCategory == .control
        }
    }

    /// Control pictures stand for the old control characters, code points for the rest.
    fileprivate var visible: String.UnicodeScalarView {
        guard steers else { return String(self).unicodeScalars }
        let picture = value < 0x20 ? 0x2400 + value : value == 0x7F ? 0x2421 : nil
        if let picture = picture.flatMap(Unicode.Scalar.init) { return String(picture).unicodeScalars }
        let code = String(value, radix: 16, uppercase: true)
        let zeros = String(repeating: "0", count: max(0, 4 - code.count))
        return "<U+\(zeros)\(code)>".unicodeScalars
    }
}
