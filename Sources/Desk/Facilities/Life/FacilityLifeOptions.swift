import ArgumentParser
import Operations
import Registry

/// Which facilities an act is about, and why.
struct FacilityLifeOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("事業所の番号（いくつでも） / Ids of facilities", valueName: "id"))
    var facilities: [Int64]
    @Option(help: ArgumentHelp("理由。記録に残ります / Why; kept in the records", valueName: "text"))
    var reason: String
    @OptionGroup var network: NetworkOption
    @OptionGroup var act: ActOptions
}

/// As `FacilityLifeOptions`, for what is done to one facility at a time.
struct OneFacilityOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("事業所の番号 / The facility's id", valueName: "id"))
    var facility: Int64
    @Option(help: ArgumentHelp("理由。記録に残ります / Why; kept in the records", valueName: "text"))
    var reason: String
    @OptionGroup var network: NetworkOption
    @OptionGroup var act: ActOptions
}
