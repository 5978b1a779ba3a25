package import FoundationEssentials
package import Operations

/// What the commands take from the process that they run in, as values; the executable sets `current`.
package struct DeskEnvironment: Sendable {
    /// Which of the program's logins a command works under.
    package enum Duty: Sendable {
        case desk
        case schedule
    }

    package var openService: @Sendable (Duty) async throws -> Service
    /// Who acts, unless `--clerk` names somebody else.
    package var clerk: String
    package var now: @Sendable () -> Date
    /// Put a text on standard output and standard error, and end its last line.
    package var write: @Sendable (String) -> Void
    package var warn: @Sendable (String) -> Void
    /// The whole of a file, or of standard input for `-`.
    package var readFile: @Sendable (String) throws -> [UInt8]
    /// Writes a file whole or not at all, or to standard output for `-`; one that is there makes way only when the last
    /// argument says so.
    package var writeFile: @Sendable ([UInt8], String, Bool) throws -> Void
    /// The process's; read are `MADOGUCHI_NETWORK`, the locale's and `NO_COLOR`.
    package var variables: [String: String]
    /// Whether a person reads along, so that dimming makes sense.
    package var isTerminal: Bool

    package init(
        openService: @escaping @Sendable (Duty) async throws -> Service,
        clerk: String,
        now: @escaping @Sendable () -> Date = { Date() },
        write: @escaping @Sendable (String) -> Void = StandardStreams.write,
        warn: @escaping @Sendable (String) -> Void = StandardStreams.warn,
        readFile: @escaping @Sendable (String) throws -> [UInt8] = InputFile.read,
        writeFile: @escaping @Sendable ([UInt8], String, Bool) throws -> Void = OutputFile.write,
        variables: [String: String] = ProcessInfo.processInfo.environment,
        isTerminal: Bool = StandardStreams.isTerminal
    ) {
        self.openService = openService
        self.clerk = clerk
        self.now = now
        self.write = write
        self.warn = warn
        self.readFile = readFile
        self.writeFile = writeFile
        self.variables = variables
        self.isTerminal = isTerminal
    }

    @TaskLocal package static var current: DeskEnvironment?
}

extension DeskEnvironment {
    /// English lines below the Japanese ones when the locale asks for another language than Japanese. The neutral
    /// locales `C` and `POSIX`, which servers have, ask for nothing.
    var prefersEnglish: Bool {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { variables[$0] }.first { !$0.isEmpty } ?? ""
        let language = locale.prefix { $0 != "_" && $0 != "." && $0 != "@" }
        return !["", "C", "POSIX", "ja"].contains(language)
    }

    /// Dimming is for people at a terminal who did not decline it (no-color.org).
    var allowsDimming: Bool { isTerminal && (variables["NO_COLOR"] ?? "").isEmpty }
}
