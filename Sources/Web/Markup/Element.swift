/// An element with what is in it: `p(.class("lead")) { … }`.
package struct Element<Content: HTML>: HTML {
    @usableFromInline let tag: Tag
    @usableFromInline let attributes: [Attribute?]
    @usableFromInline let content: Content

    @inlinable init(_ tag: Tag, _ attributes: [Attribute?], _ content: Content) {
        self.tag = tag
        self.attributes = attributes
        self.content = content
    }

    @inlinable package func write(to page: inout PageBytes) {
        page.open(tag.start, attributes)
        content.write(to: &page)
        page.write(markup: tag.end)
    }
}

/// An element that has no content and no end, such as a field.
package struct VoidElement: HTML {
    @usableFromInline let tag: VoidTag
    @usableFromInline let attributes: [Attribute?]

    @inlinable init(_ tag: VoidTag, _ attributes: [Attribute?]) {
        self.tag = tag
        self.attributes = attributes
    }

    @inlinable package func write(to page: inout PageBytes) { page.open(tag.start, attributes) }
}

extension PageBytes {
    package mutating func open(_ start: String, _ attributes: [Attribute?]) {
        write(markup: start)
        for case let attribute? in attributes { write(attribute) }
        write(markup: ">")
    }

    private mutating func write(_ attribute: Attribute) {
        write(markup: " ")
        write(markup: attribute.name)
        guard let value = attribute.value else { return }
        write(markup: "=\"")
        write(text: value)
        write(markup: "\"")
    }
}
