/// A facility's manager as a mail reaches them.
package struct ManagerReader: Sendable, Hashable {
    package let facility: Int64
    package let address: String

    package init(facility: Int64, address: String) {
        self.facility = facility
        self.address = address
    }
}
