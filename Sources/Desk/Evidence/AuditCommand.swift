import ArgumentParser

/// The audit trail.
struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "操作の記録（証跡） / The audit trail",
        subcommands: [AuditListCommand.self, AuditVerifyCommand.self])
}
