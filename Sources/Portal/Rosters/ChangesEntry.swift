import Operations
import Registry
import Storage
import Web

/// What an administrator says beside the roster that they upload. It is asked for as on the page on which one applies, as
/// far as it is not known of a facility that takes part.
struct ChangesEntry: Sendable {
    var form: ApplyEntry
    let facility: SessionRecord.Facility

    /// What is asked for, with the clauses that the facility has to answer anew.
    static func items(
        _ clauses: [NetworkDefinition.ConsentClause], _ network: NetworkDefinition
    ) -> [FormItem] {
        let asked = Set(["scope", "identity-checked", "terms-explained"] + clauses.map { "consent-\($0.id)" })
        return FormItem.items(for: .facility, of: network).filter { asked.contains($0.id) }
    }

    init(of facility: SessionRecord.Facility, today: Day) {
        form = ApplyEntry(.facility, appliedOn: today.description)
        self.facility = facility
    }

    init(
        of facility: SessionRecord.Facility, _ fields: FormFields, _ network: NetworkDefinition, today: Day
    ) throws(FormFields.Fault) {
        form = try ApplyEntry(.facility, fields, network)
        self.facility = facility
        form.values["applied-on"] = today.description
        form.values["facility-name"] = facility.name
    }

    func upload(
        _ file: MultipartForm.File, by account: Int64, _ network: NetworkDefinition, today: Day
    ) -> RosterUpload {
        func isTicked(_ id: String) -> Bool { form.values[id]?.isEmpty == false }
        return RosterUpload(
            facility: facility.id, administrator: account,
            file: SubmitApplication.Upload(name: file.name, bytes: file.bytes),
            statement: RosterStatement(
                appliedOn: today, scope: form.values["scope"] == "1" ? .wholeRoster : .changes,
                identityChecked: isTicked("identity-checked"), termsExplained: isTicked("terms-explained"),
                consents: network.consents.map(\.id).filter { isTicked("consent-\($0)") }),
            typed: form.encoded(network))
    }
}
