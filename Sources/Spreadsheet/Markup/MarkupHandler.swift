/// Takes the elements of one part as they are parsed.
protocol MarkupHandler: AnyObject {
    /// Whether the rest of the part is of no interest.
    var isSatisfied: Bool { get }
    func start(_ element: MarkupElement, _ attributes: MarkupAttributes) throws(MarkupFault)
    /// - Parameter text: what stands between this tag and the one before, in well-formed UTF-8: the whole text of
    ///   an element that holds no others. It is cut off above the limit for one field, by which one sees that it is
    ///   too long.
    func end(_ element: MarkupElement, _ text: [UInt8]) throws(MarkupFault)
}

extension MarkupHandler {
    var isSatisfied: Bool { false }

    func end(_ element: MarkupElement, _ text: [UInt8]) throws(MarkupFault) {}
}

/// Why a handler takes no more.
enum MarkupFault: Error {
    /// Not what the standard says: the message names the part and the line.
    case malformed
    /// More than any workbook has.
    case tooComplex
    /// For a reason that is not the part's.
    case refused(UnreadableWorkbook)
}
