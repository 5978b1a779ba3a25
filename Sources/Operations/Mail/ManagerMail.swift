import Registry
import Storage

extension OutgoingMail {
    /// A mail to a facility's manager; every such text can name the two.
    init(
        _ id: Int64, _ kind: MailKind, toManagerOf facility: FacilityValues, application: Int64? = nil,
        _ variables: [String: MailValue] = [:], sealed: Sealed? = nil
    ) {
        self.init(
            id: id, kind: kind, recipient: facility.managerEmail, recipientName: facility.managerName,
            applicationID: application, facilityID: facility.id,
            variables: ["manager": .text(facility.managerName), "facility": .text(facility.name)]
                .merging(variables) { _, own in own }, sealed: sealed)
    }
}
