import ArgumentParser
import Operations
import Registry

/// Merges a facility into another (J11).
struct FacilityMergeCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "事業所をほかの事業所に統合します / Merge a facility into another",
        discussion: """
            ご所属の方はアカウントのまま移ります。兼務の方の所属は一つになります。
            Its people move with their accounts; whoever works at both works at one.
            """)

    @OptionGroup var options: OneFacilityOptions
    @Option(help: ArgumentHelp("統合先の事業所の番号 / The facility that stays", valueName: "id"))
    var into: Int64
    @Option(
        help: ArgumentHelp(
            "統合後のMCS管理者：両方の方（既定）か、統合先の方だけか / Administrators of both (the default), or of the one that stays",
            valueName: "whose"))
    var administrators: Choice<Merger.Administrators>?
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        let operation = MergeFacility(
            options.facility, into: into, administrators: administrators?.value ?? .union,
            reason: options.reason,
            reach: .network)
        try await desk.facilityLife(options.network, options.act) { try await operation.run($0, $1) }
    }
}
