/// Labels and columns that patient data comes under: such a file is not taken in (J10).
enum PatientData {
    /// Refuses a sheet whose labels or headings hold one of the words, or any other cell that is nothing but one.
    static func refuse(_ lines: [SheetLine], head: [SheetLine], header: SheetLine) throws(SheetRefusal) {
        var (words, found): ([String], [Int]) = ([], [])
        func look(_ line: SheetLine, for word: (String) -> String?) {
            let hits = line.cells.compactMap { word($0.labelKey) }
            guard !hits.isEmpty else { return }
            words += hits.filter { !words.contains($0) }
            if found.last != line.number { found.append(line.number) }
        }
        // A title or an instruction, which has no value beside it, may well mention patients.
        for line in head where !line.cell(1).trimmed.isEmpty {
            look(SheetLine(number: line.number, cells: [line.cell(0)]), for: wordInLabel)
        }
        look(header, for: wordInLabel)
        for line in lines { look(line, for: wordAlone) }
        guard words.isEmpty else { throw .patientData(words: words, lines: Array(Set(found)).sorted()) }
    }

    /// A clause to consent to may well speak of patients.
    private static func wordInLabel(_ key: String) -> String? {
        key.hasPrefix(ConsentLabel.prefix) ? nil : wordsWithKeys.first { key.contains($0.key) }?.word
    }

    private static func wordAlone(_ key: String) -> String? { wordsByKey[key] }

    private static let wordsByKey = Dictionary(wordsWithKeys.map { ($0.key, $0.word) }) { first, _ in first }
    private static let wordsWithKeys = words.map { (key: $0.labelKey, word: $0) }

    private static let words = [
        "患者名", "患者氏名", "患者ID", "患者番号", "患者さん", "患者様", "傷病名", "病名", "診断名", "既往歴", "病歴", "カルテ番号", "診察券番号",
        "被保険者番号", "被保険者", "保険者番号", "受給者番号", "要介護度", "介護度", "要介護認定", "処方", "服薬", "アレルギー", "主訴", "マイナンバー", "個人番号",
    ]
}
