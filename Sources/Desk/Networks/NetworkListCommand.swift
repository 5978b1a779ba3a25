import ArgumentParser
import Operations
import Registry

struct NetworkListCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "ネットワークの一覧 / List the networks")

    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        let networks = try await desk.service().networks()
        try desk.answer(networks) { page in
            page.networks(networks)
            if networks.isEmpty { page.next("network apply forms/CODE") }
        }
    }
}

extension Page {
    mutating func networks(_ networks: [NetworkOverview]) {
        table(
            networks, orSay: Bilingual(ja: "ネットワークはまだありません。", en: "There is no network yet."),
            [
                Column("略称", "code") { $0.code },
                Column("名称", "name", term: { $0.name }),
                Column("版", "version", .trailing) { String($0.version) },
                Column("適用日時", "in force since") { $0.appliedAt.inJapan },
            ])
    }
}
