/// An attribute of an element. One that is nil is left out: `.value(text)`, `.required(if: isNeeded)`, `hint.map { .title($0) }`.
@usableFromInline
package struct Attribute: Sendable {
    let name: String
    /// Nil where the name alone says it.
    let value: String?

    package init(_ name: String, _ value: String? = nil) {
        self.name = name
        self.value = value
    }
}

extension Attribute {
    package static func id(_ id: String) -> Attribute { Attribute("id", id) }
    package static func `class`(_ names: String) -> Attribute { Attribute("class", names) }
    package static func lang(_ language: Language) -> Attribute { Attribute("lang", language.rawValue) }
    package static func role(_ role: String) -> Attribute { Attribute("role", role) }
    package static func tabindex(_ index: Int) -> Attribute { Attribute("tabindex", String(index)) }

    // Links and files.
    package static func href(_ address: String) -> Attribute { Attribute("href", address) }
    package static func rel(_ relation: String) -> Attribute { Attribute("rel", relation) }
    package static func hreflang(_ language: Language) -> Attribute {
        Attribute("hreflang", language.rawValue)
    }

    package static let newTab = Attribute("target", "_blank")
    /// - Parameter name: under which it is saved.
    package static func download(_ name: String) -> Attribute { Attribute("download", name) }

    // What assistive techniques read.
    package static func label(_ text: String) -> Attribute { Attribute("aria-label", text) }
    package static func labelled(by id: String) -> Attribute { Attribute("aria-labelledby", id) }
    package static func described(by ids: String) -> Attribute { Attribute("aria-describedby", ids) }
    package static let invalid = Attribute("aria-invalid", "true")
    package static let hiddenFromReaders = Attribute("aria-hidden", "true")

    package static func open(if isOpen: Bool) -> Attribute? { isOpen ? Attribute("open") : nil }

    // Tables.
    package static let ofColumn = Attribute("scope", "col")
    package static let ofRow = Attribute("scope", "row")
    /// What a narrow screen shows beside the cell in place of the column's head.
    package static func column(_ head: String) -> Attribute { Attribute("data-label", head) }

    // Forms and their fields.
    package static func type(_ type: String) -> Attribute { Attribute("type", type) }
    package static func name(_ name: String) -> Attribute { Attribute("name", name) }
    package static func value(_ value: String) -> Attribute { Attribute("value", value) }
    package static func action(_ address: String) -> Attribute { Attribute("action", address) }
    package static func formaction(_ address: String) -> Attribute { Attribute("formaction", address) }
    package static func form(_ id: String) -> Attribute { Attribute("form", id) }
    package static func `for`(_ id: String) -> Attribute { Attribute("for", id) }
    package static func autocomplete(_ word: String) -> Attribute { Attribute("autocomplete", word) }
    package static let posted = Attribute("method", "post")
    package static let multipart = Attribute("enctype", "multipart/form-data")
    /// The server says what is wrong, in its own words.
    package static let novalidate = Attribute("novalidate")
    package static let autofocus = Attribute("autofocus")
    package static func inputmode(_ mode: String) -> Attribute { Attribute("inputmode", mode) }
    package static func pattern(_ pattern: String) -> Attribute { Attribute("pattern", pattern) }
    package static func accept(_ kinds: String) -> Attribute { Attribute("accept", kinds) }
    package static func rows(_ count: Int) -> Attribute { Attribute("rows", String(count)) }
    /// No capital is put where none was typed.
    package static let asTyped = Attribute("autocapitalize", "none")
    package static let unchecked = Attribute("spellcheck", "false")
    package static func checked(if isChecked: Bool) -> Attribute? { isChecked ? Attribute("checked") : nil }
    package static func selected(if isSelected: Bool) -> Attribute? { isSelected ? Attribute("selected") : nil }
    package static func required(if isRequired: Bool = true) -> Attribute? {
        isRequired ? Attribute("required") : nil
    }
    package static func readonly(if isReadOnly: Bool) -> Attribute? { isReadOnly ? Attribute("readonly") : nil }
}
