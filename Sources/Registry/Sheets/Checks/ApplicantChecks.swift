/// Who applies, and when.
extension Findings {
    /// What the first form says it is; a facility when none says anything.
    mutating func applicant(_ heads: [FormHead], _ membership: NetworkDefinition.Membership) -> Applicant {
        let stated = heads.map { kind($0[.kind]) }
        let applicant = stated.lazy.compactMap { $0 }.first ?? .facility
        for (head, other) in zip(heads, stated) where (other ?? applicant) != applicant {
            add(.kindUnclear, head[.kind])
        }
        let field = heads.first { !$0[.kind].isEmpty }?[.kind] ?? heads[0][.kind]
        switch applicant {
        case .individual:
            if !membership.individuals { add(.individualNotAccepted, field) }
            for head in heads { refuseFacilityItems(head) }
        case .facility: if !membership.facilities { add(.facilityNotAccepted, field) }
        }
        return applicant
    }

    /// Nil when it says nothing, or nothing that can be read.
    private mutating func kind(_ field: Field) -> Applicant? {
        switch field.written.labelKey {
        case "": nil
        case "個人", "個人参加", "individual": .individual
        case "事業所", "施設", "法人", "事業所施設", "facility": .facility
        default: unclear(field)
        }
    }

    private mutating func unclear(_ field: Field) -> Applicant? {
        add(.kindUnclear, field)
        return nil
    }

    /// An individual's sheet names no facility; what else belongs to one is pointed out.
    private mutating func refuseFacilityItems(_ head: FormHead) {
        for label in HeadLabel.allCases where label.isForFacilities && !head[label].isEmpty {
            add(label == .facilityName ? .individualNamesFacility : .labelUnneeded, head[label])
        }
    }

    /// The latest date of all forms; a form without one has that of the first.
    mutating func applicationDate(_ heads: [FormHead], receivedOn: Day) -> Day? {
        let fields = heads.enumerated().filter { $0.offset == 0 || !$0.element[.appliedOn].isEmpty }
            .map { $0.element[.appliedOn] }
        let days = fields.map { applicationDate($0, receivedOn: receivedOn) }
        let first = days.first(where: { $0 != nil }) ?? nil
        for (field, day) in zip(fields, days) where day != nil && day != first {
            add(.applicationDatesDiffer, field)
        }
        return days.compactMap(\.self).max()
    }

    private mutating func applicationDate(_ field: Field, receivedOn: Day) -> Day? {
        guard !field.isEmpty else {
            add(.applicationDateMissing, field)
            return nil
        }
        do {
            let serial = Day(spreadsheetSerial: field.text)
            let day = if let serial { serial } else { try Day(written: field.text) }
            if let serial {
                let repaired = Bilingual(ja: serial.japanese, en: serial.description)
                add(.applicationDateRepaired, field, [.repaired: repaired])
            }
            if day > receivedOn { add(.applicationDateInFuture, field) }
            if day < receivedOn.adding(months: -12) { add(.applicationDateLongAgo, field) }
            return day
        } catch {
            add(.applicationDateInvalid, field, [.detail: error.detail])
            return nil
        }
    }
}
