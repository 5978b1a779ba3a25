import ArgumentParser
import Operations
import Registry

/// Puts a consent on record that came outside an application (J2).
struct ConsentRecordCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "record",
        abstract: "書面などで届いた同意を記録します / Record a consent that came on paper or otherwise",
        discussion: """
            いまの文面への同意として記録します。以前に同等の文面へ同意されているときは、--manner earlier_equivalent とし、
            その書面の日付と保管場所を書いてください。
            It is recorded as a consent to the wording in force; with earlier_equivalent, a clerk vouches that the earlier
            wording amounts to the same, and says where the paper is.
            """)

    @OptionGroup var options: OneFacilityOptions
    @Option(
        help: ArgumentHelp("同意事項（いくつでも、例: rules） / The clauses", valueName: "clause"))
    var clause: [String]
    @Option(
        help: ArgumentHelp(
            "同意の仕方：expressly, by_reference, earlier_equivalent / The manner", valueName: "manner"))
    var manner: Choice<ConsentManner>
    @Option(
        help: ArgumentHelp("届いた方法：paper, mail, telephone, visit / How it came", valueName: "channel"))
    var channel: Choice<StatedChannel>
    @Option(
        help: ArgumentHelp(
            "書面の日付、または申し出のあった日 / The day on the paper, or on which it was said", valueName: "day"))
    var statedOn: TypedDay
    @Option(help: ArgumentHelp("書面の保管場所 / Where the paper is kept", valueName: "text"))
    var place: String?
    @Option(help: ArgumentHelp("文書番号 / Document number", valueName: "text"))
    var documentNumber: String?
    @Option(help: ArgumentHelp("同意した方。省略すると管理者 / Who consented; else the manager", valueName: "name"))
    var by: String?
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        let network = try options.network.chosen(desk.environment)
        let operation = RecordConsents(
            of: options.facility, clauses: clause,
            ConsentStatement(
                manner: manner.value, channel: channel.value, statedOn: statedOn.day, paperPlace: place,
                documentNumber: documentNumber, reason: options.reason), by: by)
        let answer = try await desk.act(in: network.code, options.act) { try await operation.run($0, $1) }
        try desk.answer(answer) { $0.recorded(answer, network) }
    }
}

extension Page {
    mutating func recorded(_ answer: ActAnswer<RecordConsents.Recorded>, _ network: ChosenNetwork) {
        let recorded = answer.result
        answer.isRehearsal
            ? say(
                "事業所 \(recorded.facilityID) の同意を記録できます。まだ何も変更していません。",
                "The consent of facility \(recorded.facilityID) can be recorded. Nothing was changed.")
            : say(
                "事業所 \(recorded.facilityID) の同意を記録しました。",
                "The consent of facility \(recorded.facilityID) was recorded.")
        gap()
        facts([
            Fact("事項", "clauses", recorded.clauses.joined(separator: "、")),
            Fact("同意の仕方", "manner", term: recorded.manner.title),
            Fact("お知らせのメール", "mails", String(recorded.mails)),
        ])
        gap()
        next(network.command("consent show \(recorded.facilityID)"))
    }
}
