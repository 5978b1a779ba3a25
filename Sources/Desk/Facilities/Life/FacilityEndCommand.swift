import ArgumentParser
import Operations
import Registry

/// Facilities close or leave the network (J11).
struct FacilityEndCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "end", abstract: "事業所の参加を終了します / End the participation of facilities",
        discussion: """
            ご所属の方のうち、ほかに所属のない方の登録も終わります。
            Whoever works nowhere else leaves with them.
            """)

    @OptionGroup var options: FacilityLifeOptions
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        let operation = EndFacilities(options.facilities, reason: options.reason, reach: .network)
        try await desk.facilityLife(options.network, options.act) { try await operation.run($0, $1) }
    }
}
