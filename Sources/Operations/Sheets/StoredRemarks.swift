import Postgres
import Registry
import Storage

extension ApplicationRecord {
    /// The file as it was received, nil once it is purged, and all that is to be said of it: what was found, in the words
    /// of that day, and why a clerk gave it back.
    func storedFile(
        _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws -> (file: ApplicationFile?, remarks: [FileRemark]) {
        let problems = try ApplicationProblem.list(of: id, tx, network)
        let returned = state == .returned ? office.reason.map { [FileRemark(returnedFor: $0)] } ?? [] : []
        return (try ApplicationFile.load(of: id, tx, network), returned + problems.map(FileRemark.init))
    }
}

extension FileRemark {
    init(returnedFor reason: String) {
        self.init(severity: .error, place: Problem.Place(), message: reason, remedy: "")
    }

    fileprivate init(_ problem: ApplicationProblem) {
        self.init(
            severity: problem.severity,
            place: Problem.Place(line: problem.line, column: problem.column, columnName: problem.columnName),
            message: problem.message.ja, remedy: problem.remedy.ja)
    }
}

extension Refusal {
    static func purged(_ receipt: String) -> Refusal {
        Refusal(
            .notAllowed,
            Bilingual(
                ja: "受付番号 \(receipt) のファイルは、手続きにより消去されています。",
                en: "The file of \(receipt) was erased by a recorded purge."),
            remedy: Bilingual(
                ja: "見つかった点は application show で確かめられます。ファイルは事業所にもう一度お求めください。",
                en: "What was found is shown by application show. Ask the facility for the file again."))
    }
}
