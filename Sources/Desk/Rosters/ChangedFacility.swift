import Registry

/// A facility about which an application changes something, as it is shown.
struct ChangedFacility: Encodable {
    let id: Int64
    let name: String
    let differences: [Difference]

    struct Difference: Encodable {
        let field: FacilityField
        /// A type by its code; nil where there is nothing.
        let before: String?
        let after: String?
        fileprivate let shown: (before: Bilingual?, after: Bilingual?)

        enum CodingKeys: CodingKey {
            case field, before, after
        }
    }

    init(
        id: Int64, name: String, _ differences: [FacilityChange.Difference], _ types: [NetworkDefinition.Code]
    ) {
        self.id = id
        self.name = name
        self.differences = differences.map {
            Difference(field: $0.field, before: $0.before, after: $0.after, shown: $0.shown(types))
        }
    }
}

extension Page {
    /// A row for each value; nothing for no facility.
    mutating func changed(_ facilities: [ChangedFacility], _ heading: Bilingual) {
        guard !facilities.isEmpty else { return }
        let rows = facilities.flatMap { facility in facility.differences.map { (facility, $0) } }
        let none = Bilingual(ja: "（なし）", en: "(none)")
        gap()
        say("\(heading.ja)：\(facilities.count)件", "\(heading.en): \(facilities.count)")
        table(
            rows, orSay: .verbatim(""),
            [
                Column("番号", "id", .trailing) { String($0.0.id) },
                Column("事業所", "facility") { $0.0.name },
                Column("項目", "what", term: { $0.1.field.title }),
                Column("変更前", "before", term: { $0.1.shown.before ?? none }),
                Column("変更後", "after", term: { $0.1.shown.after ?? none }),
            ])
    }
}
