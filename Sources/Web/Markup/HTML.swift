/// Something that is drawn on a page: an element, a text, several of them, or nothing.
@usableFromInline
package protocol HTML {
    func write(to page: inout PageBytes)
}

/// A part of a page that consists of others.
package protocol Component: HTML {
    associatedtype Body: HTML

    @HTMLBuilder var body: Body { get }
}

extension Component {
    @inlinable package func write(to page: inout PageBytes) { body.write(to: &page) }
}

/// A text is escaped wherever it stands: nothing that somebody typed can become an element.
extension String: HTML {
    @inlinable package func write(to page: inout PageBytes) { page.write(text: self) }
}

extension Optional: HTML where Wrapped: HTML {
    @inlinable package func write(to page: inout PageBytes) { self?.write(to: &page) }
}

package struct Doctype: HTML {
    package init() {}

    package func write(to page: inout PageBytes) { page.write(markup: "<!DOCTYPE html>\n") }
}
