package import Postgres
package import Registry

/// Notes that somebody was asked to do at MCS what these lines want. Who is asked to register or to delete a person is asked
/// about all that goes with it.
package enum AskLines {
    package struct Asking: Sendable {
        package let performer: Performer
        package let way: AskingWay
        /// The mail by which it went, if it was one of ours.
        package let mail: Int64?

        package init(_ performer: Performer, by way: AskingWay, mail: Int64? = nil) {
            self.performer = performer
            self.way = way
            self.mail = mail
        }
    }

    package static func note(
        _ numbers: [Int64], _ asking: Asking, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        guard !numbers.isEmpty else { return }
        _ = try tx.execute(
            """
            UPDATE madoguchi.mcs_standing standing
            SET asked = standing.wanted, asked_at = \(scope.act.asOf), asked_of = \(asking.performer),
                asked_how = \(asking.way), asked_by = \(scope.act.actor.name), asked_mail_id = \(asking.mail)::bigint
            FROM app.lines_with(\(numbers)::bigint[]) line
            WHERE standing.network_id = \(scope.network.id) AND standing.number = line.number
            """)
    }
}
