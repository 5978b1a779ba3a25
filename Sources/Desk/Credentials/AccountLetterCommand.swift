import ArgumentParser
import Documents
import FoundationEssentials
import Operations
import Registry
import Storage

/// Temporary passwords on paper (A1).
struct AccountLetterCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "letter", abstract: "仮パスワードを書面で発行します / Temporary passwords on paper",
        discussion: """
            お一人1枚の通知書と交付簿をPDFにします。以前の仮パスワードは使えなくなり、メールは送りません。
            One sheet for each person and a cover to sign on, as PDF. Older passwords no longer work; nothing is mailed.
            """)

    @OptionGroup var options: LifeOptions
    @Option(
        help: ArgumentHelp(
            "この事業所で本登録がまだの方全員 / Everybody of this facility who has not activated", valueName: "id"))
    var facility: Int64?
    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp("書き出すPDFのファイル / The PDF file to write", valueName: "file"))
    var file: String
    @Flag(
        help: "本登録が済んだ方も最初からやり直します / Who has activated begins anew; their own password counts no more")
    var resetOwnPassword = false
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        guard file != OutputFile.standardOutput else {
            throw Refusal(
                .usage,
                Bilingual(
                    ja: "通知書はファイルにだけ書き出せます。", en: "Letters are written to a file only."))
        }
        let letters = IssueLetters(
            try recipients, resetsOwnPassword: resetOwnPassword, reason: options.reason, reach: .network)
        try await desk.life(options) { _ in
            { service, request in
                let drawn = try await letters.draw(service, request)
                guard !request.isRehearsal else { return try await letters.issue(drawn, service, request) }
                try await self.print(drawn, issuedOn: request.today)
                do {
                    return try await letters.issue(drawn, service, request)
                } catch {
                    // Letters whose passwords do not count must not lie about. Who never heard the answer keeps them.
                    if Refusal(describing: error) != .outcomeUnknown {
                        try? FileManager.default.removeItem(atPath: self.file)
                    }
                    throw error
                }
            }
        }
    }

    /// The letters lie on the disk before anything is issued: what cannot be printed takes nobody's password away.
    private func print(_ drawn: IssueLetters.Drawn, issuedOn today: Day) async throws {
        let pdf: [UInt8]
        do {
            pdf = try await PDFRenderer().pdf(of: AccountLetters(drawn, issuedOn: today))
        } catch {
            throw Refusal(error)
        }
        try OutputFile.write(pdf, file, replaces: false)
    }

    private var recipients: IssueLetters.Recipients {
        get throws(Refusal) {
            switch (facility, options.people.isEmpty) {
            case (let facility?, true): return .facility(facility)
            case (nil, false): return .people(try options.references)
            default:
                throw Refusal(
                    .usage,
                    Bilingual(
                        ja: "お一人ずつか、--facility で事業所を指定してください。",
                        en: "Name people, or a facility with --facility."))
            }
        }
    }
}

extension AccountLetters {
    init(_ drawn: IssueLetters.Drawn, issuedOn today: Day) {
        let (definition, codes) = (drawn.definition, CodeLabels(drawn.definition.codes.professions))
        self.init(
            drawn.people.map { person in
                Recipient(
                    name: person.account.name,
                    facility: person.account.facilities.first ?? Bilingual.individual.ja,
                    profession: codes.label(person.account.profession).ja, address: person.account.email,
                    password: person.password)
            },
            Common(
                network: definition.name.ja, secretariat: definition.secretariat.name.ja,
                telephone: definition.secretariat.telephone, email: definition.secretariat.email,
                hours: definition.secretariat.hours.ja, activationURL: drawn.activationURL,
                checkURL: drawn.checkURL, supportHours: definition.mcs.supportHours.ja,
                passwordRule: definition.passwordRule.onPaper),
            issuedOn: today.japanese, lastDay: drawn.lapsesOn.adding(days: -1).japanese)
    }
}

extension PasswordRule {
    /// `英字・数字を混ぜて8文字以上とし、2か月以内ごとに変えてください。`
    fileprivate var onPaper: String {
        let rules = alternatives.map { alternative in
            let kinds = [
                alternative.letters ? "英字" : nil, alternative.digits ? "数字" : nil,
                alternative.symbols ? "記号" : nil,
            ].compactMap(\.self).joined(separator: "・")
            let months = alternative.changeAfterMonths.map { "とし、\($0)か月以内ごとに変更" } ?? ""
            return "\(kinds)を混ぜて\(alternative.minimumLength)文字以上\(months)"
        }
        return rules.joined(separator: "、または") + "してください。"
    }
}
