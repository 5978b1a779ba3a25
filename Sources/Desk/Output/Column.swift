import Registry

/// One column of a table: its heading, and what a row has in it.
struct Column<Row> {
    enum Alignment: Sendable {
        case leading
        /// For numbers.
        case trailing
    }

    let title: Bilingual
    let alignment: Alignment
    let cell: (Row) -> Bilingual?

    init(_ ja: String, _ en: String, _ alignment: Alignment = .leading, value: @escaping (Row) -> String?) {
        title = Bilingual(ja: ja, en: en)
        self.alignment = alignment
        cell = { value($0).map(Bilingual.verbatim) }
    }

    init(_ ja: String, _ en: String, term: @escaping (Row) -> Bilingual?) {
        title = Bilingual(ja: ja, en: en)
        alignment = .leading
        cell = term
    }
}
