/// What somebody who is signed in gets to see.
package struct Seen<Content: Sendable>: Sendable {
    package let visitor: Visitor
    /// Nil where it is not there for them, or their password has to be changed first.
    package let content: Content?

    package init(visitor: Visitor, content: Content?) {
        self.visitor = visitor
        self.content = content
    }
}
