/// Somebody whom a roster is about, on the way to their effects.
struct RosterPerson {
    /// Their place among the people whom the network knows; nil for somebody new.
    let known: Int?
    /// In the order of the file; none for whoever is only missing.
    var rows: [Int] = []
    /// Whether their rows contradict each other or the network.
    var isRefused = false
    /// As they will be held; nil as long as that is open.
    var values: PersonValues?
    var departures: [Departure] = []
    /// With which of the departures the account goes; nil when it stays.
    var removal: Int?
    var account: PlanEffect.Account = .new(0)

    /// An affiliation that ends.
    struct Departure {
        /// Nil when somebody ends their individual participation.
        let affiliation: KnownPerson.Affiliation?
        /// The row that says so; nil for whoever is missing on a whole roster.
        let row: Int?
    }
}
