import ArgumentParser
import Registry
import Storage

/// What the office keeps beside an application (J9).
struct OfficeOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("収受日（例: 2026-11-21、R8.11.21） / The day it came to the office", valueName: "date"))
    var receivedOn: TypedDay?
    @Option(help: ArgumentHelp("収受番号 / The registry number", valueName: "number"))
    var registryNumber: String?
    @Option(help: ArgumentHelp("文書番号 / The document number", valueName: "number"))
    var documentNumber: String?
    @Option(help: ArgumentHelp("決裁番号 / The number of the formal decision", valueName: "number"))
    var decisionNumber: String?
    @Option(help: ArgumentHelp("決裁日（例: 2026-11-21、R8.11.21） / The day of the decision", valueName: "date"))
    var decidedOn: TypedDay?
    @Option(help: ArgumentHelp("決裁者（例: 福祉保健部長） / Who decided", valueName: "title"))
    var decidedBy: String?
    @Option(help: ArgumentHelp("決裁した部署 / The office that decided", valueName: "name"))
    var office: String?
    @Option(help: ArgumentHelp("紙の原本の保管場所 / Where the paper original is kept", valueName: "place"))
    var paperPlace: String?
    @Option(help: ArgumentHelp("簿冊の名前 / The file that it is kept in", valueName: "name"))
    var fileName: String?
    @Option(help: ArgumentHelp("保存期限（この日まで保存） / Kept until the end of this day", valueName: "date"))
    var retentionUntil: TypedDay?

    var file: OfficeFile {
        OfficeFile(
            receivedOn: receivedOn?.day, registryNumber: registryNumber, documentNumber: documentNumber,
            decisionNumber: decisionNumber, decidedOn: decidedOn?.day, decisionMaker: decidedBy,
            decisionOffice: office, paperPlace: paperPlace, fileSeries: fileName,
            retainedUntil: retentionUntil?.day)
    }

    /// What was given, as it is typed.
    var typed: [(String, String?)] {
        [
            ("--received-on", receivedOn?.day.description), ("--registry-number", registryNumber),
            ("--document-number", documentNumber), ("--decision-number", decisionNumber),
            ("--decided-on", decidedOn?.day.description), ("--decided-by", decidedBy), ("--office", office),
            ("--paper-place", paperPlace), ("--file-name", fileName),
            ("--retention-until", retentionUntil?.day.description),
        ]
    }
}
