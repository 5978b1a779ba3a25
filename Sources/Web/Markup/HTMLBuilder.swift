/// Puts what stands between braces together, one after the other.
@resultBuilder
package enum HTMLBuilder {
    @inlinable package static func buildBlock() -> Nothing { Nothing() }

    @inlinable package static func buildPartialBlock<Part: HTML>(first: Part) -> Part { first }

    @inlinable package static func buildPartialBlock<Before: HTML, Part: HTML>(
        accumulated: Before, next: Part
    ) -> Both<Before, Part> {
        Both(accumulated, next)
    }

    @inlinable package static func buildOptional<Part: HTML>(_ part: Part?) -> Part? { part }

    @inlinable package static func buildEither<First: HTML, Second: HTML>(
        first: First
    ) -> Either<First, Second> {
        .first(first)
    }

    @inlinable package static func buildEither<First: HTML, Second: HTML>(
        second: Second
    ) -> Either<First, Second> {
        .second(second)
    }
}

package struct Nothing: HTML {
    @inlinable package init() {}

    @inlinable package func write(to page: inout PageBytes) {}
}

package struct Both<First: HTML, Second: HTML>: HTML {
    @usableFromInline let first: First
    @usableFromInline let second: Second

    @inlinable init(_ first: First, _ second: Second) {
        self.first = first
        self.second = second
    }

    @inlinable package func write(to page: inout PageBytes) {
        first.write(to: &page)
        second.write(to: &page)
    }
}

package enum Either<First: HTML, Second: HTML>: HTML {
    case first(First)
    case second(Second)

    @inlinable package func write(to page: inout PageBytes) {
        switch self {
        case .first(let part): part.write(to: &page)
        case .second(let part): part.write(to: &page)
        }
    }
}

/// The same for each of several: `Each(people) { row($0) }`. Nothing is made before it is written.
package struct Each<Items: Sequence, Content: HTML>: HTML {
    @usableFromInline let items: Items
    @usableFromInline let content: (Items.Element) -> Content

    @inlinable package init(
        _ items: Items, @HTMLBuilder content: @escaping (Items.Element) -> Content
    ) {
        self.items = items
        self.content = content
    }

    @inlinable package func write(to page: inout PageBytes) {
        for item in items { content(item).write(to: &page) }
    }
}
