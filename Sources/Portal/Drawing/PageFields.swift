import Mustache

/// The properties of a page, or of a part of it, under their names. One that is nil is not there.
///
/// A struct around what it shares: of a class, Swift also tries whether it is the box of another type, at every question that
/// Mustache asks about it.
struct PageFields: MustacheParent {
    private final class Fields {
        var names: [String] = []
        var values: [Any] = []
    }

    private let fields = Fields()

    /// There are few, with short names: looking at one after the other is faster than hashing.
    func child(named name: String) -> Any? {
        fields.names.firstIndex(of: name).map { fields.values[$0] }
    }

    func add(_ name: String, _ value: Any) {
        fields.names.append(name)
        fields.values.append(value)
    }
}

/// A text of a page, as Mustache knows it without asking what else it could be.
struct PageText: MustacheCustomRenderable {
    let renderText: String
    var isNull: Bool { false }
}
