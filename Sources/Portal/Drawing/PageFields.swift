import Mustache

/// The properties of a page, or of a part of it, under their names. One that is nil is not there.
final class PageFields: MustacheParent {
    private var names: [String] = []
    private var values: [Any] = []

    /// There are few, with short names: looking at one after the other is faster than hashing.
    func child(named name: String) -> Any? {
        names.firstIndex(of: name).map { values[$0] }
    }

    func add(_ name: String, _ value: Any) {
        names.append(name)
        values.append(value)
    }
}

/// A text of a page, as Mustache knows it without asking what else it could be.
struct PageText: MustacheCustomRenderable {
    let renderText: String
    var isNull: Bool { false }
}
