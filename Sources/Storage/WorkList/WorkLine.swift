package import FoundationEssentials
package import Postgres
package import Registry

/// A line of the MCS work list ("two sides" of the domain), or a notice on it.
package struct WorkLine: Sendable, Codable {
    /// Of this wish: what is wanted anew has another number.
    package let number: Int64
    package let kind: WorkKind
    package let state: WorkState
    /// Its bundle, what is done in one sitting: `register:2026-0002`, `remove:2026-12`.
    package let bundle: String
    package let receipt: String?
    package let accountID: Int64?
    package let person: String?
    package let facilityID: Int64?
    package let facility: String?
    package let wanted: StandingValue?
    package let asked: StandingValue?
    package let attested: StandingValue?
    package let dueOn: Day
    package let since: Date
    package let askedAt: Date?
    package let askedOf: Performer?
    package let askedHow: AskingWay?
    package let askedBy: String?
    /// Why somebody is to be suspended.
    package let cause: SuspensionCause?
}

extension WorkLine {
    /// What narrows the list down; nil does not.
    package struct Filter: Sendable {
        package var numbers: [Int64]?
        package var bundles: [String]?
        package var kinds: [WorkKind]?
        package var states: [WorkState]?
        package var facility: Int64?
        package var account: Int64?
        package var dueBy: Day?
        package var limit: Int?

        package init(
            numbers: [Int64]? = nil, bundles: [String]? = nil, kinds: [WorkKind]? = nil,
            states: [WorkState]? = nil, facility: Int64? = nil, account: Int64? = nil, dueBy: Day? = nil,
            limit: Int? = nil
        ) {
            self.numbers = numbers
            self.bundles = bundles
            self.kinds = kinds
            self.states = states
            self.facility = facility
            self.account = account
            self.dueBy = dueBy
            self.limit = limit
        }

        var condition: Query {
            var condition: Query = "true"
            if let numbers { condition += " AND number = ANY (\(numbers)::bigint[])" }
            if let bundles { condition += " AND bundle = ANY (\(bundles)::text[])" }
            if let kinds { condition += " AND kind = ANY (\(kinds)::text[])" }
            if let states { condition += " AND state = ANY (\(states)::text[])" }
            if let facility { condition += " AND facility_id = \(facility)" }
            if let account { condition += " AND account_id = \(account)" }
            if let dueBy { condition += " AND due_on <= \(dueBy)" }
            return condition
        }
    }

    /// The most urgent first.
    package static func list(
        _ filter: Filter = Filter(), _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [WorkLine] {
        try tx.rows(
            """
            SELECT number, kind, state, bundle, receipt, account_id, person, facility_id, facility, wanted::text,
                   asked::text, attested::text, due_on, since, asked_at, asked_of, asked_how, asked_by, cause
            FROM madoguchi.work_line
            WHERE network_id = \(network.id) AND \(filter.condition)
            ORDER BY due_on, bundle, number LIMIT \(filter.limit)
            """
        ) {
            (
                number: Int64, kind: WorkKind, state: WorkState, bundle: String, receipt: String?,
                accountID: Int64?, person: String?, facilityID: Int64?, facility: String?, wanted: String?,
                asked: String?, attested: String?, dueOn: Day, since: Date, askedAt: Date?, askedOf: Performer?,
                askedHow: AskingWay?, askedBy: String?, cause: SuspensionCause?
            ) in
            WorkLine(
                number: number, kind: kind, state: state, bundle: bundle, receipt: receipt,
                accountID: accountID, person: person, facilityID: facilityID, facility: facility,
                wanted: try value(wanted), asked: try value(asked), attested: try value(attested), dueOn: dueOn,
                since: since, askedAt: askedAt, askedOf: askedOf, askedHow: askedHow, askedBy: askedBy,
                cause: cause)
        }
    }

    package static func count(
        _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> Int {
        try tx.value(
            "SELECT count(*) FROM madoguchi.work_line WHERE network_id = \(network.id)", as: Int.self)
    }

    /// Of the lines that an application brought about.
    package static func count(
        of application: Int64, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> Int {
        try tx.value(
            """
            SELECT count(*) FROM madoguchi.mcs_line
            WHERE network_id = \(network.id) AND application_id = \(application)
            """, as: Int.self)
    }

    private static func value(_ text: String?) throws -> StandingValue? {
        try text.map { try StoredJSON.value(of: $0) }
    }
}

/// Lines that are done in one sitting, in numbers.
package struct WorkBundle: Sendable, Codable {
    package let name: String
    package let kind: WorkKind
    package let receipt: String?
    package let dueOn: Day
    package let toDo: Int
    package let waiting: Int
    package let takeBack: Int
    /// The first few of whom it is about, people or facilities.
    package let subjects: [String]
    /// Of its lines, for those of which it has few.
    package let numbers: [Int64]

    package var lines: Int { toDo + waiting + takeBack }

    /// The most urgent first.
    package static func list(
        _ filter: WorkLine.Filter = .init(), _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [WorkBundle] {
        try tx.rows(
            """
            SELECT bundle, kind, receipt, min(due_on), count(*) FILTER (WHERE state = 'to_do'),
                   count(*) FILTER (WHERE state = 'waiting'), count(*) FILTER (WHERE state = 'take_back'),
                   (array_agg(coalesce(person, facility, '') ORDER BY number))[:3], (array_agg(number ORDER BY number))[:5]
            FROM madoguchi.work_line
            WHERE network_id = \(network.id) AND \(filter.condition)
            GROUP BY bundle, kind, receipt ORDER BY min(due_on), bundle
            """
        ) {
            (
                name: String, kind: WorkKind, receipt: String?, dueOn: Day, toDo: Int, waiting: Int,
                takeBack: Int, subjects: [String], numbers: [Int64]
            ) in
            WorkBundle(
                name: name, kind: kind, receipt: receipt, dueOn: dueOn, toDo: toDo, waiting: waiting,
                takeBack: takeBack, subjects: subjects, numbers: numbers)
        }
    }
}
