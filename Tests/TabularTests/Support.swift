import Tabular

/// Repeatable randomness (SplitMix64): a failing round is found again by its seed.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// The texts of every row; nil for a damaged one.
func texts(_ table: Table) -> [[String]?] {
    table.rows.map { row in
        if case .damaged = row.content { nil } else { row.cells.map(\.text) }
    }
}

func texts(_ file: String) throws -> [[String]?] {
    texts(try Table.read(Array(file.utf8)))
}

/// Scalar by scalar: `String`'s `==` is too lenient for names.
func scalars(_ rows: [[String]?]) -> [[[UInt32]]?] {
    rows.map { row in row.map { $0.map { $0.unicodeScalars.map(\.value) } } }
}

func utf16(_ text: String, bigEndian: Bool = false) -> [UInt8] {
    ("\u{FEFF}" + text).utf16.flatMap { unit in
        let pair = [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
        return bigEndian ? pair.reversed() : pair
    }
}

/// A piece of a file as literals: text in UTF-8, or bytes.
struct Piece: ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
    let bytes: [UInt8]

    init(stringLiteral text: String) { bytes = Array(text.utf8) }
    init(arrayLiteral bytes: UInt8...) { self.bytes = bytes }
}

func bytes(_ pieces: Piece...) -> [UInt8] { pieces.flatMap(\.bytes) }
func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
