extension Findings {
    /// How a name is read; its absence is worth a warning only.
    mutating func kana(_ field: Field) -> KanaReading? {
        do {
            let reading = try KanaReading(written: field.written)
            if reading.wasNormalised { add(.kanaNormalised, field, [.repaired: Bilingual(same: reading.text)]) }
            return reading
        } catch {
            switch error {
            case .empty: add(.kanaMissing, field)
            case .character(let odd): add(.kanaInvalid, field, [.detail: odd.detail])
            }
            return nil
        }
    }
}
