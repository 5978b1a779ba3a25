import ArgumentParser
import Forms
import Operations
import Registry
import Storage

/// Takes in a facility's file. Ends with 65 when it has to be corrected.
struct ApplicationReceiveCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "receive", abstract: "申込のファイルを受け付けます / Receive an application's file",
        discussion: """
            誤りがあるファイルも証拠として保存し、差し戻します（終了コード65）。
            A file with errors is kept as evidence and returned (exit code 65).
            """)

    /// How a file came that a clerk holds.
    enum Channel: String, ExpressibleByArgument, CaseIterable {
        case file, paper, mail

        var ofApplication: ApplicationChannel {
            switch self {
            case .file: .file
            case .paper: .paper
            case .mail: .mail
            }
        }
    }

    @Argument(
        help: ArgumentHelp("ファイル。「-」なら標準入力 / The file, or - for standard input", valueName: "file"),
        completion: .file())
    var file: String
    @Option(help: "届き方 / How it came")
    var channel = Channel.file
    @Flag(help: "名簿は事業所の全員です。載っていない方は退職とみなします / The roster lists everybody; who is missing has left")
    var wholeRoster = false
    @Option(
        help: ArgumentHelp("このファイルで差し替える申込 / The application that this file corrects", valueName: "receipt"))
    var corrects: TypedReceipt?
    @OptionGroup var network: NetworkOption
    @OptionGroup var act: ActOptions
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        let network = try network.chosen(desk.environment)
        let operation = ReceiveApplication(
            fileName: fileName, bytes: try desk.environment.readFile(file), channel: channel.ofApplication,
            scope: wholeRoster ? .wholeRoster : nil, corrects: corrects?.number)
        let answer = try await desk.act(in: network.code, act) { service, request in
            let outcome = try await operation.run(service, request)
            let definition = try await service.activeForms(of: network.code).forms.definition
            return ReceivedFile(outcome, definition)
        }
        try desk.answer(answer) { $0.received(answer, network) }
        if case .returned = answer.result.outcome { throw ExitCode(Refusal.Kind.data.rawValue) }
    }

    private var fileName: String {
        file == InputFile.standardInput ? "標準入力" : file.split(separator: "/").last.map(String.init) ?? file
    }
}

/// What became of a file, as it is shown.
struct ReceivedFile: Encodable, Sendable {
    enum Outcome: String, Encodable {
        case received
        case returned
        case receivedBefore = "received_before"
    }

    let outcome: Outcome
    let receipt: String
    /// Nil when the very same bytes were received before; so are the following.
    let application: ReceiveApplication.Receipt?
    let applicant: String?
    let people: RosterRows?
    let problems: [FoundProblem]?
    /// What approval would do with the rows that are in order, counted.
    let summary: RosterPlan.Counts?
    /// What the network demands of an approval; not part of the answer in JSON.
    let formalities: NetworkDefinition.Formalities

    enum CodingKeys: CodingKey {
        case outcome, receipt, application, applicant, people, problems, summary
    }

    init(_ outcome: ReceiveApplication.Outcome, _ definition: NetworkDefinition) {
        formalities = definition.formalities
        switch outcome {
        case .receivedBefore(let receipt):
            self.outcome = .receivedBefore
            self.receipt = receipt
            (application, applicant, people, problems, summary) = (nil, nil, nil, nil, nil)
        case .received(let application, let checked, let plan):
            self.outcome = checked.hasErrors ? .returned : .received
            receipt = application.receipt
            self.application = application
            applicant = checked.applicantName
            let professions = CodeLabels(definition.codes.professions)
            let names = checked.facilities.map(\.name)
            people = RosterRows(checked.people) { RosterRow($0, facilities: names, professions) }
            summary = plan.summary.total
            problems = checked.problems.map(FoundProblem.init)
        }
    }
}
