import ArgumentParser

/// The people of a network.
struct AccountCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account", abstract: "利用者のアカウント / The people of a network",
        subcommands: [
            AccountListCommand.self, AccountShowCommand.self, AccountSuspendCommand.self,
            AccountResumeCommand.self, AccountDepartCommand.self, AccountTransferCommand.self,
            AccountReissueCommand.self, AccountGrantAdministratorCommand.self,
            AccountRevokeAdministratorCommand.self, AccountUnlockCommand.self,
            AccountLetterCommand.self, AccountChangeCommand.self,
        ])
}
