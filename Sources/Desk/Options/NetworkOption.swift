import ArgumentParser
import Operations
import Registry

/// In which network a command works.
struct NetworkOption: ParsableArguments {
    static let variable = "MADOGUCHI_NETWORK"

    @Option(
        name: .customLong("network"),
        help: ArgumentHelp(
            "ネットワークの略称。省略すると環境変数 \(variable) の値 / The network's short name", valueName: "code"))
    var given: String?

    func chosen(_ environment: DeskEnvironment) throws(Refusal) -> ChosenNetwork {
        if let given, !given.isEmpty { return ChosenNetwork(code: given, isNamed: true) }
        if let code = environment.variables[Self.variable], !code.isEmpty {
            return ChosenNetwork(code: code, isNamed: false)
        }
        throw Refusal(
            .usage, Bilingual(ja: "ネットワークが指定されていません。", en: "No network was named."),
            remedy: Bilingual(
                ja: "--network で指定するか、環境変数 \(Self.variable) に設定してください。一覧は network list です。",
                en: "Name it with --network or in \(Self.variable); network list shows which there are."))
    }
}

/// The network of one run, and how the next command will find it again.
struct ChosenNetwork: Sendable, Hashable {
    let code: String
    /// Whether it was named on the command line, so that the next command has to name it too.
    let isNamed: Bool

    /// A command in the same network, ready to be typed.
    func command(_ text: String) -> String { isNamed ? "\(text) --network \(code)" : text }
}
