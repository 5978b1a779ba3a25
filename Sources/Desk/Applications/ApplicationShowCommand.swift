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
    let facilities: [ShownFacilityEntry]
    let people: [RosterRow]
    let problems: [FoundProblem]
    let effects: [EffectRecord]
    let changedFacilities: [ChangedFacility]
    let consents: [ShownConsent]
    /// Nil where the network does not confirm addresses.
    let addresses: ConfirmedAddresses?
    /// What the network demands of an approval; not part of the answer in JSON.
    let formalities: NetworkDefinition.Formalities

    enum CodingKeys: CodingKey {
        case application, facilities, people, problems, effects, changedFacilities, consents, addresses
    }

    init(_ dossier: ApplicationDossier, _ definition: NetworkDefinition) {
        application = dossier.application
        let types = CodeLabels(definition.codes.facilityTypes)
        facilities = dossier.facilities.map { ShownFacilityEntry($0, types) }
        let professions = CodeLabels(definition.codes.professions)
        let names = dossier.facilities.map(\.name)
        people = dossier.people.map { RosterRow($0, facilities: names, professions) }
        effects = dossier.effects
        changedFacilities = dossier.changedFacilities.map {
            ChangedFacility(
                id: $0.facilityID, name: $0.facility, $0.differences, definition.codes.facilityTypes)
        }
        problems = dossier.problems.map(FoundProblem.init)
        consents = dossier.consents.map { ShownConsent($0, definition.consents) }
        addresses = dossier.addresses.map(ConfirmedAddresses.init)
        formalities = definition.formalities
    }
}

/// A facility's form with its type as people call it.
struct ShownFacilityEntry: Encodable {
    let entry: ApplicationFacility
    let type: Bilingual?

    init(_ entry: ApplicationFacility, _ types: CodeLabels) {
        self.entry = entry
        type = entry.type.map { types.label($0, other: entry.typeOther) }
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
