/// Cells in columns of equal width, two spaces apart, and nothing behind the last one. An empty cell shows a hyphen.
struct TextTable {
    let alignments: [Bool]
    let rows: [[String]]

    /// - Parameter trailing: by column, whether it is aligned at its end.
    init(trailing: [Bool], rows: [[String]]) {
        alignments = trailing
        self.rows = rows.map { $0.map { $0.isEmpty ? "-" : $0.visible } }
    }

    var lines: [String] {
        let widths = alignments.indices.map { column in rows.map { $0[column].displayWidth }.max() ?? 0 }
        return rows.map { row in
            let cells = row.indices.map { column in
                alignments[column]
                    ? row[column].aligned(to: widths[column]) : row[column].padded(to: widths[column])
            }
            return cells.joined(separator: "  ").withoutTrailingSpaces
        }
    }
}

extension String {
    fileprivate var withoutTrailingSpaces: String {
        guard let last = lastIndex(where: { $0 != " " }) else { return "" }
        return String(self[...last])
    }
}
