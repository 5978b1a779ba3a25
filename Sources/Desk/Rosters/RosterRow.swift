import Registry
import Storage

/// A row of an application's roster, however it was come by: from the file just checked, or as stored.
struct RosterRow: Encodable, Sendable {
    let line: Int
    let facility: String?
    let kind: RosterKind
    /// Nil keeps what is known, and so do the others.
    let name: String?
    let kana: String?
    let email: String
    let profession: Bilingual?
    let isAdministrator: Bool?
    let telephone: String?

    /// - Parameter facilities: their names, in the order of the application.
    init(_ line: RosterLine, facilities: [String?], _ professions: CodeLabels) {
        self.line = line.line
        facility = line.facility.flatMap { facilities.indices.contains($0) ? facilities[$0] : nil }
        kind = line.kind
        name = line.name
        kana = line.kana.over(nil)
        email = line.email
        profession = line.profession.map { professions.label($0, other: line.professionOther) }
        isAdministrator = line.isAdministrator
        telephone = line.telephone.over(nil)
    }
}

/// The rows of a roster, each made when it is shown: a page shows some, JSON all of them.
struct RosterRows: Encodable, Sendable {
    let count: Int
    private let row: @Sendable (Int) -> RosterRow

    init<Line: Sendable>(_ lines: [Line], _ row: @escaping @Sendable (Line) -> RosterRow) {
        count = lines.count
        self.row = { row(lines[$0]) }
    }

    func prefix(_ most: Int) -> [RosterRow] { (0..<min(most, count)).map(row) }

    func encode(to encoder: any Encoder) throws {
        var rows = encoder.unkeyedContainer()
        for index in 0..<count { try rows.encode(row(index)) }
    }
}

extension Page {
    /// Rows of a roster that are shown of a file just received. Whoever has more looks at its numbers first.
    private static let mostRows = 200

    /// The beginning of the roster of a file just received.
    ///
    /// - Parameter isWhole: false when rows with errors were left out.
    mutating func roster(_ roster: RosterRows, isWhole: Bool) {
        if roster.count > 0 {
            isWhole
                ? say("名簿（\(roster.count)名）", "People (\(roster.count))")
                : say("誤りのない方（\(roster.count)名）", "People without errors (\(roster.count))")
        }
        table(of: roster.prefix(Self.mostRows))
        let more = roster.count - Self.mostRows
        if more > 0 { say("ほか\(more)名は省きました。", "And \(more) more.") }
    }

    mutating func roster(_ people: [RosterRow]) {
        if !people.isEmpty { say("名簿（\(people.count)名）", "People (\(people.count))") }
        table(of: people)
    }

    private mutating func table(of people: [RosterRow]) {
        var columns: [Column<RosterRow>] = [Column("行", "line", .trailing) { String($0.line) }]
        if Set(people.map(\.facility)).count > 1 { columns.append(Column("事業所", "facility") { $0.facility }) }
        if people.contains(where: { $0.kind != .register }) {
            columns.append(Column("区分", "kind", term: { $0.kind.title }))
        }
        columns += [
            Column("氏名", "name") { $0.name },
            Column("フリガナ", "reading") { $0.kana },
            Column("職種", "profession", term: { $0.profession }),
            Column("メールアドレス", "address") { $0.email },
            Column("MCS管理者", "administrator", term: { $0.isAdministrator == true ? .answer(true) : nil }),
        ]
        table(people, orSay: Bilingual(ja: "受け付けられる方はいません。", en: "Nobody could be accepted."), columns)
    }
}
