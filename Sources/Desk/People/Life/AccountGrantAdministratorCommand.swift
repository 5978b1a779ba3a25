import ArgumentParser
import Operations
import Registry

/// Makes people administrators of a facility (A8).
struct AccountGrantAdministratorCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "grant-administrator", abstract: "MCS管理者にします / Make people administrators of a facility",
        discussion: """
            役割の説明は、権限を付ける前に済ませます。部屋があれば、招待の作業が続きます。
            The role is explained before. Where there is a room, the invitation follows.
            """)

    @OptionGroup var options: LifeOptions
    @Option(help: ArgumentHelp("事業所の番号 / The facility's id", valueName: "id"))
    var at: Int64
    @OptionGroup var explanation: ExplanationOptions
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        let explanation = try explanation.required()
        try await desk.life(options) { people in
            GrantAdministrator(
                people, at: at, explanation: explanation, reason: options.reason, reach: .network
            ).run
        }
    }
}
