import ArgumentParser
import Forms
import Operations
import Registry
import Storage

struct FacilityListCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "事業所の一覧 / List the facilities")

    @Option(
        help: ArgumentHelp("この状況の事業所だけ / Only those that stand like this", valueName: "standing"))
    var standing: Choice<Standing>?
    @OptionGroup var network: NetworkOption
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        let network = try network.chosen(desk.environment)
        let service = try await desk.service()
        let facilities = try await service.facilities(of: network.code, standing: standing?.value)
        let codes = try await service.activeForms(of: network.code).forms.definition.codes
        try desk.answer(facilities) { $0.facilities(facilities, CodeLabels(codes.facilityTypes)) }
    }
}

extension Page {
    mutating func facilities(_ facilities: [FacilityRecord], _ types: CodeLabels) {
        table(
            facilities, orSay: Bilingual(ja: "該当する事業所はありません。", en: "There are no such facilities."),
            [
                Column("番号", "id", .trailing) { String($0.id) },
                Column("事業所", "facility") { $0.name },
                Column("施設種別", "type", term: { types.label($0.type, other: $0.typeOther) }),
                Column("人数", "people", .trailing) { String($0.people) },
                Column("本登録", "activated", .trailing) { String($0.activated) },
                Column("状況", "standing", term: { $0.standing.title }),
                Column(
                    "同意の撤回", "withdrawn consents",
                    value: { (facility: FacilityRecord) in
                        facility.withdrawnConsents.isEmpty
                            ? nil : facility.withdrawnConsents.joined(separator: "、")
                    }),
            ])
    }
}
