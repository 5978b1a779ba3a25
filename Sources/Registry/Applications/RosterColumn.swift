/// The columns of the roster, in any order; the raw value is the heading of the blank form.
enum RosterColumn: String, CaseIterable {
    case name = "氏名"
    case kana = "フリガナ"
    case profession = "職種"
    case professionOther = "職種（その他）"
    case email = "メールアドレス"
    case administrator = "MCS管理者"
    case telephone = "電話番号"

    /// What else offices write for it.
    private var aliases: [String] {
        switch self {
        case .name: ["お名前", "名前", "職員氏名", "職員名", "利用者名", "スタッフ名", "スタッフ氏名", "name"]
        case .kana:
            ["カナ", "氏名カナ", "氏名（カナ）", "氏名フリガナ", "氏名（フリガナ）", "お名前（フリガナ）", "ヨミ", "よみがな", "読み", "kana", "reading"]
        case .profession: ["資格", "職名", "profession"]
        case .professionOther: ["職種その他の内容", "その他職種", "その他", "other profession"]
        case .email: ["メール", "アドレス", "E-mail", "Eメール", "E-mailアドレス", "メアド", "mail", "e-mail address"]
        case .administrator: ["管理者", "MCS管理者＊1", "MCS管理", "施設管理者", "管理者権限", "administrator"]
        case .telephone: ["電話", "TEL", "携帯電話", "携帯番号", "携帯電話番号", "連絡先", "telephone"]
        }
    }

    func isRequired(forIndividual: Bool) -> Bool {
        switch self {
        case .name, .profession, .email: true
        case .administrator: !forIndividual
        case .kana, .professionOther, .telephone: false
        }
    }

    static func named(_ heading: String) -> RosterColumn? { byKey[heading.labelKey] }

    private static let byKey: [String: RosterColumn] = {
        let names = allCases.flatMap { column in
            ([column.rawValue] + column.aliases).map { ($0.labelKey, column) }
        }
        return Dictionary(names) { first, _ in first }
    }()
}

/// Where the columns of one roster stand.
struct RosterColumns {
    private let indexes: [RosterColumn: Int]
    private let header: SheetLine

    /// - Throws: when the roster lacks columns without which nobody can be read.
    init(_ header: SheetLine, forIndividual: Bool, _ findings: inout Findings) throws(SheetRefusal) {
        var indexes: [RosterColumn: Int] = [:]
        for (index, heading) in header.cells.enumerated() where !heading.trimmed.isEmpty {
            let place = Problem.Place(line: header.number, column: index + 1, columnName: heading.trimmed)
            switch RosterColumn.named(heading) {
            case nil: findings.add(.columnUnknown, at: place)
            case let column? where indexes[column] != nil: findings.add(.columnTwice, at: place)
            case let column?: indexes[column] = index
            }
        }
        let missing = RosterColumn.allCases.filter {
            indexes[$0] == nil && $0.isRequired(forIndividual: forIndividual)
        }
        guard missing.isEmpty else { throw .columnsMissing(missing.map(\.rawValue)) }
        self.indexes = indexes
        self.header = header
    }

    /// Nil when the roster lacks the column.
    func field(_ column: RosterColumn, of line: SheetLine) -> Field? {
        indexes[column].map { field(at: $0, of: line) }
    }

    /// What stands outside every heading.
    func stray(in line: SheetLine) -> [Field] {
        line.cells.indices.filter { header.cell($0).trimmed.isEmpty }.map { field(at: $0, of: line) }
            .filter { !$0.isEmpty }
    }

    /// Nothing in any column of the form and nothing outside the headings: a serial number or a remark of the office's
    /// own makes no person.
    func isBlank(_ line: SheetLine) -> Bool {
        indexes.values.allSatisfy { line.cell($0).trimmed.isEmpty } && stray(in: line).isEmpty
    }

    private func field(at index: Int, of line: SheetLine) -> Field {
        let heading = header.cell(index).trimmed
        return Field(
            written: line.cell(index),
            place: Problem.Place(
                line: line.number, column: index + 1, columnName: heading.isEmpty ? nil : heading))
    }
}
