import ArgumentParser
import FoundationEssentials
import Operations
import Registry
import Storage

/// What goes with everything that changes something.
struct ActOptions: ParsableArguments {
    @Flag(help: "結果を見るだけで、何も変更しません / Show what would happen and change nothing")
    var dryRun = false

    @Option(
        help: ArgumentHelp("担当者の名前。記録に残ります / Who acts; kept in the records", valueName: "name"))
    var clerk: String?

    @Option(
        help: ArgumentHelp(
            "操作の番号。返事がなかった操作を、二重にせずにやり直すときに使います / Repeats an act without doing it twice",
            valueName: "uuid"))
    var requestID: RequestID?

    @OptionGroup var time: TimeOption

    func request(in network: String, _ environment: DeskEnvironment) throws(Refusal) -> Request {
        Request(
            network: network, actor: Actor(.clerk, try name(environment)), asOf: time.instant(environment),
            id: requestID?.uuid ?? UUID(), isRehearsal: dryRun)
    }

    private func name(_ environment: DeskEnvironment) throws(Refusal) -> String {
        let name = clerk ?? environment.clerk
        guard name.contains(where: { !$0.isWhitespace }) else {
            throw Refusal(
                .usage, Bilingual(ja: "担当者の名前が分かりません。", en: "Nobody knows who acts."),
                remedy: Bilingual(ja: "--clerk で指定してください。", en: "Say so with --clerk."))
        }
        return name
    }
}

/// A request id as it is typed.
struct RequestID: ExpressibleByArgument, Sendable {
    let uuid: UUID

    init?(argument: String) {
        guard let uuid = UUID(uuidString: argument) else { return nil }
        self.uuid = uuid
    }
}
