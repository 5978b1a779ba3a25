extension Findings {
    /// An address that mail is sent to.
    mutating func email(_ field: Field) -> EmailAddress? {
        guard !field.isEmpty else {
            add(.emailMissing, field)
            return nil
        }
        do {
            let address = try EmailAddress(written: field.written)
            noteRepairs(of: address, field)
            noteDoubts(about: address, field)
            return address
        } catch {
            add(.emailInvalid, field, [.detail: error.detail])
            return nil
        }
    }

    /// An address of a person's own (J6): one that looks shared is refused or pointed out, as the network says.
    mutating func ownEmail(
        _ field: Field, shared: NetworkDefinition.Intake.SharedAddresses
    ) -> EmailAddress? {
        guard let address = email(field) else { return nil }
        if address.looksShared { add(shared == .refuse ? .emailShared : .emailLooksShared, field) }
        return address
    }

    private mutating func noteRepairs(of address: EmailAddress, _ field: Field) {
        guard !address.repairs.isEmpty else { return }
        let detail = Bilingual(
            ja: address.repairs.map(\.detail.ja).joined(separator: "、"),
            en: address.repairs.map(\.detail.en).joined(separator: ", "))
        add(.emailRepaired, field, [.repaired: Bilingual(same: address.text), .detail: detail])
    }

    private mutating func noteDoubts(about address: EmailAddress, _ field: Field) {
        if address.isCarrierException { add(.emailCarrierException, field) }
        if let domain = address.suggestedDomain {
            add(.emailDomainDoubtful, field, [.suggestion: Bilingual(same: domain)])
        }
    }
}
