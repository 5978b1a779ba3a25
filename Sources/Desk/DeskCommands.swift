package import ArgumentParser

/// The secretariat's command line, for the executable to put under its root command.
package enum DeskCommands {
    /// The groups of commands, in the order in which help lists them.
    package static let all: [any ParsableCommand.Type] = [
        NetworkCommand.self, ApplicationCommand.self, AccountCommand.self, FacilityCommand.self,
        ConsentCommand.self, RoomCommand.self, TaskCommand.self, RemindCommand.self, AuditCommand.self,
        UndoCommand.self,
    ]

    /// The reading half of `mail`; the executable adds sending to it.
    package static let mail: [any ParsableCommand.Type] = [MailListCommand.self]
}
