extension String {
    /// What a label comes down to when it is compared: width, case, spaces, punctuation and the kind of kana do not
    /// count, so that `ふりがな`, `フリガナ ※` and `ﾌﾘｶﾞﾅ：` are one label.
    var labelKey: String {
        var kept = String.UnicodeScalarView()
        for scalar in unicodeScalars { kept.append(scalar.katakana) }
        let letters = String(kept).widthFolded.lowercased().unicodeScalars.filter {
            $0.properties.isAlphabetic || $0.properties.numericType != nil
        }
        var key = String.UnicodeScalarView()
        key.append(contentsOf: letters)
        return String(key)
    }
}
