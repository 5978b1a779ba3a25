extension Findings {
    /// An address that mail is sent to.
    ///
    /// - Parameter isNew: whether it may be mistyped; one that is known already is only looked up.
    mutating func email(_ field: Field, isNew: Bool = true) -> EmailAddress? {
        guard !field.isEmpty else {
            add(.emailMissing, field)
            return nil
        }
        do {
            let address = try EmailAddress(written: field.written)
            noteRepairs(of: address, field)
            if isNew { noteDoubts(about: address, field) }
            return address
        } catch {
            add(.emailInvalid, field, [.detail: error.detail])
            return nil
        }
    }

    private mutating func noteRepairs(of address: EmailAddress, _ field: Field) {
        guard !address.repairs.isEmpty else { return }
        if address.repairs.contains(.lookAlike) {
            let details = LookAlike.found(in: field.text).map(\.detail)
            add(
                .emailLookAlike, field,
                [.repaired: Bilingual(same: address.text), .detail: Self.list(details)])
        }
        let others = address.repairs.filter { $0 != .lookAlike }
        guard !others.isEmpty else { return }
        add(
            .emailRepaired, field,
            [.repaired: Bilingual(same: address.text), .detail: Self.list(others.map(\.detail))])
    }

    private static func list(_ details: [Bilingual]) -> Bilingual {
        Bilingual(ja: details.map(\.ja).joined(separator: "、"), en: details.map(\.en).joined(separator: ", "))
    }

    private mutating func noteDoubts(about address: EmailAddress, _ field: Field) {
        if address.isCarrierException { add(.emailCarrierException, field) }
        if let domain = suggestedDomain(address) {
            add(.emailDomainDoubtful, field, [.suggestion: Bilingual(same: domain)])
        }
    }

    private mutating func suggestedDomain(_ address: EmailAddress) -> String? {
        let domain = address.domain
        if let known = suggestedDomains[ExactText(domain)] { return known }
        let suggestion = MailProvider.suggestion(for: domain)
        suggestedDomains[ExactText(domain)] = .some(suggestion)
        return suggestion
    }
}
