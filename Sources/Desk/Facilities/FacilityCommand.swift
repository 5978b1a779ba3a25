import ArgumentParser

/// The facilities that take part.
struct FacilityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "facility", abstract: "事業所 / The facilities that take part",
        subcommands: [
            FacilityListCommand.self, FacilityShowCommand.self, FacilityChangeCommand.self,
            FacilityPauseCommand.self, FacilityResumeCommand.self, FacilityEndCommand.self,
            FacilityMergeCommand.self, FacilityWithdrawConsentCommand.self,
        ])
}
