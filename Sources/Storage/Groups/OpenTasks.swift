package import Postgres
package import Registry

/// Opens tasks on the MCS work list, in the act that makes them necessary.
package enum OpenTasks {
    /// One task about a whole application; returns its id.
    package static func forApplication(
        _ kind: MCSTaskKind, application: Int64, instruction: String, dueOn: Day,
        _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> Int64 {
        try tx.value(
            """
            INSERT INTO madoguchi.mcs_task (
                network_id, kind, performer, application_id, instruction, due_on, opened_at)
            VALUES (
                \(scope.network.id), \(kind), \(kind.performer), \(application), \(instruction), \(dueOn),
                \(scope.act.asOf))
            RETURNING id
            """, as: Int64.self)
    }

    /// A task about a whole application that its facility reports as done; returns its id.
    package static func reportedAsDone(
        _ kind: MCSTaskKind, application: Int64, instruction: String, evidence: String, dueOn: Day,
        _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> Int64 {
        try tx.value(
            """
            INSERT INTO madoguchi.mcs_task (
                network_id, kind, performer, application_id, instruction, due_on, state, opened_at, closed_at,
                closed_by, evidence)
            VALUES (
                \(scope.network.id), \(kind), 'facility_administrator', \(application), \(instruction), \(dueOn),
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
        _ = try tx.execute(
            """
            INSERT INTO madoguchi.mcs_task (
                network_id, kind, performer, application_id, facility_id, account_id, instruction, due_on, opened_at)
            SELECT \(scope.network.id), \(kind), \(kind.performer), \(application)::bigint, person.facility_id,
                   person.account_id, person.instruction, \(dueOn)::date, \(scope.act.asOf)
            FROM unnest(
                \(people.map(\.account))::bigint[], \(people.map(\.facility))::bigint[],
                \(people.map(\.instruction))::text[])
                WITH ORDINALITY AS person (account_id, facility_id, instruction, ordinal)
            ORDER BY person.ordinal
            """)
    }
}
