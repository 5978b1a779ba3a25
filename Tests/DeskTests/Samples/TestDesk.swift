import ArgumentParser
import Desk
import Foundation
import Operations
import Registry
import Synchronization

/// The root under which the tests run commands, as the executable has one.
struct TestRoot: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "madoguchi", subcommands: DeskCommands.all + [Mail.self])

    struct Mail: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "mail", subcommands: DeskCommands.mail)
    }
}

/// A desk without a database: every command gets as far as asking for the service.
struct TestDesk: Sendable {
    var variables: [String: String] = [:]
    var isTerminal = false
    var clerk = "多摩 試子"
    var files: [String: [UInt8]] = [:]

    struct Run {
        let exitCode: Int32
        let output: String
        let warning: String
        /// Which logins were asked for.
        let duties: [DeskEnvironment.Duty]
    }

    static let unavailable = Refusal(
        .unavailable, Bilingual(ja: "データベースはありません。", en: "There is no database."))

    /// Runs a command line as the executable does.
    func run(_ arguments: [String]) async -> Run {
        let (output, warning, duties) = (Notes<String>(), Notes<String>(), Notes<DeskEnvironment.Duty>())
        let environment = DeskEnvironment(
            openService: { duty in
                duties.add(duty)
                throw Self.unavailable
            },
            clerk: clerk, now: { Date(timeIntervalSince1970: 1_795_000_000) }, write: { output.add($0) },
            warn: { warning.add($0) }, readFile: { [files] path in try files[path] ?? InputFile.read(path) },
            variables: variables, isTerminal: isTerminal)
        let exitCode = await DeskEnvironment.$current.withValue(environment) {
            await Self.run(["madoguchi"] + arguments)
        }
        return Run(
            exitCode: exitCode, output: output.all.joined(separator: "\n"),
            warning: warning.all.joined(separator: "\n"), duties: duties.all)
    }

    private static func run(_ arguments: [String]) async -> Int32 {
        do {
            var command = try TestRoot.parseAsRoot(Array(arguments.dropFirst()))
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
            return 0
        } catch {
            return report(error, from: TestRoot.self, arguments: arguments)
        }
    }
}

/// What was noted during a run.
private final class Notes<Note: Sendable>: Sendable {
    private let kept = Mutex<[Note]>([])

    func add(_ note: Note) { kept.withLock { $0.append(note) } }

    var all: [Note] { kept.withLock { $0 } }
}
