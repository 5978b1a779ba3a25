/// Numbers that a spreadsheet may have damaged; all may be left out.
extension Findings {
    mutating func facilityNumber(_ field: Field) -> FacilityNumber? {
        guard !field.isEmpty else { return nil }
        guard let number = try? FacilityNumber(written: field.written) else {
            add(.facilityNumberInvalid, field)
            return nil
        }
        if number.zeroRestored {
            add(.facilityNumberRepaired, field, [.repaired: Bilingual(same: number.text)])
        }
        if !number.checkDigitAgrees { add(.facilityNumberCheckDigit, field) }
        return number
    }

    mutating func postalCode(_ field: Field) -> PostalCode? {
        guard !field.isEmpty else { return nil }
        guard let code = try? PostalCode(written: field.written) else {
            add(.postalCodeInvalid, field)
            return nil
        }
        if code.zerosRestored {
            add(.postalCodeRepaired, field, [.repaired: Bilingual(same: code.description)])
        }
        return code
    }

    /// - Parameter missing: what to say when there is none; nil for nothing.
    mutating func telephone(_ field: Field, missing: ProblemCode? = nil) -> Telephone? {
        guard !field.isEmpty else {
            if let missing { add(missing, field) }
            return nil
        }
        guard let telephone = try? Telephone(written: field.written) else {
            add(.telephoneInvalid, field)
            return nil
        }
        if telephone.repair != nil {
            add(.telephoneRepaired, field, [.repaired: Bilingual(same: telephone.text)])
        }
        return telephone
    }
}
