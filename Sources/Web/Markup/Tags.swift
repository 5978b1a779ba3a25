/// The name of an element; called with its attributes and content, it makes one.
package struct Tag: Sendable {
    @usableFromInline let start: String
    @usableFromInline let end: String

    /// - Parameter isLine: whether what follows begins on a line of its own. Within a text, that would be a space.
    init(_ name: String, isLine: Bool = true) {
        start = "<\(name)"
        end = "</\(name)>\(isLine ? "\n" : "")"
    }

    @inlinable package func callAsFunction<Content: HTML>(
        _ attributes: Attribute?..., @HTMLBuilder content: () -> Content
    ) -> Element<Content> {
        Element(self, attributes, content())
    }
}

/// The name of an element without content.
package struct VoidTag: Sendable {
    @usableFromInline let start: String

    init(_ name: String) {
        start = "<\(name)"
    }

    @inlinable package func callAsFunction(_ attributes: Attribute?...) -> VoidElement {
        VoidElement(self, attributes)
    }
}

// The document.
package let html = Tag("html")
package let head = Tag("head")
package let title = Tag("title", isLine: false)
package let body = Tag("body")
package let meta = VoidTag("meta")
package let link = VoidTag("link")

// Its parts.
package let header = Tag("header")
package let main = Tag("main")
package let footer = Tag("footer")
package let nav = Tag("nav")
package let section = Tag("section")
package let div = Tag("div")
package let details = Tag("details")
package let summary = Tag("summary", isLine: false)

// Texts.
package let h1 = Tag("h1")
package let h2 = Tag("h2")
package let h3 = Tag("h3")
package let h4 = Tag("h4")
package let p = Tag("p")
package let del = Tag("del", isLine: false)
package let ins = Tag("ins", isLine: false)
package let span = Tag("span", isLine: false)
package let strong = Tag("strong", isLine: false)
package let code = Tag("code", isLine: false)
package let a = Tag("a", isLine: false)

// Lists and tables.
package let ul = Tag("ul")
package let ol = Tag("ol")
package let li = Tag("li")
package let dl = Tag("dl")
package let dt = Tag("dt", isLine: false)
package let dd = Tag("dd", isLine: false)
package let table = Tag("table")
package let caption = Tag("caption")
package let thead = Tag("thead")
package let tbody = Tag("tbody")
package let tr = Tag("tr")
package let th = Tag("th", isLine: false)
package let td = Tag("td", isLine: false)

// Forms.
package let form = Tag("form")
package let fieldset = Tag("fieldset")
package let legend = Tag("legend", isLine: false)
package let label = Tag("label", isLine: false)
package let input = VoidTag("input")
package let textarea = Tag("textarea")
package let select = Tag("select")
package let option = Tag("option")
package let button = Tag("button")
