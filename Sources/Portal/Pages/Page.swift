import NIOCore
import Web

/// A page: what stands around it, and its content where it is drawn.
protocol Page: Sendable {
    associatedtype Main: HTML

    var frame: Frame { get }
    @HTMLBuilder var main: Main { get }
}

extension Page {
    /// In which a text is chosen: `t(ja: "送る", en: "Send")`.
    var t: Language { frame.reader.language }

    func draw() -> ByteBuffer {
        var page = PageBytes()
        Layout(frame: frame, content: main).write(to: &page)
        return page.buffer
    }
}
