import ArgumentParser
import Operations
import Registry

/// Facilities rest for a while (J11).
struct FacilityPauseCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "pause", abstract: "事業所の休止を登録します / Pause facilities",
        discussion: """
            ご所属の方のアカウントは残り、督促は止まります。
            Their people keep their accounts; reminders stop.
            """)

    @OptionGroup var options: FacilityLifeOptions
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        let operation = PauseFacilities(options.facilities, reason: options.reason, reach: .network)
        try await desk.facilityLife(options.network, options.act) { try await operation.run($0, $1) }
    }
}

/// Paused facilities go on.
struct FacilityResumeCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume", abstract: "休止した事業所の再開を登録します / Resume paused facilities")

    @OptionGroup var options: FacilityLifeOptions
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        let operation = PauseFacilities(
            options.facilities, resumes: true, reason: options.reason, reach: .network)
        try await desk.facilityLife(options.network, options.act) { try await operation.run($0, $1) }
    }
}
