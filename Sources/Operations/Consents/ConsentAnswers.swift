import Postgres
import Registry
import Storage

/// What a facility said about clauses, as its manager is told that it was put on record.
struct ConsentAnswers {
    let given: [NetworkDefinition.ConsentClause]
    let declined: [NetworkDefinition.ConsentClause]
    /// Who said it.
    let by: String

    func confirmation(
        to facility: FacilityValues, _ tx: borrowing Transaction
    ) throws(PostgresError) -> OutgoingMail {
        OutgoingMail(
            try Outbox.drawID(tx), .consentRecorded, toManagerOf: facility,
            [
                "given": .list(given.map(\.line)), "declined": .list(declined.map(\.line)),
                "by": .text(by), "required": .flag(declined.contains(where: \.required)),
            ])
    }
}

extension NetworkDefinition.ConsentClause {
    /// `医療・介護関係者への公示（2026-10-01版）`
    var line: String { "\(label.ja)（\(version)版）" }
}
