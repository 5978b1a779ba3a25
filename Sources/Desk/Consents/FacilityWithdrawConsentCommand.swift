import ArgumentParser
import Operations
import Registry

/// Records that a facility withdraws a consent (J2, J11).
struct FacilityWithdrawConsentCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw-consent", abstract: "同意の撤回を記録します / Record that a consent is withdrawn")

    @OptionGroup var options: OneFacilityOptions
    @Option(help: ArgumentHelp("同意事項（例: announcement） / The clause", valueName: "clause"))
    var clause: String
    @Option(
        help: ArgumentHelp(
            "申し出の方法：paper, mail, telephone, visit / How it was said", valueName: "channel"))
    var channel: Choice<StatedChannel>
    @Option(help: ArgumentHelp("申し出た方。省略すると管理者 / Who said so; else the manager", valueName: "name"))
    var by: String?
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        let operation = WithdrawConsent(
            of: options.facility, clause: clause, channel: channel.value, by: by,
            reason: options.reason, reach: .network)
        try await desk.facilityLife(options.network, options.act) { try await operation.run($0, $1) }
    }
}
