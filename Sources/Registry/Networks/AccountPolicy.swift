extension NetworkDefinition {
    /// What holds for people's accounts after their registration (A6–A8).
    package struct AccountPolicy: Sendable, Hashable, Codable {
        /// For so many days from a departure on nobody else can be registered with the address.
        package var addressQuarantineDays: Int
        /// For so many days an end or a departure can be taken back.
        package var undoDays: Int
        /// What facilities' administrators may do about the people of their own facility.
        package var administratorsMay: [AccountVerb]

        package init(
            addressQuarantineDays: Int, undoDays: Int = 14, administratorsMay: [AccountVerb]
        ) {
            self.addressQuarantineDays = addressQuarantineDays
            self.undoDays = undoDays
            self.administratorsMay = administratorsMay
        }

        /// Resuming is left out: that a device is found or clean again is for the secretariat to see.
        package static let standard = AccountPolicy(
            addressQuarantineDays: 90,
            administratorsMay: [
                .suspend, .depart, .change, .reissue, .grantAdministrator, .revokeAdministrator, .unlock,
            ])

        /// The first day on which somebody else can be registered with the address of somebody who left on `departure`.
        package func addressFreeOn(departure: Day) -> Day {
            departure.adding(days: addressQuarantineDays)
        }

        package init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            self.init(
                addressQuarantineDays: try values.decodeIfPresent(Int.self, forKey: .addressQuarantineDays)
                    ?? Self.standard.addressQuarantineDays,
                undoDays: try values.decodeIfPresent(Int.self, forKey: .undoDays) ?? Self.standard.undoDays,
                administratorsMay: try values.decodeIfPresent([AccountVerb].self, forKey: .administratorsMay)
                    ?? Self.standard.administratorsMay)
        }
    }

    /// The network's own, or the standard one.
    package var accountPolicy: AccountPolicy { accounts ?? .standard }
}
