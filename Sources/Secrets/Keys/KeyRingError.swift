/// Why a key file is not taken. Nothing of its content is told.
package enum KeyRingError: Error, Equatable {
    /// The system's error number (`errno`) from opening or reading it.
    case unreadable(Int32)
    case notAFile
    /// Others than its owner can get at it; the permission bits.
    case open(mode: UInt32)
    /// No key file is larger than 64 KiB.
    case tooLarge
    case noKey
    /// A line, counted from 1.
    case line(Int, LineMistake)

    package enum LineMistake: Error, Equatable {
        /// Not an id and a key with blanks between them.
        case shape
        /// Not 1–32 letters, digits, `-`, `_` or `.`.
        case id
        /// Not 32 bytes in Base64 or hexadecimal.
        case key
        /// The id stands on an earlier line already.
        case repeatedID
    }
}

extension KeyRingError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unreadable(let number): "key file: cannot be read (errno \(number))"
        case .notAFile: "key file: not a file"
        case .open(let mode): "key file: others can get at it (mode \(String(mode, radix: 8))); make it 0600"
        case .tooLarge: "key file: larger than 64 KiB"
        case .noKey: "key file: holds no key"
        case .line(let number, let mistake): "key file, line \(number): \(mistake)"
        }
    }
}

extension KeyRingError.LineMistake: CustomStringConvertible {
    package var description: String {
        switch self {
        case .shape: "not an id and a key with a blank between them"
        case .id: "an id has 1 to 32 letters, digits, '-', '_' or '.'"
        case .key: "not 32 bytes in Base64 or hexadecimal"
        case .repeatedID: "this id occurs before"
        }
    }
}
