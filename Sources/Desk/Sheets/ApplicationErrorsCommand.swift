import ArgumentParser
import Operations
import Registry

/// Gives an application's file back with the verdict and the reasons in front of every row.
struct ApplicationErrorsCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "errors",
        abstract: "届いたファイルに判定と理由を付けて取り出します / Give a file back with what was found in it",
        discussion: """
            届いたときの形式のまま、先頭に「判定」「理由」の2列が付きます。直したファイルは、この2列を付けたまま受け付けられます。
            The file keeps its format and has two columns in front; corrected, it is received with them still there.
            """)

    @Argument(help: ArgumentHelp("受付番号（例: 2026-0001） / The receipt number", valueName: "receipt"))
    var receipt: TypedReceipt
    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp("書き出す先。「-」なら標準出力 / Where to, or - for standard output", valueName: "file"),
        completion: .file())
    var file: String?
    @Flag(help: "同じ名前のファイルを置き換えます / Replace a file that is there already")
    var force = false
    @OptionGroup var network: NetworkOption
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        let network = try network.chosen(desk.environment)
        let annotated = try await AnnotateApplication(receipt: receipt.number)
            .run(try await desk.service(), in: network.code)
        let path = file ?? annotated.name
        try desk.environment.writeFile(annotated.bytes, path, force)
        // The file alone is what goes into a pipe.
        guard path != OutputFile.standardOutput else { return }
        let written = WrittenFile(annotated, path: path)
        try desk.answer(written) { $0.written(written, network) }
    }
}

/// A file that was written, as it is shown.
struct WrittenFile: Encodable, Sendable {
    let receipt: String
    let path: String
    let mediaType: String
    let bytes: Int
    let errors: Int
    let warnings: Int
    let notes: Int

    init(_ annotated: AnnotateApplication.Annotated, path: String) {
        receipt = annotated.receipt
        self.path = path
        mediaType = annotated.mediaType
        bytes = annotated.bytes.count
        errors = annotated.counts[.error] ?? 0
        warnings = annotated.counts[.warning] ?? 0
        notes = annotated.counts[.note] ?? 0
    }
}

extension Page {
    fileprivate mutating func written(_ file: WrittenFile, _ network: ChosenNetwork) {
        say(
            "受付番号 \(file.receipt) のファイルに判定と理由を付けて、「\(file.path)」に書き出しました。",
            "The file of \(file.receipt) was written to “\(file.path)” with what was found in it.")
        gap()
        facts([
            Fact("要修正", "to correct", "\(file.errors)"), Fact("要確認", "to look at", "\(file.warnings)"),
            Fact("お知らせ", "notes", "\(file.notes)"),
        ])
        gap()
        say(
            "事業所には、このファイルを直して、先頭の2列を付けたまま返送していただきます。",
            "The facility corrects this file and returns it with the two columns still in front.")
        next(network.command("application receive FILE"))
    }
}
