import ArgumentParser
import Operations
import Registry
import Storage

/// Who is in the administrators' room, and who is not.
struct RoomStatusCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "部屋への参加状況 / Who is in the room, and who is not")

    @OptionGroup var network: NetworkOption
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        let network = try network.chosen(desk.environment)
        let status = try await desk.service().roomStatus(of: network.code)
        try desk.answer(status) { $0.room(status, network) }
    }
}

extension Page {
    mutating func room(_ status: RoomStatus, _ network: ChosenNetwork) {
        guard let room = status.room else {
            say(
                "このネットワークにはMCS管理者の部屋がありません。", "This network keeps no administrators' room.")
            return
        }
        let (missing, leaving) = (status.missing.count, status.leaving.count)
        let administrators = status.members.count - leaving
        say(
            "「\(room.ja)」 MCS管理者 \(administrators)名のうち、参加を確認できていない方 \(missing)名",
            "“\(room.en)”: \(missing) of \(administrators) administrators not confirmed there")
        if leaving > 0 {
            say("MCS管理者でなくなり、退出を確認できていない方 \(leaving)名", "\(leaving) not confirmed to have left it")
        }
        gap()
        table(
            status.members, orSay: Bilingual(ja: "MCS管理者はまだいません。", en: "There are no administrators yet."),
            [
                Column("番号", "id", .trailing) { String($0.accountID) },
                Column("氏名", "name") { $0.name },
                Column("事業所", "facilities") { $0.facilities.joined(separator: "、") },
                Column(
                    "MCSでは", "at MCS", term: { $0.state.label(in: .administratorsRoom) }),
                Column("いつから", "since") { $0.since.inJapan },
            ])
        let invited = status.members.filter { $0.state == .invited }
        if !invited.isEmpty {
            gap()
            next(
                network.command(
                    "room confirm \(invited.prefix(5).map { String($0.accountID) }.joined(separator: " "))"))
        } else if missing + leaving > 0 {
            gap()
            next(network.command("task list"))
        }
    }
}
