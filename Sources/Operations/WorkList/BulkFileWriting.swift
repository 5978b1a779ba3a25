import Registry
import Spreadsheet
import Tabular

/// The parts of a bulk form as the bytes of a file.
enum BulkFileWriting {
    /// One part below the other, an empty row between two. What a spreadsheet would run as a formula gets an apostrophe.
    ///
    /// - Throws: every character at once that the encoding lacks: a name is not to be changed on its way.
    static func csv(_ parts: [[[String]]], _ encoding: BulkForm.Encoding) throws(Refusal) -> [UInt8] {
        var writer = CSVWriter(
            encoding: encoding == .cp932 ? .cp932 : .utf8WithBOM, neutralisesFormulas: true)
        var missing: [Bilingual] = []
        for row in parts.joined(separator: [[]]) {
            do {
                try writer.append(row: row)
            } catch {
                let (ja, en) = error.message
                missing.append(Bilingual(ja: "\(row[error.column])： \(ja)", en: "\(row[error.column]): \(en)"))
            }
        }
        guard missing.isEmpty else {
            throw Refusal(
                .data,
                Bilingual(
                    ja: "CSVの文字コードで表せない文字があります。ファイルは作っていません。",
                    en: "Some characters cannot be written in the file's encoding. No file was made."),
                remedy: Bilingual(
                    ja: "ファイル名を .xlsx にするか、bulk-form.yaml の encoding を utf-8-bom にして network apply してください。",
                    en: "Write .xlsx, or set encoding to utf-8-bom in bulk-form.yaml and run network apply."),
                details: missing)
        }
        return writer.bytes
    }

    /// A sheet for each part; every cell is text, so that nothing in it is ever calculated.
    static func workbook(_ parts: [[[String]]]) throws(Refusal) -> [UInt8] {
        do throws(UnwritableWorkbook) {
            var writer = try WorkbookWriter()
            for (index, rows) in parts.enumerated() {
                try writer.beginSheet(named: parts.count == 1 ? "名簿" : "名簿\(index + 1)")
                for row in rows { try writer.append(row: row) }
            }
            return try writer.finish()
        } catch {
            let (ja, en) = error.message
            throw Refusal(.data, Bilingual(ja: ja, en: en))
        }
    }
}
