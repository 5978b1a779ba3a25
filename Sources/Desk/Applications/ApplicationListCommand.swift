import ArgumentParser
import Operations
import Registry
import Storage

struct ApplicationListCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "申込の一覧（新しい順） / List applications, newest first")

    @Option(
        help: ArgumentHelp("この状態のものだけ。繰り返せます / Only those in this state; repeatable", valueName: "state"))
    var state: [Choice<ApplicationState>] = []
    @OptionGroup var network: NetworkOption
    @OptionGroup var time: TimeOption
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        let network = try network.chosen(desk.environment)
        let states = state.isEmpty ? nil : state.map(\.value)
        let applications = try await desk.service().applications(of: network.code, in: states)
        let today = time.instant(desk.environment).dayInJapan
        try desk.answer(applications) { $0.applications(applications, today: today, network) }
    }
}

extension Page {
    mutating func applications(_ applications: [ApplicationSummary], today: Day, _ network: ChosenNetwork) {
        table(
            applications, orSay: Bilingual(ja: "該当する申込はありません。", en: "There are no such applications."),
            [
                Column("受付番号", "receipt") { $0.receipt },
                Column("状態", "state", term: { $0.state.title }),
                Column("申込者", "applicant", term: { $0.who }),
                Column("人数", "people", .trailing) { String($0.people) },
                Column("指摘", "problems", .trailing) { String($0.problems) },
                Column("受付日時", "received") { $0.receivedAt.inJapan },
                Column("待ち日数", "days waiting", .trailing) { $0.daysWaiting(at: today).map(String.init) },
            ])
        if let waiting = applications.last(where: { $0.state == .inReview }) {
            gap()
            next(network.command("application show \(waiting.receipt)"))
        }
    }
}

extension ApplicationSummary {
    fileprivate var who: Bilingual? {
        guard applicant == .individual else { return applicantName.map(Bilingual.verbatim) }
        return applicantName.map { name in
            Bilingual(ja: "\(name)（個人参加）", en: "\(name) (individual participant)")
        } ?? .individual
    }

    /// Only of what waits for the secretariat or the facility.
    fileprivate func daysWaiting(at today: Day) -> Int? {
        state.isSettled ? nil : max(0, today.days(since: stateSince.dayInJapan))
    }
}
