/// Names and free texts.
extension Findings {
    /// A person's name, exactly as written.
    mutating func personName(_ field: Field) -> PersonName? {
        do {
            let name = try PersonName(written: field.written)
            if name.wasTrimmed { add(.nameTrimmed, field) }
            notePrivateCharacter(of: field)
            return name
        } catch {
            switch error {
            case .empty: add(.nameMissing, field)
            case .character(let odd): add(.characterForbidden, field, [.detail: odd.detail])
            }
            return nil
        }
    }

    /// One line of text as written; nil when it is empty or holds what no text may.
    mutating func text(_ field: Field, missing: ProblemCode? = nil) -> String? {
        guard !field.isEmpty else {
            if let missing { add(missing, field) }
            return nil
        }
        if let odd = ForbiddenCharacter.first(in: field.text) {
            add(.characterForbidden, field, [.detail: odd.detail])
            return nil
        }
        notePrivateCharacter(of: field)
        return field.text
    }

    /// A facility's address; line breaks inside the cell become spaces.
    mutating func address(_ field: Field) -> String? {
        let parts = field.text.split(whereSeparator: \.isNewline).map { String($0).trimmed }
        let joined = Field(written: parts.filter { !$0.isEmpty }.joined(separator: " "), place: field.place)
        guard let address = text(joined, missing: .facilityAddressMissing) else { return nil }
        if parts.count > 1 { add(.facilityAddressJoined, field, [.repaired: Bilingual(same: address)]) }
        if Self.looksLikeDate(address) { add(.facilityAddressLikeDate, field) }
        return address
    }

    private mutating func notePrivateCharacter(of field: Field) {
        guard let odd = PersonName.firstPrivate(in: field.text) else { return }
        add(.characterPrivate, field, [.detail: odd.detail])
    }

    /// An address begins with a prefecture or a town, a date with a digit or an era.
    private static func looksLikeDate(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, Day.canBegin(with: first) else { return false }
        return (try? Day(written: text)) != nil || isMonthAndDay(text)
    }

    /// `1月2日`, as a spreadsheet shows 1-2.
    private static func isMonthAndDay(_ text: String) -> Bool {
        let parts = text.widthFolded.split(omittingEmptySubsequences: false) { $0 == "月" || $0 == "日" }
        return parts.count == 3 && parts[2].isEmpty && parts[0].isASCIIDigits && parts[1].isASCIIDigits
    }
}
