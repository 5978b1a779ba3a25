/// What a template is filled in with: a page's stored properties under their names, however deep.
enum PageValue {
    case text(String)
    case flag(Bool)
    case list([PageValue])
    case fields(PageFields)

    init(_ page: some Page) throws {
        let encoder = PageEncoder()
        try page.encode(to: encoder)
        self = encoder.value
    }
}

/// The properties of one struct. One that is nil is not there.
final class PageFields {
    private var names: [String] = []
    private var values: [PageValue] = []

    /// There are few, with short names: looking at one after the other is faster than hashing.
    subscript(name: String) -> PageValue? {
        names.firstIndex(of: name).map { values[$0] }
    }

    func add(_ name: String, _ value: PageValue) {
        names.append(name)
        values.append(value)
    }
}
