import ArgumentParser
import Operations
import Registry

/// Corrects what is held about a person.
struct AccountChangeCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "change", abstract: "氏名・フリガナ・職種・電話番号を直します / Correct what is held about a person",
        discussion: """
            指定したものだけが変わります。フリガナと電話番号は、空（''）を指定すると消えます。職種は一覧にある名称で指定します。
            Only what is given changes; an empty text erases reading or telephone. The profession is one of the network's list.
            """)

    @Argument(help: ArgumentHelp("メールアドレスか番号 / The person's address or id", valueName: "address|id"))
    var person: String
    @Option(help: ArgumentHelp("氏名 / Name", valueName: "text")) var name: String?
    @Option(help: ArgumentHelp("フリガナ / Reading", valueName: "text")) var kana: String?
    @Option(help: ArgumentHelp("職種 / Profession", valueName: "text")) var profession: String?
    @Option(help: ArgumentHelp("職種（その他）の内容 / Text beside a profession that takes one", valueName: "text"))
    var professionOther: String?
    @Option(help: ArgumentHelp("電話番号 / Telephone", valueName: "text")) var telephone: String?
    @Option(help: ArgumentHelp("理由。記録に残ります / Why; kept in the records", valueName: "text"))
    var reason: String
    @OptionGroup var network: NetworkOption
    @OptionGroup var act: ActOptions
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        let given: [PersonField: String?] = [
            .name: name, .kana: kana, .profession: profession, .professionOther: professionOther,
            .telephone: telephone,
        ]
        let operation = ChangeAccount(
            try AccountReference(person), stated: given.compactMapValues(\.self), reason: reason,
            reach: .network)
        try await desk.life(network, act) { try await operation.run($0, $1) }
    }
}
