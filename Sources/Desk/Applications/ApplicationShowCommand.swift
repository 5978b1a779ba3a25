import ArgumentParser
import Forms
import Operations
import Registry
import Storage

/// One application with its people, problems and consents.
struct ApplicationShowCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "申込の内容を表示します / Show an application")

    @Argument(help: ArgumentHelp("受付番号（例: 2026-0001） / The receipt number", valueName: "receipt"))
    var receipt: TypedReceipt
    @OptionGroup var network: NetworkOption
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        let network = try network.chosen(desk.environment)
        let service = try await desk.service()
        let dossier = try await service.dossier(of: receipt.number, in: network.code)
        let shown = ShownApplication(dossier, try await service.activeForms(of: network.code).forms.definition)
        try desk.answer(shown) { $0.application(shown, network) }
    }
}

/// An application as it is shown.
struct ShownApplication: Encodable {
    let application: ApplicationRecord
    let facilityType: Bilingual?
    let people: [RosterRow]
    let problems: [FoundProblem]
    let consents: [ShownConsent]
    /// What the network demands of an approval; not part of the answer in JSON.
    let formalities: NetworkDefinition.Formalities

    enum CodingKeys: CodingKey {
        case application, facilityType, people, problems, consents
    }

    init(_ dossier: ApplicationDossier, _ definition: NetworkDefinition) {
        application = dossier.application
        let (form, codes) = (dossier.application.form, definition.codes)
        facilityType = form.facilityType.map {
            CodeLabels(codes.facilityTypes).label($0, other: form.facilityTypeOther)
        }
        let professions = CodeLabels(codes.professions)
        people = dossier.people.map { RosterRow($0, professions) }
        problems = dossier.problems.map(FoundProblem.init)
        consents = dossier.consents.map { ShownConsent($0, definition.consents) }
        formalities = definition.formalities
    }
}

/// A consent with the title of its clause; one that the network asks for no more goes by its id.
struct ShownConsent: Encodable {
    let title: Bilingual
    let record: ConsentRecord

    init(_ record: ConsentRecord, _ clauses: [NetworkDefinition.ConsentClause]) {
        self.record = record
        title =
            clauses.first { $0.id == record.clause }?.label ?? Bilingual(ja: record.clause, en: record.clause)
    }
}
