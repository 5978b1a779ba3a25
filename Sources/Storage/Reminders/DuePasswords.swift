import Postgres
import Registry

/// Temporary passwords that are about to lapse, or have; and people who have not activated (A1, L1).
extension DueReminder {
    static func lapsing(
        withinDays days: Int, _ today: Day, _ limit: Int, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [DueReminder] {
        try passwords(
            .temporaryPasswordLapsing,
            "password.lapses_on > \(today) AND password.lapses_on <= \(today.adding(days: days))", limit, tx,
            network)
    }

    static func lapsed(
        _ today: Day, _ limit: Int, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [DueReminder] {
        try passwords(.temporaryPasswordLapsed, "password.lapses_on <= \(today)", limit, tx, network)
    }

    private static func passwords(
        _ kind: ReminderKind, _ isDue: Query, _ limit: Int, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [DueReminder] {
        try people(
            kind,
            """
            SELECT password.id AS subject_id, password.lapses_on AS occasion, password.account_id, password.lapses_on
            FROM madoguchi.temporary_password password
            JOIN madoguchi.account ON account.network_id = password.network_id AND account.id = password.account_id
            WHERE password.network_id = \(network.id) AND password.used_at IS NULL AND password.revoked_at IS NULL
              AND \(isDue) AND account.state = \(literal: AccountState.registered) AND \(worksSomewhere)
              AND NOT EXISTS (
                  SELECT FROM madoguchi.reminder
                  WHERE reminder.network_id = password.network_id AND reminder.kind = \(kind.rawValue)
                    AND reminder.subject_id = password.id AND reminder.occasion = password.lapses_on)
            ORDER BY password.lapses_on, password.id LIMIT \(limit)
            """, tx, network)
    }

    /// Counted from the day on which the password that is open was issued. Only the latest of the network's intervals that
    /// has passed: a schedule that stood still catches up with one mail.
    static func notActivated(
        afterDays days: [Int], _ today: Day, _ limit: Int, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [DueReminder] {
        try people(
            .notActivated,
            """
            SELECT waiting.id AS subject_id, waiting.occasion, waiting.id AS account_id, waiting.lapses_on
            FROM (SELECT account.network_id, account.id, password.lapses_on,
                         max((password.issued_at AT TIME ZONE 'Asia/Tokyo')::date + days) AS occasion
                  FROM madoguchi.account
                  JOIN madoguchi.temporary_password password
                      ON password.network_id = account.network_id AND password.account_id = account.id
                      AND password.used_at IS NULL AND password.revoked_at IS NULL
                      AND password.lapses_on > \(today)
                  CROSS JOIN unnest(\(days)::integer[]) AS days
                  WHERE account.network_id = \(network.id) AND account.state = \(literal: AccountState.registered) AND \(worksSomewhere)
                    AND (password.issued_at AT TIME ZONE 'Asia/Tokyo')::date + days <= \(today)
                  GROUP BY account.network_id, account.id, password.lapses_on) waiting
            WHERE NOT EXISTS (
                SELECT FROM madoguchi.reminder
                WHERE reminder.network_id = waiting.network_id AND reminder.kind = \(literal: ReminderKind.notActivated)
                  AND reminder.subject_id = waiting.id AND reminder.occasion = waiting.occasion)
            ORDER BY waiting.occasion, waiting.id LIMIT \(limit)
            """, tx, network)
    }

    /// Joins what is due with the person and the facility that the mail speaks of. Who is not waiting for their
    /// activation any more is left out.
    private static func people(
        _ kind: ReminderKind, _ due: Query, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [DueReminder] {
        try tx.rows(
            """
            SELECT due.subject_id, due.occasion, account.id, account.email, account.name,
                   (account.registered_at AT TIME ZONE 'Asia/Tokyo')::date, due.lapses_on, work.facility
            FROM (\(due)) due
            JOIN madoguchi.account ON account.network_id = \(network.id) AND account.id = due.account_id
            LEFT JOIN LATERAL (\(firstFacility)) work ON true
            ORDER BY due.occasion, due.subject_id
            """
        ) {
            (
                subjectID: Int64, occasion: Day, accountID: Int64, email: String, name: String, since: Day,
                lapsesOn: Day?, facility: String?
            ) in
            DueReminder(
                kind: kind, subjectID: subjectID, occasion: occasion, accountID: accountID, applicationID: nil,
                recipient: email, recipientName: name, facility: facility, since: since, lapsesOn: lapsesOn,
                receipt: nil, people: nil)
        }
    }

    /// Nobody is reminded of anything for a facility that rests (J11): somewhere else, or individually, they take part.
    static var worksSomewhere: Query {
        """
        (NOT EXISTS (
            SELECT FROM madoguchi.affiliation
            WHERE affiliation.network_id = account.network_id AND affiliation.account_id = account.id
              AND affiliation.ended_at IS NULL)
         OR EXISTS (
            SELECT FROM madoguchi.affiliation JOIN madoguchi.facility
                ON facility.network_id = affiliation.network_id AND facility.id = affiliation.facility_id
            WHERE affiliation.network_id = account.network_id AND affiliation.account_id = account.id
              AND affiliation.ended_at IS NULL AND facility.state = \(literal: FacilityState.active)))
        """
    }

    /// The facility that a person is addressed by: the first they joined.
    static var firstFacility: Query {
        """
        SELECT facility.name AS facility
        FROM madoguchi.affiliation JOIN madoguchi.facility
            ON facility.network_id = affiliation.network_id AND facility.id = affiliation.facility_id
        WHERE affiliation.network_id = account.network_id AND affiliation.account_id = account.id
          AND affiliation.ended_at IS NULL
        ORDER BY affiliation.id LIMIT 1
        """
    }
}
