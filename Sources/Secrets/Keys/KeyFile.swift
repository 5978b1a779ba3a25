// The credential file of the keys: one key on a line, `ID BASE64` or `ID HEXADECIMAL`, the current one first;
// blank lines and lines that begin with `#` are skipped.

extension KeyRing {
    /// The text of a file with one new key. To change keys, put its line before those of the present file.
    package static func generate(
        id: String, _ random: RandomSource = .system
    ) throws(KeyRingError) -> String {
        let text = """
            # Keys of madoguchi. The first one is in use; keep the others until nothing needs them any more.
            \(id) \(Base64URL.encode(random.bytes(Key.size)))

            """
        _ = try parse(text)
        return text
    }

    /// Reads the keys of a file that nobody but its owner can get at.
    package static func load(contentsOf path: String) throws(KeyRingError) -> KeyRing {
        let bytes = try PrivateFile.read(path)
        return try parse(String(decoding: bytes, as: UTF8.self))
    }

    static func parse(_ text: String) throws(KeyRingError) -> KeyRing {
        var keys: [Key] = []
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (offset, line) in lines.enumerated() {
            let words = line.split { " \t\r".utf8.contains($0) }.map { String(decoding: $0, as: UTF8.self) }
            guard let first = words.first, !first.hasPrefix("#") else { continue }
            do throws(KeyRingError.LineMistake) {
                let key = try key(words)
                guard !keys.contains(where: { $0.id == key.id }) else { throw .repeatedID }
                keys.append(key)
            } catch {
                throw .line(offset + 1, error)
            }
        }
        guard let current = keys.first, let ring = KeyRing(current: current, older: Array(keys.dropFirst()))
        else { throw .noKey }
        return ring
    }

    private static func key(_ words: [String]) throws(KeyRingError.LineMistake) -> Key {
        guard words.count == 2 else { throw .shape }
        guard Key.isIdentifier(words[0]) else { throw .id }
        guard let bytes = keyBytes(words[1]), let key = Key(id: words[0], bytes: bytes) else { throw .key }
        return key
    }

    /// 64 characters are hexadecimal; 43, or 44 with padding, Base64 in either alphabet. The lengths decide.
    private static func keyBytes(_ word: String) -> [UInt8]? {
        if word.utf8.count == 2 * Key.size { return Hexadecimal.decode(word) }
        let unpadded = word.hasSuffix("=") ? word.dropLast() : word[...]
        return Base64.decode(unpadded) ?? Base64URL.decode(unpadded)
    }
}
