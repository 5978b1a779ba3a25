import ArgumentParser
import Forms
import Operations
import Registry
import Storage

/// One facility with its people.
struct FacilityShowCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "事業所と所属する方を表示します / Show a facility and its people")

    @Argument(help: ArgumentHelp("事業所の番号 / The facility's id", valueName: "id"))
    var id: Int64
    @OptionGroup var network: NetworkOption
    @OptionGroup var time: TimeOption
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        let network = try network.chosen(desk.environment)
        let service = try await desk.service()
        let dossier = try await service.facility(id, in: network.code)
        let definition = try await service.activeForms(of: network.code).forms.definition
        let today = time.instant(desk.environment).dayInJapan
        try desk.answer(dossier) { $0.facility(dossier, definition, today: today, network) }
    }
}

extension Page {
    mutating func facility(
        _ dossier: FacilityDossier, _ definition: NetworkDefinition, today: Day, _ network: ChosenNetwork
    ) {
        let (facility, codes) = (dossier.facility, definition.codes)
        facts([
            Fact("番号", "id", String(facility.id)),
            Fact("事業所", "facility", facility.name),
            Fact("状況", "standing", term: facility.standing.title),
            Fact("統合先", "merged into", facility.mergedInto),
            Fact(
                "施設種別", "type",
                term: CodeLabels(codes.facilityTypes).label(facility.type, other: facility.typeOther)),
            Fact("事業所番号", "number", facility.number),
            Fact(
                "所在地", "address",
                [facility.postalCode.map { "〒\($0)" }, facility.address].compactMap(\.self).joined(
                    separator: " ")),
            Fact("電話番号", "telephone", facility.telephone),
            Fact("管理者", "manager", facility.managerName),
            Fact(
                "参加事業所の一覧", "participants' list",
                term: definition.participantsList == .off ? nil : .answer(dossier.isListed)),
        ])
        gap()
        accounts(dossier.people, CodeLabels(codes.professions), today: today)
        consents(dossier.consents, ClauseLabels(definition))
        atMCS(dossier.work, today: today)
        history(dossier.history, codes.facilityTypes)
        if facility.standing == .administratorsNotInRoom {
            gap()
            next(network.command("room status"))
        }
    }
}
