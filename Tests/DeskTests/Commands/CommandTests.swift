import ArgumentParser
import Desk
import Foundation
import Registry
import Testing

@Suite struct CommandTests {
    /// Every command that does something, with arguments that it accepts.
    static let commands: [[String]] = [
        ["network", "list"], ["network", "show", "komae"], ["network", "apply", Samples.forms.path + "/komae"],
        ["application", "receive", "form.csv"],
        ["application", "list", "--state", "審査中", "--state", "returned"],
        ["application", "show", "2026-1"],
        ["application", "errors", "2026-0001", "-o", "out.csv", "--force"],
        ["application", "plan", "2026-0001"],
        ["application", "compare", "2026-0001"],
        ["application", "decide", "2026-0001", "--take", "mail", "--reason", "x"],
        ["application", "undo", "2026-0001", "--reason", "x"],
        ["application", "office", "2026-0001", "--registry-number", "1", "--decided-by", "x"],
        ["application", "bulk-form", "2026-0001", "-o", "form.csv"],
        ["application", "packet", "2026-0001", "-o", "packet.pdf"],
        ["application", "purge", "2026-0001", "--reason", "x"],
        ["application", "approve", "2026-0001", "--decision-number", "1"],
        ["application", "confirm-addresses", "2026-0001", "--resend"],
        ["application", "return", "2026-0001", "--reason", "x"],
        ["application", "reject", "2026-0001", "--reason", "x"],
        ["account", "list", "--facility", "1"], ["account", "show", "7"],
        ["account", "suspend", "7", "a@example.jp", "--cause", "lost_device", "--reason", "x"],
        ["account", "resume", "7", "--reason", "x"],
        ["account", "depart", "7", "--from", "1", "--reason", "x"],
        ["account", "transfer", "7", "--to", "2", "--reason", "x"],
        ["account", "reissue", "7", "--reset-own-password", "--reason", "x"],
        [
            "account", "grant-administrator", "7", "--at", "1", "--explained-on", "R8.11.2", "--explained-by",
            "x",
            "--reason", "x",
        ],
        ["account", "revoke-administrator", "7", "--at", "1", "--reason", "x"],
        ["account", "unlock", "7", "--reason", "x"],
        ["account", "change", "7", "--telephone", "03-3480-0000", "--reason", "x"],
        ["account", "letter", "--facility", "1", "-o", "letters.pdf", "--reason", "x"],
        ["facility", "change", "1", "--telephone", "03-3480-0000", "--reason", "x"],
        ["facility", "pause", "1", "2", "--reason", "x"], ["facility", "resume", "1", "--reason", "x"],
        ["facility", "end", "1", "--reason", "x"], ["facility", "merge", "1", "--into", "2", "--reason", "x"],
        ["facility", "withdraw-consent", "1", "--clause", "announcement", "--channel", "書面", "--reason", "x"],
        ["consent", "list", "--facility", "1", "--clause", "rules", "--outdated", "--standing", "なし"],
        ["consent", "show", "1"],
        [
            "consent", "record", "1", "--clause", "rules", "--clause", "announcement", "--manner",
            "earlier_equivalent", "--channel", "書面", "--stated-on", "R6.5.1", "--place", "書庫A", "--reason", "x",
        ],
        ["consent", "request", "1", "2", "--clause", "rules", "--again"],
        ["facility", "list", "--standing", "整っています"],
        ["facility", "show", "1"], ["room", "status"], ["room", "confirm", "1", "2"],
        ["task", "list", "--lines", "--state", "未依頼", "--kind", "invite_to_room", "--due-by", "2026-12-01"],
        ["task", "show", "3", "register:2026-0001"], ["task", "ask", "3", "--how", "telephone"],
        ["task", "done", "3", "--by", "person", "--evidence", "x"], ["task", "reopen", "3", "--reason", "x"],
        ["task", "sheet", "-o", "sheet.pdf"], ["mail", "list", "--limit", "5"], ["undo", "12", "--reason", "x"],
        ["remind"],
        ["audit", "list", "--application", "2026-0001"], ["audit", "verify"],
    ]

    private let desk = TestDesk(variables: ["MADOGUCHI_NETWORK": "komae"], files: ["form.csv": []])

    @Test(arguments: commands)
    func `Every command runs as far as the service, and tells why not further`(arguments: [String]) async {
        let run = await desk.run(arguments + ["--json"])
        #expect(run.exitCode == 69)
        #expect(run.output.isEmpty)
        #expect(run.warning.contains("データベースはありません。"))
        #expect(run.duties == [arguments == ["remind"] ? .schedule : .desk])
    }

    @Test(arguments: commands)
    func `Every leaf of the tree is in this list`(arguments: [String]) {
        let leaves = Self.leaves(TestRoot.self, path: []).map { $0.joined(separator: " ") }
        #expect(leaves.contains { arguments.joined(separator: " ").hasPrefix($0) })
        #expect(leaves.count == Self.commands.count)
    }

    private static func leaves(_ command: any ParsableCommand.Type, path: [String]) -> [[String]] {
        let children = command.configuration.subcommands
        guard !children.isEmpty else { return [path] }
        return children.flatMap { leaves($0, path: path + [$0._commandName]) }
    }

    @Test func `Help names every command in both languages`() {
        func check(_ command: any ParsableCommand.Type) {
            let abstract = command.configuration.abstract
            #expect(abstract.isEmpty == (command == TestRoot.self || command == TestRoot.Mail.self))
            #expect(abstract.isEmpty || abstract.contains(" / "), "\(command)")
            command.configuration.subcommands.forEach(check)
        }
        check(TestRoot.self)
    }

    @Test func `A network has to be named somewhere`() async {
        let run = await TestDesk().run(["facility", "list"])
        #expect(run.exitCode == 64)
        #expect(run.warning.contains("--network"))
        #expect(run.duties.isEmpty)
    }

    @Test func `A file that is not there is told before the database is asked`() async {
        let run = await desk.run(["application", "receive", "/nowhere/form.csv"])
        #expect(run.exitCode == 66)
        #expect(run.duties.isEmpty)
    }

    @Test func `All mistakes of a network's folder are told before the database is asked`() async {
        let run = await desk.run(["network", "apply", "/nowhere/komae"])
        #expect(run.exitCode == 65)
        #expect(run.warning.contains("komae: フォルダーが見つかりません。"))
        #expect(run.duties.isEmpty)
    }

    @Test func `A group without a verb shows its help`() async {
        let run = await desk.run(["task"])
        #expect(run.exitCode == 0)
        #expect(run.output.contains("done"))
        #expect(run.warning.isEmpty)
    }

    @Test func `English is dimmed for a person at a terminal, unless declined`() async {
        let dimmed = await TestDesk(isTerminal: true).run(["remind"])
        #expect(dimmed.warning.contains("\u{1B}[2m"))
        let plain = await TestDesk(variables: ["NO_COLOR": "1"], isTerminal: true).run(["remind"])
        #expect(!plain.warning.contains("\u{1B}"))
    }
}
