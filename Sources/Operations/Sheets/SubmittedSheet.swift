import Postgres
import Registry
import Storage
import Tabular

/// What the portal was sent, as the rows of one sheet and as it is kept: the file as it was uploaded, and what was typed
/// beside it. Without a file, the sheet that the form comes to stands in its place.
struct SubmittedSheet: Sendable {
    let file: ApplicationFile
    private let rows: [SheetRow]
    private let problems: [Problem]

    init(_ submission: SubmitApplication, for definition: NetworkDefinition) throws {
        if let upload = submission.file {
            let incoming = try IncomingFile(upload.bytes, within: .portal(definition))
            rows = submission.form?.sheet(before: incoming.rows) ?? incoming.rows
            problems = incoming.problems
            file = ApplicationFile(
                name: upload.name, encoding: incoming.format, bytes: upload.bytes,
                form: submission.form.map { _ in submission.typed })
        } else {
            var writer = CSVWriter(encoding: .utf8WithBOM)
            for row in (submission.form?.rows ?? []) + [[]] + submission.roster { try writer.append(row: row) }
            let incoming = try IncomingFile(writer.bytes, within: .portal(definition))
            rows = incoming.rows
            problems = []
            file = ApplicationFile(
                name: "申込フォーム.csv", encoding: incoming.format, bytes: writer.bytes, form: submission.typed)
        }
    }

    func check(for definition: NetworkDefinition, receivedOn: Day) throws(Refusal) -> CheckedApplication {
        do {
            let checked = try ApplicationSheet.check(rows: rows, for: definition, receivedOn: receivedOn)
            return checked.withoutTypedLines.adding(problems)
        } catch {
            throw Refusal(.data, error.message, remedy: error.remedy)
        }
    }
}
