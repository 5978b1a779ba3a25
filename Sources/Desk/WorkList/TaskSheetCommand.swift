import ArgumentParser
import Documents
import Operations
import Registry
import Storage

/// The work list on paper.
struct TaskSheetCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "sheet", abstract: "作業票をPDFにします / Write the work list as a PDF",
        discussion: """
            紙に書き込んだ結果は、task done で記録してください。
            What is written on it has to be recorded with task done.
            """)

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp("書き出すPDFのファイル / The PDF file to write", valueName: "file"))
    var file: String
    @Flag(help: "すでにあるファイルを置き換えます / Replace a file that is there")
    var force = false
    @OptionGroup var filter: TaskFilterOptions
    @OptionGroup var network: NetworkOption
    @OptionGroup var time: TimeOption
    @OptionGroup var output: OutputOptions

    /// What was written where.
    struct Written: Encodable, Sendable {
        let path: String
        let lines: Int
        let bytes: Int
    }

    func perform(at desk: DeskSession) async throws {
        let network = try network.chosen(desk.environment)
        let service = try await desk.service()
        let items = try await service.workItems(of: network.code, filter.search)
        let name = try await service.activeForms(of: network.code).definition.name.ja
        let sheet = WorkSheet(items, network: name, madeOn: time.instant(desk.environment).dayInJapan)
        let bytes: [UInt8]
        do {
            bytes = try await PDFRenderer().pdf(of: sheet)
        } catch {
            throw Refusal(error)
        }
        try desk.environment.writeFile(bytes, file, force)
        guard file != OutputFile.standardOutput else { return }
        try desk.answer(Written(path: file, lines: items.count, bytes: bytes.count)) { page in
            page.say(
                "\(items.count)件の作業票を「\(file)」に書き出しました。",
                "A sheet of \(items.count) lines was written to “\(file)”.")
            page.next(network.command("task done --csv FILE --evidence '...'"))
        }
    }
}

extension WorkSheet {
    /// Bundles in the order of the list.
    init(_ items: [WorkItem], network: String, madeOn: Day) {
        var names: [String] = []
        for item in items where !names.contains(item.line.bundle) { names.append(item.line.bundle) }
        let groups = Dictionary(grouping: items, by: \.line.bundle)
        self.init(
            network: network, madeOn: madeOn.japanese,
            bundles: names.compactMap { name in
                guard let own = groups[name], let kind = own.first?.line.kind else { return nil }
                return Bundle(
                    name: name, title: kind.title.ja, performer: kind.performer.title.ja,
                    lines: own.map { item in
                        Line(
                            number: String(item.line.number), due: item.line.dueOn.japanese,
                            text: item.text.split(separator: "\n").map(String.init),
                            state: item.line.state.title.ja)
                    })
            })
    }
}
