import ArgumentParser
import Desk
import Foundation
import Glibc
import Operations
import Storage

/// 窓口 — the registration desk of regional care networks.
@main
struct Program: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "madoguchi",
        abstract: "地域の医療・介護ネットワークの登録窓口 / The registration desk of regional care networks",
        subcommands: DeskCommands.all + [
            MailCommand.self, ServeCommand.self, DatabaseCommand.self, KeysCommand.self,
        ])

    static let wiring = Wiring(settings: Settings(environment: ProcessInfo.processInfo.environment))

    static func main() async {
        let exitCode = await DeskEnvironment.$current.withValue(desk) { await run(CommandLine.arguments) }
        Glibc.exit(exitCode)
    }

    private static func run(_ arguments: [String]) async -> Int32 {
        do {
            var command = try parseAsRoot(Array(arguments.dropFirst()))
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
            return 0
        } catch let mistake as SettingsMistake {
            return report(mistake.refusal, from: Self.self, arguments: arguments)
        } catch {
            return report(error, from: Self.self, arguments: arguments)
        }
    }

    private static let desk = DeskEnvironment(
        openService: { duty in
            switch duty {
            case .desk: try wiring.service(as: .desk)
            case .schedule: try wiring.service(as: .schedule)
            }
        },
        clerk: wiring.settings.clerk)
}
