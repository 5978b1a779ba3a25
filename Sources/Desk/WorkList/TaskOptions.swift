import ArgumentParser
import Operations
import Registry

/// What narrows the work list down.
struct TaskFilterOptions: ParsableArguments {
    @Option(help: ArgumentHelp("作業の種類 / The kind of work", valueName: "kind"))
    var kind: [Choice<WorkKind>] = []
    @Option(help: ArgumentHelp("どこまで進んだか / How far it has come", valueName: "state"))
    var state: [Choice<WorkState>] = []
    @Option(help: ArgumentHelp("行う人 / Who does it", valueName: "performer"))
    var performer: Choice<Performer>?
    @Option(help: ArgumentHelp("事業所の番号 / A facility", valueName: "id"))
    var facility: Int64?
    @Option(help: ArgumentHelp("利用者の番号 / A person", valueName: "id"))
    var account: Int64?
    @Option(help: ArgumentHelp("この日までが期限のもの / Due by this day", valueName: "date"))
    var dueBy: TypedDay?
    @Option(help: ArgumentHelp("まとまりの名前 / A bundle", valueName: "bundle"))
    var bundle: [String] = []

    var search: WorkSearch {
        var search = WorkSearch()
        search.kinds = kind.isEmpty ? nil : kind.map(\.value)
        search.states = state.isEmpty ? nil : state.map(\.value)
        search.performer = performer?.value
        search.facility = facility
        search.account = account
        search.dueBy = dueBy?.day
        search.bundles = bundle.isEmpty ? nil : bundle
        return search
    }
}

/// Which lines an act is about: numbers, bundles, or a file whose first column has the numbers.
struct TaskSelectionOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "作業の番号か、まとまりの名前（いくつでも） / Numbers of lines or names of bundles", valueName: "number|bundle"))
    var tasks: [String] = []
    @Option(
        help: ArgumentHelp("番号を1列目に書いたCSV / A CSV with the numbers in its first column", valueName: "file"))
    var csv: String?

    func selection(_ environment: DeskEnvironment) throws -> WorkSelection {
        guard let csv else { return WorkSelection(tasks) }
        return WorkSelection(tasks + Self.firstColumn(of: try environment.readFile(csv)))
    }

    /// Headings and empty lines are passed over.
    private static func firstColumn(of bytes: [UInt8]) -> [String] {
        String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).compactMap { line in
            let cell = line.prefix { $0 != "," }.filter { $0 != "\"" && $0 != "\u{FEFF}" }.trimmed
            return Int64(cell) == nil ? nil : cell
        }
    }
}
