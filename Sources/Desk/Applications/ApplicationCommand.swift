import ArgumentParser

/// Applications, from receipt to decision.
struct ApplicationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "application", abstract: "申込の受付と処理 / Applications, from receipt to decision",
        subcommands: [
            ApplicationReceiveCommand.self, ApplicationListCommand.self, ApplicationShowCommand.self,
            ApplicationErrorsCommand.self,
            ApplicationPlanCommand.self, ApplicationCompareCommand.self, ApplicationDecideCommand.self,
            ApplicationConfirmAddressesCommand.self, ApplicationApproveCommand.self,
            ApplicationReturnCommand.self,
            ApplicationRejectCommand.self, ApplicationUndoCommand.self,
            ApplicationOfficeCommand.self, ApplicationPacketCommand.self,
            ApplicationBulkFormCommand.self, ApplicationPurgeCommand.self,
        ])
}
