/// Rows that have a heading and a frame of their own on a page: nil where there are none, so that neither stands there alone.
struct Rows<Row: Sendable & Encodable>: Sendable, Encodable {
    let rows: [Row]

    init?(_ rows: [Row]) {
        guard !rows.isEmpty else { return nil }
        self.rows = rows
    }
}
