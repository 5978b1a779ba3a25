import ArgumentParser
import Forms
import Operations
import Registry

/// Puts the files of a network's folder into force.
struct NetworkApplyCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply", abstract: "フォルダーの定義を確かめて適用します / Check a network's folder and put it into force")

    @Argument(
        help: ArgumentHelp("ネットワークのフォルダー（例: forms/komae） / The network's folder", valueName: "folder"),
        completion: .directory)
    var folder: String
    @OptionGroup var act: ActOptions
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        let forms = try NetworkFolder.read(folder)
        let network = ChosenNetwork(code: forms.definition.code, isNamed: true)
        let answer = try await desk.act(in: network.code, act) { service, request in
            try await ApplyNetwork(forms).run(service, request)
        }
        try desk.answer(answer) { $0.applied(answer, forms.definition, network) }
    }
}

extension Page {
    mutating func applied(
        _ answer: ActAnswer<ApplyNetwork.Applied>, _ definition: NetworkDefinition, _ network: ChosenNetwork
    ) {
        let applied = answer.result
        let name = definition.name
        guard applied.changed else {
            say(
                "「\(name.ja)」は第\(applied.version)版のままです。定義に変更はありません。",
                "“\(name.en)” stays at version \(applied.version): nothing has changed.")
            return
        }
        if answer.isRehearsal {
            say(
                "適用すると「\(name.ja)」は第\(applied.version)版になります。まだ適用していません。",
                "This would become version \(applied.version) of “\(name.en)”. Nothing was applied.")
        } else {
            say(
                "「\(name.ja)」の第\(applied.version)版を適用しました。",
                "Version \(applied.version) of “\(name.en)” is in force.")
        }
        if applied.lines != 0 {
            let (ja, en) = applied.lines > 0 ? ("増え", "more") : ("減り", "fewer")
            say(
                "登録済みの方について、MCS側の作業が\(abs(applied.lines))件\(ja)ます。",
                "\(abs(applied.lines)) \(en) lines on the work list, about people registered before.")
        }
        guard !answer.isRehearsal else { return }
        next(applied.lines > 0 ? network.command("task list") : "network show \(network.code)")
    }
}
