/// What one cell of a roster's header can mean. Some words mean one thing of a person and another of a facility:
/// 電話番号, 管理者 (the MCS administrator's mark or the facility manager's name), 種別.
struct RosterHeading {
    let person: RosterColumn?
    let facility: FacilityItem?

    init(_ heading: String) {
        let key = HeadLabel.key(of: heading)
        person = RosterColumn.named(key)
        facility = FacilityItem.named(key)
    }

    /// At least two columns of the form, one of them the person's name or address. With columns of a facility alone
    /// beside it there are three: two cells can be an item of the form and its value.
    static func isHeader(_ line: SheetLine) -> Bool {
        // Nine of ten rows of a roster hold an address, which no heading does.
        guard !line.cells.contains(where: \.holdsAt) else { return false }
        let cells = line.cells.filter { !$0.isBlank }
        var (people, facilities): (Set<RosterColumn>, Set<FacilityItem>) = ([], [])
        for cell in cells {
            let heading = RosterHeading(cell)
            // As most rows of a form's head are settled.
            guard heading.person != nil || cells.count > 2 else { return false }
            if let column = heading.person {
                people.insert(column)
            } else if let item = heading.facility {
                facilities.insert(item)
            }
        }
        guard people.contains(.name) || people.contains(.email) else { return false }
        return people.count >= 2 || people.count + facilities.count >= 3
    }
}

extension RosterHeading {
    /// What a column is.
    enum Meaning: Equatable {
        case person(RosterColumn)
        case facility(FacilityItem)
        /// One or the other; nothing in the header says which.
        case ambiguous(RosterColumn, FacilityItem)
        case unknown
    }

    /// What the headings of one header mean, each in the company of the others.
    static func meanings(of headings: [RosterHeading]) -> [Meaning] {
        let people = Set(headings.filter { $0.facility == nil }.compactMap(\.person))
        let facilities = Set(headings.filter { $0.person == nil }.compactMap(\.facility))
        let namesFacilities = facilities.contains(.name)
        return headings.map { heading in
            switch (heading.person, heading.facility) {
            case (nil, nil): .unknown
            case (let column?, nil): .person(column)
            // Without the facility's name its other columns say nothing: 住所 may well be a person's.
            case (nil, let item?): namesFacilities ? .facility(item) : .unknown
            case (let column?, let item?):
                if people.contains(column) {
                    namesFacilities && !facilities.contains(item) ? .facility(item) : .unknown
                } else if !namesFacilities || facilities.contains(item)
                    || !facilities.contains(where: \.isDetail)
                {
                    .person(column)
                } else {
                    .ambiguous(column, item)
                }
            }
        }
    }
}

extension String {
    /// Whether an @ of either width is in it.
    var holdsAt: Bool {
        let bytes = utf8.span
        for offset in bytes.indices {
            if bytes[offset] == UInt8(ascii: "@") { return true }
            // U+FF20
            if bytes[offset] == 0xEF, bytes[offset + 1] == 0xBC, bytes[offset + 2] == 0xA0 { return true }
        }
        return false
    }
}
