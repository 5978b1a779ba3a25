/// A text of one or more runs (ISO/IEC 29500-1, 18.4.8), without its phonetic guide: 氏名 with ｼﾒｲ above is 氏名.
struct RichText {
    private(set) var bytes: [UInt8] = []
    private var isInPhoneticRun = false

    mutating func start(_ element: MarkupElement) {
        if element == .phoneticRun { isInPhoneticRun = true }
    }

    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        isInPhoneticRun = false
    }

    mutating func end(_ element: MarkupElement, _ text: [UInt8]) {
        switch element {
        case .phoneticRun: isInPhoneticRun = false
        case .text where !isInPhoneticRun: bytes += EscapedText.unescaped(text)
        default: break
        }
    }
}
