/// A query as libpq takes it: its text, and its parameters' types and contents.
struct Statement {
    let text: String
    let types: [UInt32]
    let contents: [[UInt8]?]
    let formats: [Int32]
    /// Whether the server may keep its plan: the one that suits three values does not suit ten thousand, so that with an array
    /// every run is planned for itself.
    let mayBeKept: Bool
    /// What it has to answer, where that is known beforehand.
    var foreseen: [UInt8]?

    /// Throws what a parameter cannot be sent for.
    init(_ query: Query) throws(PostgresError) {
        text = query.text
        if text.utf8.contains(0) { throw .nulInText }
        let binds = query.binds
        types = binds.map(\.type.rawValue)
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

    /// The same text with the same values.
    struct Key: Hashable {
        let text: String
        let contents: [[UInt8]?]
    }

    var key: Key { Key(text: text, contents: contents) }
}
