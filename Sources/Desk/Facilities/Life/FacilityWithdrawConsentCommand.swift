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
    var channel: Choice<WithdrawalChannel>
    @Option(help: ArgumentHelp("申し出た方。省略すると管理者 / Who said so; else the manager", valueName: "name"))
    var by: String?
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        let operation = WithdrawConsent(
            of: options.facility, clause: clause, channel: channel.value.rawValue, by: by,
            reason: options.reason, reach: .network)
        try await desk.facilityLife(options.network, options.act) { try await operation.run($0, $1) }
    }
}

/// How a facility said that it withdraws a consent.
enum WithdrawalChannel: String, Labelled {
    case paper
    case mail
    case telephone
    case visit

    var label: Bilingual {
        switch self {
        case .paper: Bilingual(ja: "書面", en: "paper")
        case .mail: Bilingual(ja: "メール", en: "mail")
        case .telephone: Bilingual(ja: "電話", en: "telephone")
        case .visit: Bilingual(ja: "来所", en: "visit")
        }
    }
}
