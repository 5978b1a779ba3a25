import Postgres
import Registry
import Storage

extension CheckedApplication {
    /// Asks the network's own data: two queries for any number of people.
    func checkedAgainst(_ tx: borrowing Transaction, _ network: NetworkScope) throws -> CheckedApplication {
        let facility = try facility?.nameKey.flatMap { key in
            try FacilityRecord.find(nameKey: key.key, tx, network)
        }
        return checkedAgainstNetwork(
            registeredEmails: try ApplicationPerson.registered(emailKeys: people.map(\.emailKey), tx, network),
            facilityIsRegistered: facility != nil)
    }
}
