import ArgumentParser
import Operations
import Registry

/// Records that administrators were seen in the room.
struct RoomConfirmCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm", abstract: "部屋への参加を確認したと記録します / Record who was seen in the room")

    @Argument(help: ArgumentHelp("利用者の番号 / The people's ids", valueName: "account-id"))
    var accounts: [Int64]
    @OptionGroup var network: NetworkOption
    @OptionGroup var act: ActOptions
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        let network = try network.chosen(desk.environment)
        let operation = ConfirmRoomMembers(accounts: accounts)
        let answer = try await desk.act(in: network.code, act) { service, request in
            try await operation.run(service, request)
        }
        try desk.answer(answer) { $0.confirmed(answer, network) }
    }
}

extension Page {
    mutating func confirmed(_ answer: ActAnswer<ConfirmRoomMembers.Confirmed>, _ network: ChosenNetwork) {
        let people = answer.result.accounts.count
        if answer.isRehearsal {
            say(
                "\(people)名の参加を記録できます。まだ何も記録していません。",
                "\(people) could be recorded as joined. Nothing was recorded.")
        } else {
            say("\(people)名の参加を記録しました。", "\(people) recorded as joined.")
            next(network.command("room status"))
        }
    }
}
