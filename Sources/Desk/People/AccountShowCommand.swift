import ArgumentParser
import Forms
import Operations
import Registry
import Storage

/// One person: where they stand here, and what is known of them at MCS.
struct AccountShowCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "利用者を一人表示します / Show one person")

    @Argument(
        help: ArgumentHelp("メールアドレスか番号 / The person's address or id", valueName: "address|id"))
    var reference: String
    @OptionGroup var network: NetworkOption
    @OptionGroup var time: TimeOption
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        let network = try network.chosen(desk.environment)
        let service = try await desk.service()
        let dossier = try await service.dossier(ofAccount: reference, in: network.code)
        let codes = try await service.activeForms(of: network.code).forms.definition.codes
        let today = time.instant(desk.environment).dayInJapan
        try desk.answer(dossier) {
            $0.account(
                dossier.account, CodeLabels(codes.professions), options: dossier.mcsOptions, today: today,
                network)
            $0.atMCS(dossier.work, today: today)
            $0.history(dossier.history)
            $0.rosterChanges(dossier.rosterChanges, codes.professions)
        }
    }
}

extension Page {
    mutating func account(
        _ account: AccountRecord, _ professions: CodeLabels, options: MCSOptions? = nil, today: Day,
        _ network: ChosenNetwork
    ) {
        facts([
            Fact("番号", "id", String(account.id)),
            Fact("氏名", "name", account.name),
            Fact("フリガナ", "reading", account.kana),
            Fact("メールアドレス", "address", account.email),
            Fact("職種", "profession", term: professions.label(account.profession)),
            Fact("事業所", "facilities", term: account.workplace),
            Fact("MCS管理者", "administrator", term: .answer(account.isAdministrator)),
            Fact("状態", "state", term: account.bothSides),
            Fact("登録日時", "registered", account.registeredAt.inJapan),
            Fact("本登録日時", "activated", account.activatedAt?.inJapan),
            Fact(
                "仮パスワード", "temporary password", term: account.temporaryPasswordLapsesOn?.lapse(at: today)),
            Fact("全ユーザーグループ", "all-users group", term: account.place(in: .allUsers)),
            Fact("MCS管理者の部屋", "room", term: account.place(in: .administratorsRoom)),
            Fact("MCSの二要素認証", "two-factor at MCS", term: options?.said(\.twoFactor)),
            Fact("MCSの本人確認", "identity certified by MCS", term: options?.said(\.identityCertified)),
        ])
        if account.atMCS.membership(in: .administratorsRoom) == .invited {
            gap()
            next(network.command("room confirm \(account.id)"))
        } else if !account.atMCS.isSettled {
            gap()
            next(network.command("task list --account \(account.id)"))
        }
    }

    /// What somebody has still to do at MCS about a person or a facility.
    mutating func atMCS(_ lines: [WorkLine], today: Day) {
        guard !lines.isEmpty else { return }
        gap()
        say("MCSで確認の取れていない作業", "Not yet confirmed at MCS")
        workTable(lines, today: today)
    }

    mutating func history(_ measures: [AccountMeasure]) {
        guard !measures.isEmpty else { return }
        gap()
        say("これまでの手続き", "What happened so far")
        table(
            measures, orSay: .verbatim(""),
            [
                Column("日時", "when") { $0.takenAt.inJapan },
                Column("手続き", "what", term: { $0.kind.title }),
                Column("事業所", "facility") { $0.workplaces },
                Column("理由", "why") { measure in
                    [measure.cause?.title.ja, measure.reason].compactMap(\.self).joined(separator: "：")
                },
                Column("担当", "by") { $0.takenBy },
            ])
    }
}

extension Page {
    /// What applications made of their entry, with what was there before.
    mutating func rosterChanges(_ changes: [RosterChange], _ professions: [NetworkDefinition.Code]) {
        guard !changes.isEmpty else { return }
        gap()
        say("申込みによる登録・変更", "Registered and changed by applications")
        table(
            changes, orSay: .verbatim(""),
            [
                Column("日時", "when") { $0.approvedAt.inJapan },
                Column("内容", "what", term: { $0.what }),
                Column("事業所", "facility") { $0.facility },
                Column("変更前 → 変更後", "before → after", term: { $0.lines(professions) }),
                Column("受付番号", "receipt") { $0.receipt },
                Column("担当", "by") { $0.approvedBy },
            ])
    }
}

extension RosterChange {
    fileprivate var what: Bilingual {
        isUndone
            ? Bilingual(ja: "\(kind.title.ja)（取消し済み）", en: "\(kind.title.en), undone") : kind.title
    }

    fileprivate func lines(_ professions: [NetworkDefinition.Code]) -> Bilingual? {
        let lines = differences.map { $0.line(professions) }
        return lines.isEmpty
            ? nil
            : Bilingual(
                ja: lines.map(\.ja).joined(separator: "、"), en: lines.map(\.en).joined(separator: "; "))
    }
}

extension MCSOptions {
    /// It is the person's own word: `はい（2026-11-21 ご本人の申し出）`.
    fileprivate func said(_ option: KeyPath<MCSOptions, Bool>) -> Bilingual {
        let answer = Bilingual.answer(self[keyPath: option])
        return Bilingual(
            ja: "\(answer.ja)（\(statedOn) ご本人の申し出）", en: "\(answer.en) (said by them on \(statedOn))")
    }
}

extension AccountMeasure {
    /// `みどり台内科クリニック → ひのき薬局`
    fileprivate var workplaces: String? {
        let places = [facility, toFacility].compactMap(\.self)
        return places.isEmpty ? nil : places.joined(separator: " → ")
    }
}
