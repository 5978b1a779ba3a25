/// The facilities of a sheet in the order in which they are first named, each once however often that is.
struct FacilityBook {
    private(set) var drafts: [FacilityDraft] = []
    private var indexes: [ExactText: Int] = [:]
    /// The rows of one facility stand together as a rule.
    private var latest: (name: ExactText, index: Int)?

    /// - Parameters:
    ///   - items: by `FacilityItem`; one that only says that what is known stays says nothing.
    ///   - head: the form's head that stands over it, by its place in the sheet.
    ///   - line: where what is missing is pointed out; nil when that concerns the whole.
    /// - Returns: the facility's place.
    mutating func enter(_ items: [Field?], head: Int, line: Int?, _ findings: inout Findings) -> Int {
        let items = items.map { $0.flatMap { $0.keeps ? nil : $0 } }
        guard let name = items[FacilityItem.name.rawValue], !name.isEmpty else {
            return append(FacilityDraft(items: items, head: head, missingLine: line))
        }
        let index =
            index(named: name.written) ?? append(FacilityDraft(items: items, head: head, missingLine: line))
        indexes[ExactText(FoldedName(name.written).key)] = index
        for item in FacilityItem.allCases where item != .name {
            if let field = items[item.rawValue] { drafts[index].take(field, as: item, &findings) }
        }
        return index
    }

    /// - Returns: nil for a name that has not been entered.
    mutating func index(named written: String) -> Int? {
        let name = ExactText(written)
        if let latest, latest.name == name { return latest.index }
        guard let index = indexes[ExactText(FoldedName(written).key)] else { return nil }
        latest = (name, index)
        return index
    }

    /// What one row says about it beside its name: as a rule what the row above said.
    mutating func take(
        _ line: SheetLine, _ columns: RosterColumns, at index: Int, _ findings: inout Findings
    ) {
        for (item, column) in columns.facility where item != .name {
            let cell = line.cell(column)
            if cell.isEmpty || drafts[index].says(cell, item) { continue }
            drafts[index].take(columns.field(column, of: line), as: item, &findings)
        }
    }

    mutating func note(_ kind: RosterKind?, at index: Int) {
        drafts[index].people += 1
        if kind?.registers == true { drafts[index].registers = true }
    }

    private mutating func append(_ draft: FacilityDraft) -> Int {
        drafts.append(draft)
        return drafts.count - 1
    }
}

/// A facility as far as the sheet has told of it.
struct FacilityDraft {
    private var items: [Field?]
    /// The form's head that stands over it, by its place in the sheet.
    let head: Int
    private let missingLine: Int?
    /// How many rows name it.
    var people = 0
    /// Whether anybody is to be registered at it.
    var registers = false

    init(items: [Field?], head: Int, missingLine: Int?) {
        self.items = items
        self.head = head
        self.missingLine = missingLine
    }

    /// What is said of an item, or an empty field.
    subscript(item: FacilityItem) -> Field {
        items[item.rawValue]
            ?? Field(written: "", place: Problem.Place(line: missingLine, columnName: item.label.rawValue))
    }

    /// Whether an item has been said in these very words.
    func says(_ written: String, _ item: FacilityItem) -> Bool {
        items[item.rawValue].map { ExactText($0.written) == ExactText(written) } ?? false
    }

    /// The first that is said holds; something else later is wrong, nothing later is not.
    mutating func take(_ field: Field, as item: FacilityItem, _ findings: inout Findings) {
        if field.keeps { return }
        guard let known = items[item.rawValue], !known.isEmpty else {
            items[item.rawValue] = field
            return
        }
        guard ExactText(known.written) != ExactText(field.written), !field.isEmpty,
            FoldedName(known.written) != FoldedName(field.written)
        else { return }
        findings.add(
            .facilityDataDiffers, field,
            [.detail: Bilingual(same: known.text), .lines: .lines([known.place.line].compactMap(\.self))])
    }
}
