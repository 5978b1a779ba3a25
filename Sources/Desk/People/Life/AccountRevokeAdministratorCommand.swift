import ArgumentParser
import Operations
import Registry

/// Takes an administrator's right away (A8).
struct AccountRevokeAdministratorCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke-administrator",
        abstract: "MCS管理者の権限を外します / Take the administrator's right from people")

    @OptionGroup var options: LifeOptions
    @Option(help: ArgumentHelp("事業所の番号 / The facility's id", valueName: "id"))
    var at: Int64
    @Option(help: ArgumentHelp("次のMCS管理者 / The next administrator", valueName: "address|id"))
    var successor: String?
    @OptionGroup var explanation: ExplanationOptions
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        let next =
            try successor.map {
                (person: try AccountReference($0), explanation: try explanation.required())
            }
        try await desk.life(options) { people in
            RevokeAdministrator(
                people, at: at, successor: next, reason: options.reason, reach: .network
            ).run
        }
    }
}
