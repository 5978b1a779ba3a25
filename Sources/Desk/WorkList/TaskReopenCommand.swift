import ArgumentParser
import Operations
import Registry

/// Takes back that something was recorded as done at MCS.
struct TaskReopenCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "reopen", abstract: "誤って付けた「済」を取り消します / Take back what was recorded as done by mistake")

    @Argument(help: ArgumentHelp("作業の番号 / Numbers of lines", valueName: "number"))
    var numbers: [Int64]
    @Option(help: ArgumentHelp("理由。記録に残ります / Why; kept in the records", valueName: "text"))
    var reason: String
    @OptionGroup var network: NetworkOption
    @OptionGroup var act: ActOptions
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        let network = try network.chosen(desk.environment)
        let operation = ReopenWork(numbers, reason: reason)
        let answer = try await desk.act(in: network.code, act) { try await operation.run($0, $1) }
        try desk.answer(answer) { page in
            let count = answer.result.numbers.count
            answer.isRehearsal
                ? page.say(
                    "\(count)件の確認を取り消せます。まだ何も記録していません。",
                    "\(count) attestations could be taken back. Nothing was recorded.")
                : page.say("\(count)件の確認を取り消しました。", "\(count) attestations were taken back.")
            page.next(network.command("task list"))
        }
    }
}
