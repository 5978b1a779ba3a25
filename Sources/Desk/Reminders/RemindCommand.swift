import ArgumentParser
import FoundationEssentials
import Operations
import Registry
import Storage

/// Writes the reminders that are due: what the schedule does, once.
struct RemindCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "remind", abstract: "期限の来た督促メールを用意します / Write the reminders that are due",
        discussion: """
            --network を省略すると、すべてのネットワークが対象です。
            Without --network it covers all networks.
            """)

    @Option(help: ArgumentHelp("このネットワークだけ / Only this network", valueName: "code"))
    var network: String?
    @Flag(help: "用意するものを見るだけで、何も変更しません / Show what is due and change nothing")
    var dryRun = false
    @OptionGroup var time: TimeOption
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        let service = try await desk.service(.schedule)
        let networks = if let network { [network] } else { try await service.networks().map(\.code) }
        let instant = time.instant(desk.environment)
        var rounds: [ReminderRound] = []
        for code in networks {
            let request = Request(
                network: code, actor: Actor(.schedule, desk.environment.clerk), asOf: instant,
                isRehearsal: dryRun)
            rounds.append(await ReminderRound.run(service, request))
        }
        try desk.answer(rounds) { $0.reminders(rounds, isRehearsal: dryRun) }
        if let failure = rounds.lazy.compactMap(\.failure).first { throw ExitCode(failure.kind.rawValue) }
    }
}

/// What one network's reminders came to. A network that fails keeps none of the others waiting.
struct ReminderRound: Encodable, Sendable {
    let network: String
    /// How many of each kind.
    let mails: [ReminderKind: Int]
    /// What is due, when nothing was to be written.
    let due: [DueReminder]?
    let failure: Refusal?

    init(network: String, mails: [ReminderKind: Int], due: [DueReminder]? = nil, failure: Refusal? = nil) {
        self.network = network
        self.mails = mails
        self.due = due
        self.failure = failure
    }

    static func run(_ service: Service, _ request: Request) async -> ReminderRound {
        do {
            if request.isRehearsal {
                let due = try await SendReminders().due(service, request)
                let counts = Dictionary(grouping: due, by: \.kind).mapValues(\.count)
                return ReminderRound(network: request.network, mails: counts, due: due)
            }
            return ReminderRound(network: request.network, mails: try await sendAll(service, request))
        } catch {
            return ReminderRound(network: request.network, mails: [:], failure: Refusal(describing: error))
        }
    }

    /// One act writes a limited number; this repeats it until nothing is due any more.
    private static func sendAll(_ service: Service, _ request: Request) async throws -> [ReminderKind: Int] {
        var mails: [ReminderKind: Int] = [:]
        while true {
            let next = Request(network: request.network, actor: request.actor, asOf: request.asOf)
            let sent = try await SendReminders().run(service, next)
            guard sent.total > 0 else { return mails }
            mails.merge(sent.mails, uniquingKeysWith: +)
        }
    }

    private enum CodingKeys: String, CodingKey { case network, mails, due, error }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(network, forKey: .network)
        try container.encode(mails, forKey: .mails)
        try container.encodeIfPresent(due, forKey: .due)
        try container.encodeIfPresent(failure.map { RefusalJSON.Body($0) }, forKey: .error)
    }
}
