import ArgumentParser
import Registry
import Storage

/// What the office keeps beside an application (J9).
struct OfficeOptions: ParsableArguments {
    @Option(help: ArgumentHelp("収受番号 / The registry number", valueName: "number"))
    var registryNumber: String?
    @Option(help: ArgumentHelp("文書番号 / The document number", valueName: "number"))
    var documentNumber: String?
    @Option(help: ArgumentHelp("決裁番号 / The number of the formal decision", valueName: "number"))
    var decisionNumber: String?
    @Option(help: ArgumentHelp("決裁日（例: 2026-11-21、R8.11.21） / The day of the decision", valueName: "date"))
    var decidedOn: TypedDay?
    @Option(help: ArgumentHelp("紙の原本の保管場所 / Where the paper original is kept", valueName: "place"))
    var paperPlace: String?

    var file: OfficeFile {
        OfficeFile(
            registryNumber: registryNumber, documentNumber: documentNumber, decisionNumber: decisionNumber,
            decidedOn: decidedOn?.day, paperPlace: paperPlace)
    }

    /// What was given, as it is typed.
    var typed: [(String, String?)] {
        [
            ("--registry-number", registryNumber), ("--document-number", documentNumber),
            ("--decision-number", decisionNumber), ("--decided-on", decidedOn?.day.description),
            ("--paper-place", paperPlace),
        ]
    }
}
