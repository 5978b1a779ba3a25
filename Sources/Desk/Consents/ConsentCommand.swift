import ArgumentParser

/// What facilities consent to, with the evidence for it.
struct ConsentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "consent", abstract: "事業所の同意 / What facilities consent to",
        discussion: """
            撤回は facility withdraw-consent で記録します。
            A withdrawal is recorded by facility withdraw-consent.
            """,
        subcommands: [
            ConsentListCommand.self, ConsentShowCommand.self, ConsentRecordCommand.self,
            ConsentRequestCommand.self,
        ])
}
