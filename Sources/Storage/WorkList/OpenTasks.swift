package import Postgres
package import Registry

/// Opens tasks on the MCS work list, in the act that makes them necessary.
package enum OpenTasks {
    /// One task about a whole application; returns its id.
    package static func forApplication(
        _ kind: MCSTaskKind, application: Int64, instruction: String, dueOn: Day,
        _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> Int64 {
        try one(kind, application: application, instruction: instruction, dueOn: dueOn, tx, scope)
    }

    /// One task, about an application, a facility, or several people whom its text names; returns its id.
    package static func one(
        _ kind: MCSTaskKind, application: Int64? = nil, facility: Int64? = nil, instruction: String, dueOn: Day,
        _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> Int64 {
        try tx.value(
            """
            INSERT INTO madoguchi.mcs_task (
                network_id, kind, performer, application_id, facility_id, instruction, due_on, opened_at)
            VALUES (
                \(scope.network.id), \(kind), \(kind.performer), \(application)::bigint, \(facility)::bigint,
                \(instruction), \(dueOn), \(scope.act.asOf))
            RETURNING id
            """, as: Int64.self)
    }

    /// A task about a whole application that its facility reports as done; returns its id.
    package static func reportedAsDone(
        _ kind: MCSTaskKind, application: Int64?, instruction: String, evidence: String, dueOn: Day,
        _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> Int64 {
        try tx.value(
            """
            INSERT INTO madoguchi.mcs_task (
                network_id, kind, performer, application_id, instruction, due_on, state, opened_at, closed_at,
                closed_by, evidence)
            VALUES (
                \(scope.network.id), \(kind), 'facility_administrator', \(application)::bigint, \(instruction), \(dueOn),
                'done', \(scope.act.asOf), \(scope.act.asOf), \(scope.act.actor.name), \(evidence))
            RETURNING id
            """, as: Int64.self)
    }

    /// One task per person, each with a text of its own.
    package static func forPeople(
        _ kind: MCSTaskKind, application: Int64?,
        people: [(account: Int64, facility: Int64?, instruction: String)],
        dueOn: Day, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        try each(
            kind, application, people.map { ($0.account, $0.facility, $0.instruction) }, dueOn: dueOn, tx, scope
        )
    }

    /// One task per facility, each with a text of its own.
    package static func forFacilities(
        _ kind: MCSTaskKind, application: Int64?, facilities: [(facility: Int64, instruction: String)],
        dueOn: Day, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        try each(
            kind, application, facilities.map { (nil, $0.facility, $0.instruction) }, dueOn: dueOn, tx, scope)
    }

    private static func each(
        _ kind: MCSTaskKind, _ application: Int64?,
        _ subjects: [(account: Int64?, facility: Int64?, instruction: String)],
        dueOn: Day, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        guard !subjects.isEmpty else { return }
        _ = try tx.execute(
            """
            INSERT INTO madoguchi.mcs_task (
                network_id, kind, performer, application_id, facility_id, account_id, instruction, due_on, opened_at)
            SELECT \(scope.network.id), \(kind), \(kind.performer), \(application)::bigint, subject.facility_id,
                   subject.account_id, subject.instruction, \(dueOn)::date, \(scope.act.asOf)
            FROM unnest(
                \(subjects.map(\.account))::bigint[], \(subjects.map(\.facility))::bigint[],
                \(subjects.map(\.instruction))::text[])
                WITH ORDINALITY AS subject (account_id, facility_id, instruction, ordinal)
            ORDER BY subject.ordinal
            """)
    }

    /// Of these people, those whose latest word from MCS is that their account is suspended there.
    package static func suspendedAtMCS(
        among accounts: [Int64], _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> [Int64] {
        try tx.values(
            """
            SELECT account_id FROM (
                SELECT DISTINCT ON (account_id) account_id, kind FROM madoguchi.mcs_task
                WHERE network_id = \(scope.network.id) AND account_id = ANY (\(accounts)::bigint[]) AND state = 'done'
                  AND kind IN ('account_suspension', 'account_resumption')
                ORDER BY account_id, closed_at DESC, id DESC) latest
            WHERE kind = 'account_suspension'
            ORDER BY account_id
            """, as: Int64.self)
    }
}
