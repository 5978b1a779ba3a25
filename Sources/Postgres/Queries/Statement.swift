/// A query as libpq takes it: its text, and its parameters' types and contents.
struct Statement {
    let shape: Shape
    let contents: [[UInt8]?]
    let formats: [Int32]
    /// Whether the server may keep its plan: the one that suits three values does not suit ten thousand, so that with an array
    /// every run is planned for itself.
    let mayBeKept: Bool
    /// What it has to answer, where that is known beforehand.
    var foreseen: [UInt8]?

    /// What the server plans: the same text means something else with parameters of other types.
    struct Shape: Hashable {
        let text: String
        let types: [UInt32]
    }

    var text: String { shape.text }
    var types: [UInt32] { shape.types }

    /// Throws what a parameter cannot be sent for.
    init(_ query: Query) throws(PostgresError) {
        let binds = query.binds
        shape = Shape(text: query.text, types: binds.map(\.type.rawValue))
        if shape.text.utf8.contains(0) { throw .nulInText }
        formats = binds.map { $0.isBinary ? 1 : 0 }
        mayBeKept = !binds.contains { $0.isArray }
        var contents: [[UInt8]?] = []
        contents.reserveCapacity(binds.count)
        for bind in binds { contents.append(try bind.content.get()) }
        self.contents = contents
    }

    /// Lends the values and their lengths, as libpq takes them.
    func withValues<R>(_ body: ([UnsafePointer<CChar>?], [Int32]) -> R) -> R {
        unsafe CStrings(contents).withPointers { values in
            unsafe body(values, contents.map { Int32(clamping: $0?.count ?? 0) })
        }
    }

    /// The same statement with the same values.
    struct Key: Hashable {
        let shape: Shape
        let contents: [[UInt8]?]
    }

    var key: Key { Key(shape: shape, contents: contents) }
}
