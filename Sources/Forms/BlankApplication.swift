import Registry

/// The CSV file that a facility fills in, held to the form that the intake reads (`ApplicationSheet.blank`): named lines
/// in any order, an empty line, the roster's header.
///
/// UTF-8 with a byte-order mark and CRLF, so that Excel opens it by a double click.
struct BlankApplication {
    static let name = "application.csv"

    private let labels: [String]
    private let columns: [String]

    init(_ definition: NetworkDefinition) {
        let rows = ApplicationSheet.blank(for: definition)
        labels = rows.prefix { !$0.isEmpty }.compactMap(\.first)
        columns = rows.last ?? []
    }

    func noteMistakes(in file: FormFile, _ log: MistakeLog) {
        noteEncoding(of: file, log)
        let lines = file.lines
        let head = lines.firstIndex { cells($0).isEmpty } ?? lines.count
        let written = lines[..<head].map { cells($0).first ?? "" }
        for (index, label) in written.enumerated()
        where !labels.contains(label) || written[..<index].contains(label) {
            log.note(.unexpectedLine, in: file.label, line: index + 1)
        }
        for label in labels where !written.contains(label) {
            log.note(.missingLine(label), in: file.label, line: head + 1)
        }
        for (index, line) in lines[..<head].enumerated() where index > 0 && cells(line).count > 1 {
            log.note(.notBlank, in: file.label, line: index + 1)
        }
        noteRoster(lines, after: head, in: file, log)
    }

    private func noteEncoding(of file: FormFile, _ log: MistakeLog) {
        if !file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { log.note(.noByteOrderMark, in: file.label, line: 1) }
        let lines = file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast()
        if let bare = lines.firstIndex(where: { $0.last != UInt8(ascii: "\r") }) {
            log.note(.noCRLF, in: file.label, line: lines.distance(from: lines.startIndex, to: bare) + 1)
        }
    }

    private func noteRoster(_ lines: [String], after head: Int, in file: FormFile, _ log: MistakeLog) {
        guard let header = lines[head...].firstIndex(where: { !cells($0).isEmpty }),
            cells(lines[header]) == columns
        else {
            let line = lines[head...].firstIndex { !cells($0).isEmpty } ?? head
            return log.note(.wrongRoster(columns), in: file.label, line: line + 1)
        }
        for index in lines.indices where index > header && !cells(lines[index]).isEmpty {
            log.note(.notBlank, in: file.label, line: index + 1)
        }
    }

    /// Without the empty cells at the end, which Excel pads a line with. A blank form quotes nothing.
    private func cells(_ line: String) -> [String] {
        var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        while cells.last?.isEmpty == true { cells.removeLast() }
        return cells
    }
}

extension Fault {
    static let noByteOrderMark = Fault(
        "先頭にBOMがありません。", "There is no byte-order mark.",
        remedy: "「CSV UTF-8（コンマ区切り）」の形式で保存し直してください。", "Save it as “CSV UTF-8”.")

    static let noCRLF = Fault(
        "改行がCRLFではありません。", "The line does not end in CRLF.",
        remedy: "「CSV UTF-8（コンマ区切り）」の形式で保存し直してください。", "Save it as “CSV UTF-8”.")

    static let unexpectedLine = Fault(
        "この申込書にない行か、二度目の行です。", "The application has no such line, or has it already.",
        remedy: "行の名前を同意事項（consents）の label に合わせるか、行を消してください。",
        "Match the name to the label of a consent, or delete the line.")

    static func missingLine(_ label: String) -> Fault {
        Fault(
            "「\(label)」の行がありません。", "The line “\(label)” is missing.",
            remedy: "行を書き加えてください。", "Add the line.")
    }

    static let notBlank = Fault(
        "記入前の様式なのに、値が書かれています。", "The blank form holds a value.",
        remedy: "値を消してください。記入例は application-example.csv に書きます。",
        "Remove it; an example belongs in application-example.csv.")

    static func wrongRoster(_ columns: [String]) -> Fault {
        let list = columns.joined(separator: ",")
        return Fault(
            "名簿の見出しが違います。", "The roster's columns are wrong.",
            remedy: "空行の次を「\(list)」にしてください。", "After the empty line write: \(list).")
    }
}
