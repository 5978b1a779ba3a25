import Postgres
import TestSupport

/// Rosters as three facilities with eight people between them might send them, one after the other: people come, go, move,
/// work at two places, change what is held about them and exchange addresses.
struct RandomOffice {
    private static let facilities = ["ひので医院", "つきみ薬局", "ほし訪問看護"]
    private static let people = (1...8).map { "職員 太郎\($0)" }

    private let network: String
    /// Whether facilities report what they did at MCS themselves.
    private let reports: Bool
    private var generator: SeededGenerator
    private var files = 0

    init(seed: UInt64, network: String = "komae", reports: Bool = true) {
        self.network = network
        self.reports = reports
        generator = SeededGenerator(seed: seed)
    }

    /// Whoever the network has, by name: the address, and where they work.
    struct Known {
        var address: String
        var facilities: Set<String>

        static func load(
            from database: TestDatabase, network: String = "komae"
        ) async throws -> [String: Known] {
            try await database.asSuperuser { tx in
                let rows = try tx.rows(
                    """
                    SELECT account.name, account.email, coalesce(array_agg(facility.name)
                        FILTER (WHERE facility.name IS NOT NULL), '{}')
                    FROM madoguchi.account
                    JOIN madoguchi.network ON network.id = account.network_id AND network.code = \(network)
                    LEFT JOIN madoguchi.affiliation ON account_id = account.id AND ended_at IS NULL
                    LEFT JOIN madoguchi.facility ON facility.id = facility_id
                    WHERE account.state <> 'removed' GROUP BY account.name, account.email
                    """
                ) { (name: String, address: String, facilities: [String]) in (name, address, facilities) }
                return Dictionary(
                    uniqueKeysWithValues: rows.map { ($0.0, Known(address: $0.1, facilities: Set($0.2))) })
            }
        }
    }

    mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &generator) }

    /// One time in so many.
    mutating func happens(oneIn count: Int) -> Bool { Int.random(in: 0..<count, using: &generator) == 0 }

    mutating func pick<Element>(_ elements: [Element]) -> Element? { elements.randomElement(using: &generator) }

    mutating func roster(_ known: [String: Known]) throws -> SampleApplication {
        files += 1
        let scope = happens(oneIn: 3) ? "全員" : nil
        let facilities = Self.facilities.shuffled(using: &generator).prefix(happens(oneIn: 2) ? 2 : 1)
        let addresses = newAddresses(known)
        var forms: [SampleApplication] = []
        for facility in facilities {
            var form = try SampleApplication(network)
            form.facility = facility
            form.scope = scope
            form.people = people(at: facility, known, addresses)
            // No two files are the same bytes.
            form.overrides["所在地"] = "東京都狛江市見本町\(files)"
            forms.append(form)
        }
        forms[0].more = Array(forms.dropFirst())
        return forms[0]
    }

    /// Who has another address from now on: two of them exchange theirs, or somebody has a new one.
    private mutating func newAddresses(_ known: [String: Known]) -> [String: String] {
        let names = known.keys.sorted().shuffled(using: &generator)
        guard let first = names.first, let address = known[first]?.address, happens(oneIn: 3) else {
            return [:]
        }
        guard names.count > 1, let other = known[names[1]]?.address, happens(oneIn: 2) else {
            return [first: "new\(files)@mihon.example.jp"]
        }
        return [first: other, names[1]: address]
    }

    private mutating func people(
        at facility: String, _ known: [String: Known], _ addresses: [String: String]
    ) -> [SampleApplication.Person] {
        var rows: [SampleApplication.Person] = []
        for (number, name) in Self.people.enumerated() {
            let isChanging = addresses[name] != nil && known[name]?.facilities.contains(facility) == true
            guard isChanging || happens(oneIn: 2) else { continue }
            let address = known[name]?.address ?? "p\(number + 1)@mihon.example.jp"
            var row = SampleApplication.Person(
                name, "ショクイン タロウ", "看護師", address, isAdministrator: happens(oneIn: 3),
                kind: kind(isThere: known[name]?.facilities.contains(facility) == true, isChanging))
            if let new = addresses[name], !["退職", "MCS削除済み"].contains(row.kind) {
                (row.email, row.previousEmail) = (new, address)
            }
            rows.append(row)
        }
        if let index = rows.firstIndex(where: { !["退職", "MCS削除済み"].contains($0.kind) }) {
            rows[index].isAdministrator = true
        }
        return rows
    }

    private mutating func kind(isThere: Bool, _ isChanging: Bool) -> String {
        if isChanging { return "変更" }
        let kinds =
            isThere
            ? ["", "在籍", "変更", "退職", "退職"] + (reports ? ["MCS削除済み"] : [])
            : ["", "追加"] + (reports ? ["MCS登録済み"] : [])
        return pick(kinds) ?? ""
    }
}
