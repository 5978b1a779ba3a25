/// Who applies, and when.
enum Applicant {
    case facility
    case individual
}

extension Findings {
    /// What the sheet says it is; a facility when it says nothing.
    mutating func applicant(_ head: FormHead, _ membership: NetworkDefinition.Membership) -> Applicant {
        switch head[.kind].text.labelKey {
        case "個人", "個人参加", "individual":
            if !membership.individuals { add(.individualNotAccepted, head[.kind]) }
            refuseFacilityItems(head)
            return .individual
        case "", "事業所", "施設", "法人", "事業所施設", "facility":
            if !membership.facilities { add(.facilityNotAccepted, head[.kind]) }
        default: add(.kindUnclear, head[.kind])
        }
        return .facility
    }

    /// An individual's sheet names no facility; what else belongs to one is pointed out.
    private mutating func refuseFacilityItems(_ head: FormHead) {
        for label in HeadLabel.allCases where label.isForFacilities && !head[label].isEmpty {
            add(label == .facilityName ? .individualNamesFacility : .labelUnneeded, head[label])
        }
    }

    mutating func applicationDate(_ field: Field, receivedOn: Day) -> Day? {
        guard !field.isEmpty else {
            add(.applicationDateMissing, field)
            return nil
        }
        do {
            let day = try Day(written: field.text)
            if day > receivedOn { add(.applicationDateInFuture, field) }
            if day < receivedOn.adding(months: -12) { add(.applicationDateLongAgo, field) }
            return day
        } catch {
            add(.applicationDateInvalid, field, [.detail: error.detail])
            return nil
        }
    }
}
