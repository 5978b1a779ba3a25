/// A posted form with a file in it, `multipart/form-data` (RFC 7578, RFC 2046), read strictly: what a browser does not send
/// is refused, not guessed at. The body is bounded before it gets here (`CompleteBody`).
package struct MultipartForm: Sendable {
    package let fields: FormFields
    private let files: [(field: String, file: File)]

    package struct File: Sendable, Hashable {
        /// For people to recognise, never a path: the last part of what the browser said.
        package let name: String
        package let bytes: [UInt8]
    }

    package enum Fault: Error, Sendable, Hashable {
        case boundary
        /// Not framed as RFC 2046 has it, or cut off.
        case framing
        case head
        case tooManyParts
        case tooLong
        case notUTF8
        case nulCharacter
        case repeated
    }

    package static let mostParts = 64
    static let longestHead = 1024
    static let longestName = 64
    static let longestValue = 4096

    /// - Parameter contentType: the request's header.
    package init(_ body: [UInt8], contentType: String) throws(Fault) {
        let boundary = try MultipartBoundary(contentType)
        var (fields, files): ([(name: String, value: String)], [(String, File)]) = ([], [])
        for part in try MultipartReader.parts(of: body, boundary) {
            let head = try PartHead(part.head)
            if let fileName = head.fileName {
                guard !files.contains(where: { $0.0 == head.name }) else { throw .repeated }
                // A file input that nobody used.
                guard !(fileName.isEmpty && part.body.isEmpty) else { continue }
                files.append((head.name, File(name: Self.label(fileName), bytes: Array(part.body))))
            } else {
                fields.append((head.name, try Self.value(part.body)))
            }
        }
        self.fields = FormFields(fields)
        self.files = files.map { (field: $0.0, file: $0.1) }
    }

    /// Nil when none was chosen.
    package func file(_ field: String) -> File? { files.first { $0.field == field }?.file }

    private static func value(_ bytes: ArraySlice<UInt8>) throws(Fault) -> String {
        guard bytes.count <= longestValue else { throw .tooLong }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
        guard !bytes.contains(0) else { throw .nulCharacter }
        return text
    }

    /// What is left of a file's name once everything that could be taken for a path, or steer a terminal, is gone.
    private static func label(_ name: String) -> String {
        let last = name.split { $0 == "/" || $0 == "\\" }.last ?? ""
        let visible = last.unicodeScalars.filter { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse: false
            default: true
            }
        }
        let label = String(String.UnicodeScalarView(visible).prefix(longestFileName))
        return label.allSatisfy({ $0 == "." || $0.isWhitespace }) ? "file" : label
    }

    private static let longestFileName = 100
}

/// What parts are set apart by.
struct MultipartBoundary: Sendable, Hashable {
    let bytes: [UInt8]

    init(_ contentType: String) throws(MultipartForm.Fault) {
        let parts = contentType.split(separator: ";", omittingEmptySubsequences: false)
            .map { $0.trimmingSpaces }
        guard parts.count == 2, parts[0].lowercased() == "multipart/form-data",
            parts[1].lowercased().hasPrefix("boundary=")
        else { throw .boundary }
        var text = parts[1].dropFirst("boundary=".count)
        if text.hasPrefix("\""), text.hasSuffix("\""), text.count > 2 { text = text.dropFirst().dropLast() }
        bytes = Array(text.utf8)
        guard (1...70).contains(bytes.count), bytes.allSatisfy(Self.isAllowed) else { throw .boundary }
    }

    /// RFC 2046, 5.1.1, without the space.
    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"):
            true
        default: "'()+_,-./:=?".utf8.contains(byte)
        }
    }
}

extension Substring {
    fileprivate var trimmingSpaces: Substring {
        var text = self
        while text.first == " " || text.first == "\t" { text.removeFirst() }
        while text.last == " " || text.last == "\t" { text.removeLast() }
        return text
    }
}
