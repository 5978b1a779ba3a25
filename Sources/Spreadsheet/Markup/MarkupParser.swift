import CExpat

/// Expat over one part, fed in pieces: never a tree of the whole.
///
/// Bounded by itself, whatever the part says: no document types and so no entities but XML's own, a depth, a size
/// for one tag, memory for expat (see the shim).
@safe
struct MarkupParser: ~Copyable {
    private let parser: XML_Parser
    private let context: ParsingContext
    private let part: String

    private static let pieceSize = 64 * 1024
    /// A tag or comment; real ones have some hundred bytes. Expat looks at an unfinished one again with each piece.
    private static let longestTag = 256 * 1024

    init(of part: String, handler: any MarkupHandler, textLimit: Int) {
        guard let parser = unsafe cexpat_create() else { preconditionFailure("expat: out of memory") }
        unsafe self.parser = unsafe parser
        self.part = part
        context = unsafe ParsingContext(handler: handler, parser: parser, textLimit: textLimit)
        unsafe XML_SetUserData(parser, Unmanaged.passUnretained(context).toOpaque())
        unsafe XML_SetElementHandler(parser, takeStart, takeEnd)
        unsafe XML_SetCharacterDataHandler(parser, takeText)
        unsafe XML_SetStartDoctypeDeclHandler(parser, takeDocumentType)
    }

    deinit { unsafe XML_ParserFree(parser) }

    /// Parses the next piece.
    ///
    /// - Parameter fill: puts bytes into a buffer and says how many; 0 at the end.
    /// - Returns: how many there were.
    func parseNext(
        _ fill: (UnsafeMutableRawBufferPointer) throws(UnreadableWorkbook) -> Int
    ) throws(UnreadableWorkbook) -> Int {
        guard let buffer = unsafe XML_GetBuffer(parser, CInt(Self.pieceSize)) else {
            throw .tooComplex(part: part)
        }
        let count = try unsafe fill(UnsafeMutableRawBufferPointer(start: buffer, count: Self.pieceSize))
        context.fed += count
        let status = withExtendedLifetime(context) {
            unsafe XML_ParseBuffer(parser, CInt(count), count == 0 ? 1 : 0)
        }
        guard status == XML_STATUS_OK else { throw failure() }
        let tagSoFar = context.fed - Int(unsafe XML_GetCurrentByteIndex(parser))
        guard tagSoFar <= Self.longestTag else { throw .tooComplex(part: part) }
        return count
    }

    /// How many elements began since the last call.
    func takeElementCount() -> Int {
        defer { context.elements = 0 }
        return context.elements
    }

    private func failure() -> UnreadableWorkbook {
        switch context.failure {
        case .malformed: .brokenPart(part, line: line)
        case .tooComplex: .tooComplex(part: part)
        case .documentType: .documentType(part: part)
        case .refused(let reason): reason
        case nil where unsafe XML_GetErrorCode(parser) == XML_ERROR_NO_MEMORY: .tooComplex(part: part)
        case nil: .brokenPart(part, line: line)
        }
    }

    private var line: Int { Int(unsafe XML_GetCurrentLineNumber(parser)) }
}
