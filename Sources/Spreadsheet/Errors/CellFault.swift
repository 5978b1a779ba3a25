/// Why one cell's value cannot be relied on. The others can.
package struct CellFault: Sendable, Hashable {
    package let cell: CellReference
    package let reason: Reason

    package enum Reason: Sendable, Hashable {
        /// The cell shows an error such as `#REF!`; it is the cell's text as well.
        case errorValue(String)
        /// A program wrote the formula, and no spreadsheet has calculated it since: the text is empty or stale.
        case uncalculatedFormula
        /// A number that is no day of the calendar in a cell formatted as a date; the text is the number.
        case dateOutOfRange
    }

    package var message: (ja: String, en: String) {
        switch reason {
        case .errorValue(let error):
            (
                "セル\(cell)の値がエラー（\(error)）です。正しい値を入力してください。",
                "Cell \(cell) shows an error (\(error)). Enter the value."
            )
        case .uncalculatedFormula:
            (
                "セル\(cell)の数式が計算されていません。Excelで開いて保存し直すか、値を入力してください。",
                "The formula in cell \(cell) was never calculated. Open the file in Excel and save it, or enter the value."
            )
        case .dateOutOfRange:
            (
                "セル\(cell)は日付の書式ですが、日付にならない数値です。日付を入力し直してください。",
                "Cell \(cell) is formatted as a date but holds a number that is none. Enter the date again."
            )
        }
    }
}

/// Without the text of the error, which anybody may have written.
extension CellFault: CustomStringConvertible {
    package var description: String {
        switch reason {
        case .errorValue: "cell \(cell) shows an error"
        case .uncalculatedFormula: "the formula in cell \(cell) was never calculated"
        case .dateOutOfRange: "cell \(cell) is formatted as a date but holds a number that is none"
        }
    }
}
