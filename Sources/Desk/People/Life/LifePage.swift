import Forms
import Operations
import Registry
import Storage

/// What an act about people answers: how it went, and everybody as they stand now.
struct LifeAnswer: Encodable, Sendable {
    let act: ActAnswer<LifeFacts>
    let people: [AccountRecord]
}

extension DeskSession {
    /// Does one act about people and answers with everybody concerned, as they stand afterwards.
    func life(
        _ options: LifeOptions,
        _ operation: ([AccountReference]) -> (Service, Request) async throws -> LifeFacts
    ) async throws {
        try await life(options.network, options.act, operation(options.references))
    }

    func life(
        _ network: NetworkOption, _ options: ActOptions,
        _ operation: (Service, Request) async throws -> LifeFacts
    ) async throws {
        let network = try network.chosen(environment)
        let answer = try await act(in: network.code, options, operation)
        let service = try await service()
        let people = try await service.accounts(
            of: network.code, AccountRecord.Filter(ids: answer.result.accounts))
        let professions = try await service.activeForms(of: network.code).forms.definition.codes.professions
        let today = options.time.instant(environment).dayInJapan
        try self.answer(LifeAnswer(act: answer, people: people)) {
            $0.life(answer, people, CodeLabels(professions), today: today, network)
        }
    }
}

extension Page {
    mutating func life(
        _ answer: ActAnswer<LifeFacts>, _ people: [AccountRecord], _ professions: CodeLabels, today: Day,
        _ network: ChosenNetwork
    ) {
        let (facts, title) = (answer.result, answer.result.verb.title)
        answer.isRehearsal
            ? say(
                "「\(title.ja)」を\(facts.accounts.count)名に行えます。まだ何も変更していません（表はいまの状態です）。",
                "This can be done to \(facts.accounts.count) (\(title.en)). Nothing was changed; the table shows today."
            )
            : say(
                "「\(title.ja)」を\(facts.accounts.count)名に行いました。",
                "Done to \(facts.accounts.count): \(title.en).")
        gap()
        accounts(people, professions, today: today)
        gap()
        self.facts([
            Fact("お知らせのメール", "mails", "\(facts.mails)"),
            Fact("登録を終えた方", "accounts ended", facts.removed.map { "\($0.count)" }),
            Fact("仮パスワード", "temporary passwords", term: facts.lapsesOn?.lastDayBefore),
            Fact(
                "MCS管理者がいない事業所", "facilities without administrator",
                facts.withoutAdministrator.map { $0.map(String.init).joined(separator: "、") }),
            Fact("MCSでは", "at MCS", term: facts.verb.hasCounterpartAtMCS ? .onTheWorkList : nil),
        ])
        guard !answer.isRehearsal else { return }
        gap()
        if let facility = facts.withoutAdministrator?.first {
            next(network.command("facility show \(facility)"))
        }
        if facts.verb.hasCounterpartAtMCS { next(network.command("task list")) }
    }
}

extension AccountVerb {
    /// Whether something has to be done at MCS as well ("two sides" of the domain).
    var hasCounterpartAtMCS: Bool {
        switch self {
        case .suspend, .resume, .depart, .transfer, .grantAdministrator, .revokeAdministrator, .change, .join,
            .undo:
            true
        case .reissue, .unlock, .letter: false
        }
    }
}
