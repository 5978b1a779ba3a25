import ArgumentParser
import Operations
import Registry

/// Changes what is held about a facility (J11).
struct FacilityChangeCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "change", abstract: "事業所の届出内容を変更します / Change what is held about a facility",
        discussion: """
            指定したものだけが変わります。番号・郵便番号・電話番号は、空（''）を指定すると消えます。
            種別は、一覧にある名称（例：診療所）で指定します。
            Only what is given changes; an empty text erases number, postal code or telephone.
            The type is one of the network's list.
            """)

    @OptionGroup var options: OneFacilityOptions
    @Option(help: ArgumentHelp("事業所名 / Name", valueName: "text")) var name: String?
    @Option(help: ArgumentHelp("施設種別 / Type", valueName: "text")) var type: String?
    @Option(help: ArgumentHelp("施設種別（その他）の内容 / Text beside a type that takes one", valueName: "text"))
    var typeOther: String?
    @Option(help: ArgumentHelp("事業所番号 / Number", valueName: "text")) var number: String?
    @Option(help: ArgumentHelp("郵便番号 / Postal code", valueName: "text")) var postalCode: String?
    @Option(help: ArgumentHelp("所在地 / Address", valueName: "text")) var address: String?
    @Option(help: ArgumentHelp("電話番号 / Telephone", valueName: "text")) var telephone: String?
    @Option(help: ArgumentHelp("管理者氏名 / Manager's name", valueName: "text")) var manager: String?
    @Option(help: ArgumentHelp("管理者メールアドレス / Manager's address", valueName: "text"))
    var managerEmail: String?
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        let given: [FacilityField: String?] = [
            .name: name, .type: type, .typeOther: typeOther, .number: number, .postalCode: postalCode,
            .address: address, .telephone: telephone, .managerName: manager, .managerEmail: managerEmail,
        ]
        let operation = ChangeFacility(
            options.facility, stated: given.compactMapValues(\.self), reason: options.reason, reach: .network)
        try await desk.facilityLife(options.network, options.act) { try await operation.run($0, $1) }
    }
}
