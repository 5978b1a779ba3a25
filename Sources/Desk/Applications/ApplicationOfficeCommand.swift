import ArgumentParser
import Operations
import Registry

/// Records or corrects the office's own file beside an application (J9).
struct ApplicationOfficeCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "office",
        abstract: "収受番号・決裁などの記録 / Record the office's own numbers and decision",
        discussion: """
            申込の状態にかかわらず、いつでも記録し、直せます。言わなかったことはそのまま残り、空（''）にすると消えます。
            At any time, whatever became of the application. What is not said stays; '' takes a text away.
            """)

    @Argument(help: ArgumentHelp("受付番号（例: 2026-0001） / The receipt number", valueName: "receipt"))
    var receipt: TypedReceipt
    @OptionGroup var office: OfficeOptions
    @OptionGroup var network: NetworkOption
    @OptionGroup var act: ActOptions
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        let network = try network.chosen(desk.environment)
        let operation = RecordOfficeFile(receipt: receipt.number, file: office.file)
        let answer = try await desk.act(in: network.code, act) { service, request in
            try await operation.run(service, request)
        }
        try desk.answer(answer) { $0.officeRecorded(answer, network) }
    }
}

extension Page {
    mutating func officeRecorded(_ answer: ActAnswer<RecordOfficeFile.Recorded>, _ network: ChosenNetwork) {
        let recorded = answer.result
        let count = recorded.entries.count
        answer.isRehearsal
            ? say(
                "受付番号 \(recorded.receipt) に\(count)件を記録できます。まだ何も変更していません。",
                "\(count) entries can be recorded beside \(recorded.receipt). Nothing was changed.")
            : say(
                "受付番号 \(recorded.receipt) に\(count)件を記録しました。",
                "\(count) entries were recorded beside \(recorded.receipt).")
        guard !answer.isRehearsal else { return }
        next(network.command("application show \(recorded.receipt)"))
    }
}
