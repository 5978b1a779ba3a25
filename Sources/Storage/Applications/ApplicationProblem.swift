package import Postgres
package import Registry

/// A problem as it was found and shown, in the words of that day.
package struct ApplicationProblem: Sendable, Codable {
    package let code: ProblemCode
    package let severity: Problem.Severity
    package let line: Int?
    /// Counted from 1, as a spreadsheet does.
    package let column: Int?
    package let columnName: String?
    package let value: String?
    package let message: Bilingual
    package let remedy: Bilingual

    package static func list(
        of application: Int64, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [ApplicationProblem] {
        try tx.rows(
            """
            SELECT code, severity, line, column_number, column_name, value, message_ja, message_en, remedy_ja,
                   remedy_en
            FROM madoguchi.application_problem
            WHERE network_id = \(network.id) AND application_id = \(application)
            ORDER BY ordinal
            """
        ) {
            (
                code: ProblemCode, severity: Problem.Severity, line: Int?, column: Int?, columnName: String?,
                value: String?,
                messageJa: String, messageEn: String, remedyJa: String, remedyEn: String
            ) in
            ApplicationProblem(
                code: code, severity: severity, line: line, column: column, columnName: columnName,
                value: value,
                message: Bilingual(ja: messageJa, en: messageEn), remedy: Bilingual(ja: remedyJa, en: remedyEn))
        }
    }
}
