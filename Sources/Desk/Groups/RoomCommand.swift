import ArgumentParser

/// The administrators' room.
struct RoomCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "room", abstract: "MCS管理者の部屋 / The administrators' room",
        subcommands: [RoomStatusCommand.self, RoomConfirmCommand.self])
}
