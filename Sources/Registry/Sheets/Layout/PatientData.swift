/// Labels and columns that patient data comes under: such a file is not taken in (J10).
enum PatientData {
    /// Refuses a sheet whose labels or headings hold one of the words, or any other cell that is nothing but one.
    static func refuse(_ lines: [SheetLine], _ blocks: [SheetBlock]) throws(SheetRefusal) {
        var (words, found): ([String], Set<Int>) = ([], [])
        func note(_ word: String?, on line: SheetLine) {
            guard let word else { return }
            if !words.contains(word) { words.append(word) }
            found.insert(line.number)
        }
        var labels: [ExactText: String?] = [:]
        func noteLabel(_ label: String, on line: SheetLine) {
            // Every form of a file has the same ones.
            let key = ExactText(label)
            let word = labels[key] ?? wordInLabel(label)
            labels[key] = .some(word)
            note(word, on: line)
        }
        for block in blocks {
            // A title or an instruction, which has no value beside it, may well mention patients.
            for line in block.head where !line.cell(1).isBlank { noteLabel(line.cell(0), on: line) }
            for table in block.tables {
                for heading in table.header.cells { noteLabel(heading, on: table.header) }
            }
        }
        for (word, line) in wordsInCells(lines) { note(word, on: line) }
        guard words.isEmpty else { throw .patientData(words: words, lines: found.sorted()) }
    }

    /// The words that are whole cells, in the order of the file.
    private static func wordsInCells(_ lines: [SheetLine]) -> [(word: String, line: SheetLine)] {
        lines.concurrentParts { lines in
            lines.flatMap { line in
                line.cells.lazy.filter(mayBeWord).compactMap { wordsByKey[ExactText($0.labelKey)] }.map {
                    ($0, line)
                }
            }
        }.flatMap(\.self)
    }

    /// A clause to consent to may well speak of patients.
    private static func wordInLabel(_ label: String) -> String? {
        let key = label.labelKey
        return key.hasPrefix(ConsentLabel.prefix) ? nil : wordsWithKeys.first { key.contains($0.key) }?.word
    }

    /// Not when the first character that counts begins none of the words, as in nearly every cell.
    private static func mayBeWord(_ cell: String) -> Bool {
        for scalar in cell.unicodeScalars {
            if scalar.isASCII, !scalar.isASCIILetter, !scalar.isASCIIDigit { continue }
            if scalar.isIdeograph || scalar.isKana || scalar.isASCII {
                return beginnings.contains(scalar.katakana)
            }
            return true
        }
        return false
    }

    private static let wordsByKey = Dictionary(
        wordsWithKeys.map { (ExactText($0.key), $0.word) }
    ) { first, _ in first }
    private static let wordsWithKeys = words.map { (key: $0.labelKey, word: $0) }
    private static let beginnings = Set(wordsWithKeys.compactMap(\.key.unicodeScalars.first))

    private static let words = [
        "患者名", "患者氏名", "患者ID", "患者番号", "患者さん", "患者様", "傷病名", "病名", "診断名", "既往歴", "病歴", "カルテ番号", "診察券番号",
        "被保険者番号", "被保険者", "保険者番号", "受給者番号", "要介護度", "介護度", "要介護認定", "処方", "服薬", "アレルギー", "主訴", "マイナンバー", "個人番号",
    ]
}
