/// The 31 characters of a temporary password and the check character over them.
///
/// The alphabet is the lower-case letters and digits without those that people take for each other on paper:
/// 0 and o, 1, i and l. Since 31 is prime, the values of the characters form a field, and a weighted sum with
/// 24 different weights that must be 0 (mod 31) notices every single wrong character and every exchange of
/// two characters, neighbours or not. It is ISBN-10's scheme over 31 in place of 11.
enum PasswordAlphabet {
    static let characters = Array("abcdefghjkmnpqrstuvwxyz23456789".utf8)
    static let size = characters.count

    private static let values: [UInt8: Int] = Dictionary(
        uniqueKeysWithValues: zip(characters, 0...))

    static func contains(_ character: UInt8) -> Bool {
        values[character] != nil
    }

    /// The character that makes the sum of all of them 0: it stands last and has the weight 1.
    static func checkCharacter(for characters: some Collection<UInt8>) -> UInt8 {
        let sum = weightedSum(characters, lastWeight: 2)
        return Self.characters[(size - sum) % size]
    }

    /// Whether characters of the alphabet, the check character last among them, fit each other.
    static func fits(_ characters: some Collection<UInt8>) -> Bool {
        weightedSum(characters, lastWeight: 1) == 0
    }

    private static func weightedSum(_ characters: some Collection<UInt8>, lastWeight: Int) -> Int {
        var sum = 0
        for (offset, character) in characters.enumerated() {
            let weight = lastWeight + characters.count - 1 - offset
            sum += weight * (values[character] ?? 0)
        }
        return sum % size
    }
}
