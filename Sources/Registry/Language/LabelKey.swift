extension String {
    /// What a label comes down to when it is compared: width, case, spaces, punctuation and the kind of kana do not
    /// count, so that `ふりがな`, `フリガナ ※` and `ﾌﾘｶﾞﾅ：` are one label.
    var labelKey: String {
        guard !unicodeScalars.allSatisfy(\.isLabelKey) else { return self }
        var kept = String.UnicodeScalarView()
        for scalar in unicodeScalars { kept.append(scalar.katakana) }
        var key = String.UnicodeScalarView()
        for scalar in String(kept).widthFolded.unicodeScalars {
            if scalar.isLabelKey {
                key.append(scalar)
            } else if scalar.isASCII {
                if scalar.isASCIILetter { key.append(scalar.lowercased) }
            } else {
                key.append(
                    contentsOf: scalar.properties.lowercaseMapping.unicodeScalars.filter(\.countsInLabels))
            }
        }
        return String(key)
    }
}

extension Unicode.Scalar {
    /// Surely stands for itself in a label's key: what most labels are made of.
    fileprivate var isLabelKey: Bool {
        switch value {
        case 0x61...0x7A, 0x30...0x39, 0x4E00...0x9FFF, 0x30A1...0x30FA, 0x30FC: true
        default: false
        }
    }

    fileprivate var countsInLabels: Bool { properties.isAlphabetic || properties.numericType != nil }

    /// The small letter for A–Z, anything else as it is.
    var lowercased: Unicode.Scalar {
        ("A"..."Z").contains(self) ? Unicode.Scalar(UInt8(value) + 0x20) : self
    }
}
