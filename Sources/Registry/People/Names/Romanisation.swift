/// Katakana in Latin letters, by the Hepburn system without marks.
enum Romanisation {
    /// With long vowels as written and shortened: サトウ is `satou` and `sato`.
    static func spellings(of reading: KanaReading) -> Set<String> { spellings(of: reading.text) }

    /// Whatever is not katakana is passed over.
    static func spellings(of katakana: String) -> Set<String> {
        var (spelling, doubled) = ("", false)
        for scalar in katakana.unicodeScalars {
            if scalar == "ッ" {
                doubled = true
            } else if let vowel = smallY[scalar] {
                // シ + ャ is sha, キ + ャ kya.
                if spelling.hasSuffix("i") { spelling.removeLast() }
                let isSoft = ["sh", "ch", "j"].contains(where: spelling.hasSuffix)
                spelling += isSoft ? vowel : "y" + vowel
            } else if let syllable = syllables[scalar] {
                if doubled, let first = syllable.first { spelling.append(first) }
                doubled = false
                spelling += syllable
            }
        }
        return [spelling, shortened(spelling)]
    }

    private static func shortened(_ spelling: String) -> String {
        var short = ""
        for letter in spelling {
            let prolongs =
                (letter == "u" && (short.last == "o" || short.last == "u"))
                || (letter == "o" && short.last == "o")
            if !prolongs { short.append(letter) }
        }
        return short
    }

    private static let smallY: [Unicode.Scalar: String] = ["ャ": "a", "ュ": "u", "ョ": "o"]

    private static let syllables: [Unicode.Scalar: String] = {
        let kana = """
            アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン\
            ガギグゲゴザジズゼゾダヂヅデドバビブベボパピプペポヴ
            """
        let latin = """
            a i u e o ka ki ku ke ko sa shi su se so ta chi tsu te to na ni nu ne no ha hi fu he ho ma mi mu me mo \
            ya yu yo ra ri ru re ro wa o n ga gi gu ge go za ji zu ze zo da ji zu de do ba bi bu be bo pa pi pu pe \
            po vu
            """
        return Dictionary(
            uniqueKeysWithValues: zip(kana.unicodeScalars, latin.split(separator: " ").map(String.init)))
    }()
}
