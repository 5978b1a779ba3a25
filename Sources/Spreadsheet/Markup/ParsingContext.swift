import CExpat

/// What expat's callbacks work on. After a failure expat is told to stop, but may still make the call that belongs to
/// the one that failed.
@safe
final class ParsingContext {
    enum Failure {
        case malformed
        case tooComplex
        case documentType
        case refused(UnreadableWorkbook)
    }

    private(set) var failure: Failure?
    /// Bytes given to expat so far.
    var fed = 0
    var elements = 0
    private let handler: any MarkupHandler
    private let parser: XML_Parser
    private let textLimit: Int
    private var text: [UInt8] = []
    private var depth = 0

    /// The parts that are read go nine levels deep, with extensions some more.
    private static let deepest = 64

    init(handler: any MarkupHandler, parser: XML_Parser, textLimit: Int) {
        self.handler = handler
        unsafe self.parser = unsafe parser
        self.textLimit = textLimit
    }

    func start(_ name: UnsafePointer<XML_Char>, _ attributes: MarkupAttributes) {
        if !text.isEmpty { text.removeAll(keepingCapacity: true) }
        depth += 1
        elements += 1
        guard depth <= Self.deepest else { return fail(.tooComplex) }
        guard let element = unsafe MarkupElement(name) else { return }
        handle { () throws(MarkupFault) in try handler.start(element, attributes) }
    }

    func end(_ name: UnsafePointer<XML_Char>) {
        depth -= 1
        if let element = unsafe MarkupElement(name) {
            handle { () throws(MarkupFault) in try handler.end(element, text) }
        }
        if !text.isEmpty { text.removeAll(keepingCapacity: true) }
    }

    func take(_ more: UnsafeRawBufferPointer) {
        let room = textLimit + 1 - text.count
        if room > 0 { unsafe text.append(contentsOf: more.prefix(room)) }
    }

    func fail(_ reason: Failure) {
        guard failure == nil else { return }
        failure = reason
        unsafe XML_StopParser(parser, 0)
    }

    private func handle(_ event: () throws(MarkupFault) -> Void) {
        guard failure == nil else { return }
        do throws(MarkupFault) {
            try event()
        } catch {
            switch error {
            case .malformed: fail(.malformed)
            case .tooComplex: fail(.tooComplex)
            case .refused(let reason): fail(.refused(reason))
            }
        }
    }
}

private func context(_ userData: UnsafeMutableRawPointer?) -> ParsingContext? {
    unsafe userData.map { unsafe Unmanaged<ParsingContext>.fromOpaque($0).takeUnretainedValue() }
}

func takeStart(
    userData: UnsafeMutableRawPointer?, name: UnsafePointer<XML_Char>?,
    attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
) {
    guard let name = unsafe name, let attributes = unsafe attributes else { return }
    unsafe context(userData)?.start(name, MarkupAttributes(attributes))
}

func takeEnd(userData: UnsafeMutableRawPointer?, name: UnsafePointer<XML_Char>?) {
    guard let name = unsafe name else { return }
    unsafe context(userData)?.end(name)
}

func takeText(userData: UnsafeMutableRawPointer?, text: UnsafePointer<XML_Char>?, count: CInt) {
    unsafe context(userData)?.take(UnsafeRawBufferPointer(start: text, count: Int(count)))
}

/// No workbook has one; entities that grow exponentially and files from elsewhere need one.
func takeDocumentType(
    userData: UnsafeMutableRawPointer?, name: UnsafePointer<XML_Char>?, system: UnsafePointer<XML_Char>?,
    public: UnsafePointer<XML_Char>?, hasInternalSubset: CInt
) {
    unsafe context(userData)?.fail(.documentType)
}
