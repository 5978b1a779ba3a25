/// What the rows about one person state, departures aside.
struct Statements {
    /// Those that say 変更 first: how they write a name or an address is meant.
    private let lines: [RosterLine]

    init(_ lines: [RosterLine]) {
        self.lines = lines.count == 1 ? lines : lines.filter(\.isMarked) + lines.filter { !$0.isMarked }
        contradictions = lines.count == 1 ? [] : Self.contradictions(lines)
    }

    /// A row that says something else than others of the same person.
    struct Contradiction {
        /// The row, by its place among the lines given.
        let index: Int
        let others: [Int]
        let column: RosterColumn
        let value: String
    }

    let contradictions: [Contradiction]

    /// Columns without which nobody can be registered, and which keep what is not there.
    func missing(over known: PersonValues?) -> [RosterColumn] {
        guard known == nil else { return [] }
        return (name == nil ? [.name] : []) + (profession == nil ? [.profession] : [])
    }

    /// - Returns: nil when something is missing.
    func values(over known: PersonValues?) -> PersonValues? {
        guard let address = lines.first else { return known }
        guard let name = name?.written ?? known?.name, let nameKey = self.name?.key ?? known?.nameKey,
            let profession = profession?.code ?? known?.profession
        else { return nil }
        let isNewAddress = address.isMarked || address.emailKey != known?.emailKey
        return PersonValues(
            email: isNewAddress ? address.email : known?.email ?? address.email, emailKey: address.emailKey,
            name: written(name, over: known?.name), nameKey: nameKey,
            kana: stated { $0.kana }.over(known?.kana).map { written($0, over: known?.kana) },
            profession: profession,
            professionOther: self.profession == nil ? known?.professionOther : self.profession?.other,
            telephone: stated { $0.telephone }.over(known?.telephone))
    }

    private var name: (written: String, key: String)? {
        lines.lazy.compactMap { line in line.name.map { ($0, line.foldedName ?? "") } }.first
    }

    private var profession: (code: String, other: String?)? {
        lines.lazy.compactMap { line in line.profession.map { ($0, line.professionOther) } }.first
    }

    /// An empty cell erases nothing that another row gives.
    private func stated(_ field: (RosterLine) -> Stated<String>) -> Stated<String> {
        var result = Stated<String>.kept
        for line in lines {
            guard case .given(let value) = field(line) else { continue }
            if value != nil { return .given(value) }
            result = .given(nil)
        }
        return result
    }

    /// A row that does not say 変更 changes nothing by its spaces alone: every other roster sets them differently.
    private func written(_ text: String, over known: String?) -> String {
        guard let known, lines.first?.isMarked == false, text.isRespaced(known) else { return text }
        return known
    }
}

extension Statements {
    private static func contradictions(_ lines: [RosterLine]) -> [Contradiction] {
        func find(_ column: RosterColumn, value: (RosterLine) -> String?, key: (String) -> String = { $0 })
            -> [Contradiction]
        {
            let stated = lines.indices.compactMap { index in
                value(lines[index]).map { (index: index, text: $0) }
            }
            guard Set(stated.map { key($0.text) }).count > 1 else { return [] }
            return stated.map { own in
                let others = stated.filter { key($0.text) != key(own.text) }.map(\.index)
                return Contradiction(index: own.index, others: others, column: column, value: own.text)
            }
        }
        return find(.email, value: \.email) { $0.lowercased() }
            + find(.name, value: \.name) { FoldedName($0).key }
            + find(.kana, value: \.kana.value) { FoldedName($0).key }
            + find(.profession, value: \.wholeProfession)
            + find(.telephone, value: \.telephone.value)
    }
}

extension RosterLine {
    /// Whether the row says that something is new.
    var isMarked: Bool { kind == .change }
    var foldedName: String? { nameKey ?? name.map { FoldedName($0).key } }

    fileprivate var wholeProfession: String? {
        profession.map { code in professionOther.map { "\(code) \($0)" } ?? code }
    }
}

extension Stated {
    /// What is given; nil for an empty cell as for none.
    fileprivate var value: Value? { over(nil) }
}

extension String {
    /// Whether two texts differ in nothing but white space.
    func isRespaced(_ other: String) -> Bool {
        if ExactText(self) == ExactText(other) { return true }
        func inked(_ text: String) -> some Sequence<Unicode.Scalar> {
            text.unicodeScalars.lazy.filter { !$0.properties.isWhitespace }
        }
        return inked(self).elementsEqual(inked(other))
    }
}
