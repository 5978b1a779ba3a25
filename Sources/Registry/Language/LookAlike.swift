/// Cyrillic and Greek letters that look like Latin ones. They come out of an input method's list of candidates or of
/// an attacker's hand; in an address they can only be meant as Latin.
///
/// The pairs are single letters of Unicode's table of confusables (UTS #39) that any typeface draws alike.
enum LookAlike {
    /// The Latin letter; nil when there is none.
    static func latin(_ scalar: Unicode.Scalar) -> Unicode.Scalar? { latinByLetter[scalar] }

    /// All of them in a text, with their places.
    static func found(in text: String) -> [OddCharacter] {
        text.unicodeScalars.enumerated().filter { latin($0.element) != nil }.map {
            OddCharacter($0.element, at: $0.offset + 1)
        }
    }

    private static let latinByLetter = Dictionary(
        uniqueKeysWithValues: zip((cyrillic.letters + greek.letters).unicodeScalars, latinLetters))

    private static let latinLetters = (cyrillic.latin + greek.latin).unicodeScalars

    private static let cyrillic = (
        letters: "аеорсухіјѕһԁԛԝѵӏАВЕКМНОРСТХІЈЅ", latin: "aeopcyxijshdqwvlABEKMHOPCTXIJS"
    )
    private static let greek = (letters: "αινορυχκΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", latin: "aivopuxkABEZHIKMNOPTYX")
}
