/// A sheet, read.
package struct Sheet: Sendable {
    package let name: String
    /// Those that hold anything, from the top.
    package let rows: [WorkbookRow]
    /// Columns that are not shown, from 0. They are read all the same.
    package let hiddenColumns: [Int]

    package init(name: String, rows: [WorkbookRow], hiddenColumns: [Int] = []) {
        self.name = name
        self.rows = rows
        self.hiddenColumns = hiddenColumns
    }
}

/// A sheet that holds something and was not read: somebody must be told.
package struct UnreadSheet: Sendable, Hashable {
    package let name: String
    /// Hidden sheets are never read: what nobody sees, nobody has checked before sending it.
    package let isHidden: Bool

    package init(name: String, isHidden: Bool) {
        self.name = name
        self.isHidden = isHidden
    }

    package var message: (ja: String, en: String) {
        isHidden
            ? ("非表示のシート「\(name)」は読みませんでした。", "The hidden sheet “\(name)” was not read.")
            : (
                "シート「\(name)」は読みませんでした。読むのは、値のある最初のシートだけです。",
                "The sheet “\(name)” was not read: only the first sheet that holds anything is."
            )
    }
}

/// What was found in a workbook.
package struct WorkbookContents: Sendable {
    /// The first sheet that is shown and holds anything.
    package let sheet: Sheet
    /// Other sheets that hold something, in the order of their tabs.
    package let unread: [UnreadSheet]

    package init(sheet: Sheet, unread: [UnreadSheet]) {
        self.sheet = sheet
        self.unread = unread
    }
}
