import ArgumentParser
import Operations
import Registry

/// Writes or sends form 2 for MCS's office (J3).
struct ApplicationBulkFormCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "bulk-form",
        abstract: "MCS事務局への一括登録の依頼書を作ります / Make the form for MCS's office",
        discussion: """
            この申込で新しく登録され、MCSにまだ登録のない方だけを載せます。体裁は bulk-form.yaml で決めます。
            送っても、MCSで登録が済んだことにはなりません。確認できたら task done で記録してください。
            Only people whom this application registered, and who are not at MCS yet. Sending it does not finish the task.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case csv
        case xlsx
    }

    @Argument(help: ArgumentHelp("受付番号（例: 2026-0001） / The receipt number", valueName: "receipt"))
    var receipt: TypedReceipt
    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp("書き出すファイル（.csv か .xlsx） / The file to write", valueName: "file"))
    var file: String?
    @Option(help: ArgumentHelp("形式。省略するとファイル名の末尾から / By the file's ending unless given", valueName: "format"))
    var format: Format?
    @Flag(help: "すでにあるファイルを置き換えます / Replace a file that is there")
    var force = false
    @Flag(help: "MCSの事務局へメールで送ります / Mail it to MCS's office")
    var send = false
    @Flag(help: "すでに送っていても、もう一度送ります / Send it once more")
    var again = false
    @OptionGroup var network: NetworkOption
    @OptionGroup var act: ActOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard file != nil || send else { throw ValidationError("Missing one of '-o', '--send'") }
        guard let file, format == nil, Format(rawValue: ending) == nil else { return }
        throw ValidationError(
            "The value '\(file)' is invalid for '--output': end it in .csv or .xlsx, or give --format")
    }

    private var ending: String { file?.split(separator: ".").last.map { $0.lowercased() } ?? "" }

    private var chosen: BulkFile.Format {
        BulkFile.Format(rawValue: (format ?? Format(rawValue: ending) ?? .csv).rawValue) ?? .csv
    }

    func perform(at desk: DeskSession) async throws {
        let network = try network.chosen(desk.environment)
        if let file { try await write(to: file, network, desk) }
        guard send else { return }
        let operation = SendBulkForm(receipt: receipt.number, format: chosen, again: again)
        let answer = try await desk.act(in: network.code, act) { service, request in
            try await operation.run(service, request)
        }
        try desk.answer(answer) { $0.bulkFormSent(answer, network) }
    }

    private func write(to file: String, _ network: ChosenNetwork, _ desk: DeskSession) async throws {
        let made = try await MakeBulkForm(receipt: receipt.number, format: chosen).run(
            try await desk.service(), in: network.code)
        if !act.dryRun { try desk.environment.writeFile(made.bytes, file, force) }
        guard file != OutputFile.standardOutput, !send else { return }
        let written = WrittenBulkForm(
            receipt: made.receipt, path: file, facilities: made.facilities, people: made.people,
            bytes: made.bytes.count)
        try desk.answer(written) { page in
            act.dryRun
                ? page.say("「\(file)」に書き出せます（\(made.people)名）。", "It can be written: \(made.people) people.")
                : page.say(
                    "\(made.people)名の依頼書を「\(file)」に書き出しました。",
                    "The form for \(made.people) people was written to “\(file)”.")
            page.next(network.command("application bulk-form \(made.receipt) --send"))
        }
    }
}

/// A form that was written, in JSON.
private struct WrittenBulkForm: Encodable {
    let receipt: String
    let path: String
    let facilities: Int
    let people: Int
    let bytes: Int
}

extension Page {
    mutating func bulkFormSent(_ answer: ActAnswer<SendBulkForm.Sent>, _ network: ChosenNetwork) {
        let sent = answer.result
        answer.isRehearsal
            ? say(
                "\(sent.people)名の依頼書をMCSの事務局へ送れます。まだ何も送っていません。",
                "The form for \(sent.people) people can be sent to MCS's office. Nothing was sent.")
            : say(
                "\(sent.people)名の依頼書を、MCSの事務局への送信待ちに入れました。MCSでの登録はまだ確認できていません。",
                "The form for \(sent.people) people waits to be sent to MCS's office; nothing is confirmed there."
            )
        guard !answer.isRehearsal else { return }
        next(network.command("task list --state waiting"))
    }
}
