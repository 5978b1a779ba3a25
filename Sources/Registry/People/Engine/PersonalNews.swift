/// All that an act changes about one person whom the network knows, gathered before they are told: who leaves one facility
/// for another gets one mail, not two.
struct PersonalNews {
    let person: AccountStanding
    private var ended: [AccountStanding.Affiliation] = []
    private var begun: [Begun] = []
    private var granted: [AccountStanding.Affiliation] = []
    private var revoked: [AccountStanding.Affiliation] = []
    private var differences: [FieldDifference] = []
    private var values: PersonValues?
    private var suspension: SuspensionCause?
    private var isResumed = false
    private(set) var isRemoved = false

    private struct Begun {
        let facility: Int64
        let name: String
        let isAdministrator: Bool
    }

    init(about person: AccountStanding) {
        self.person = person
    }

    /// The people of an act in the order in which they first came up.
    struct Collected {
        private var news: [PersonalNews] = []
        private var places: [Int64: Int] = [:]

        mutating func add(
            _ step: PersonChange.Step, about person: AccountStanding, _ facilityNames: [Int64: String]
        ) {
            let place = places[person.account] ?? news.count
            if place == news.count {
                places[person.account] = place
                news.append(PersonalNews(about: person))
            }
            news[place].add(step, facilityNames)
        }

        var inOrder: [PersonalNews] { news }
    }

    mutating func add(_ step: PersonChange.Step, _ facilityNames: [Int64: String]) {
        switch step {
        case .begin(let facility, let isAdministrator):
            begun.append(
                Begun(
                    facility: facility, name: facilityNames[facility] ?? "",
                    isAdministrator: isAdministrator))
        case .end(let affiliation): ended.append(affiliation)
        case .grant(let affiliation): granted.append(affiliation)
        case .revoke(let affiliation): revoked.append(affiliation)
        case .change(let values, let differences):
            self.values = values
            for difference in differences where !self.differences.contains(difference) {
                self.differences.append(difference)
            }
        case .suspend(let cause): suspension = cause
        case .resume: isResumed = true
        case .remove: isRemoved = true
        // What an act that is taken back had told is told back by whoever takes it back.
        case .register, .reopen, .reinstate: break
        }
    }

    /// The address of from now on, where it is another one.
    var address: String? {
        differences.contains { $0.field == .email } ? values?.email : nil
    }

    /// Facilities at which they are administrator no longer, or cannot act as one.
    var deprived: [Int64] {
        let given = ended.filter(\.isAdministrator).map(\.facility) + revoked.map(\.facility)
        return suspension == nil
            ? given : given + person.affiliations.filter(\.isAdministrator).map(\.facility)
    }
}

/// What they are told.
extension PersonalNews {
    var notices: [PersonNotice] {
        guard !isRemoved else {
            return [notice(.removed(facilities: ended.map(\.facilityName)), at: ended.first?.facility)]
        }
        return affiliationNotices + rightNotices + valueNotices + stateNotices
    }

    private func notice(
        _ news: PersonNotice.News, at facility: Int64? = nil, to email: String? = nil
    ) -> PersonNotice {
        PersonNotice(
            account: person.account, name: values?.name ?? person.name,
            email: email ?? address ?? person.email,
            facility: facility ?? person.affiliations.first?.facility, news: news)
    }

    private var affiliationNotices: [PersonNotice] {
        guard !ended.isEmpty || !begun.isEmpty else { return [] }
        return [
            notice(
                .moved(left: ended.map(\.facilityName), joined: begun.map(\.name)), at: begun.first?.facility)
        ]
    }

    private var rightNotices: [PersonNotice] {
        begun.filter(\.isAdministrator).map { notice(.granted(facility: $0.name), at: $0.facility) }
            + granted.map { notice(.granted(facility: $0.facilityName), at: $0.facility) }
            + revoked.map { notice(.revoked(facility: $0.facilityName), at: $0.facility) }
    }

    /// Who had the address before is told at that address, in case that it was not they who changed it.
    private var valueNotices: [PersonNotice] {
        guard !differences.isEmpty else { return [] }
        let changed = notice(.changed(differences))
        guard let address else { return [changed] }
        return [changed, notice(.addressChanged(to: address), to: person.email)]
    }

    private var stateNotices: [PersonNotice] {
        let facility = person.affiliations.first?.facilityName ?? ""
        if let suspension { return [notice(.suspended(suspension, facility: facility))] }
        return isResumed
            ? [notice(.resumed(facility: facility, hasActivated: person.hasActivated))] : []
    }
}

/// What is kept of their history.
extension PersonalNews {
    var measures: [Consequences.Measure] {
        let account = person.account
        var measures: [Consequences.Measure] = []
        if isRemoved {
            measures += ended.map { .init(account, .depart, facility: $0.facility) }
            if ended.isEmpty { measures.append(.init(account, .depart)) }
        } else {
            let moves = zip(ended, begun)
            measures += moves.map {
                .init(account, .transfer, facility: $0.facility, toFacility: $1.facility)
            }
            measures += ended.dropFirst(begun.count).map { .init(account, .depart, facility: $0.facility) }
            measures += begun.dropFirst(ended.count).map { joining($0) }
            measures += begun.filter(\.isAdministrator).map {
                .init(account, .grantAdministrator, facility: $0.facility)
            }
            measures += granted.map { .init(account, .grantAdministrator, facility: $0.facility) }
            measures += revoked.map { .init(account, .revokeAdministrator, facility: $0.facility) }
        }
        if !differences.isEmpty { measures.append(.init(account, .change, differences: differences)) }
        if let suspension { measures.append(.init(account, .suspend, cause: suspension)) }
        if isResumed { measures.append(.init(account, .resume)) }
        return measures
    }

    /// Who comes from no facility took part individually until then: they move as well (A7).
    private func joining(_ begun: Begun) -> Consequences.Measure {
        person.affiliations.isEmpty
            ? .init(person.account, .transfer, toFacility: begun.facility)
            : .init(person.account, .join, facility: begun.facility)
    }
}
