/// How far two words are apart in typing errors: one per character left out, added, replaced, or swapped with its
/// neighbour.
enum EditDistance {
    /// Nil when they are more than `limit` apart; so long words that differ are settled early.
    static func between(_ left: String, _ right: String, limit: Int) -> Int? {
        guard abs(left.unicodeScalars.count - right.unicodeScalars.count) <= limit else { return nil }
        let (rows, columns) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
        guard !rows.isEmpty, !columns.isEmpty else { return max(rows.count, columns.count) }
        var (beforeLast, last) = ([Int](), Array(0...columns.count))
        for row in 1...rows.count {
            var current = [row]
            for column in 1...columns.count {
                let replaced = last[column - 1] + (rows[row - 1] == columns[column - 1] ? 0 : 1)
                var best = min(replaced, last[column] + 1, current[column - 1] + 1)
                if row > 1, column > 1, rows[row - 1] == columns[column - 2],
                    rows[row - 2] == columns[column - 1]
                {
                    best = min(best, beforeLast[column - 2] + 1)
                }
                current.append(best)
            }
            guard current.contains(where: { $0 <= limit }) else { return nil }
            (beforeLast, last) = (last, current)
        }
        return last[columns.count] <= limit ? last[columns.count] : nil
    }
}
