import Operations
import Registry
import Storage

/// A facility's desk: its people and where each stands, here and at MCS.
struct FacilityPage: Page {
    static let template = "facility"
    let frame: Frame
    let words: Words
    let notice: String?
    let name: String
    let standing: String
    let counts: String
    let people: Rows<Person>?
    /// Nil where the network keeps no room, or the visitor waits for none.
    let room: Room?
    /// Nil where the network takes nothing by its pages.
    let changes: Link?
    let applications: Rows<Application>?

    struct Person: Sendable, Encodable {
        let name: String
        let kana: String?
        let profession: String
        let email: String
        /// Nil for whoever is not the administrator here.
        let role: String?
        let here: String
        let atMCS: String
        let groups: [String]
        /// Apart from the rest, since a lost phone cannot wait; nil for whom nothing can be suspended, or where the network
        /// leaves it to the secretariat.
        let suspend: Link?
        /// What else can be done about them; nil where that is nothing.
        let measures: Measures?

        struct Measures: Sendable, Encodable {
            let label: String
            let links: [Link]
        }
    }

    /// What has just been done.
    enum Done: String, Sendable {
        case joined, sent
        case suspend, resume, reissue, unlock, grant, revoke, depart
    }

    struct Room: Sendable, Encodable {
        let heading: String
        let lead: String
        let action: String
        let submit: String
    }

    struct Application: Sendable, Encodable {
        let receipt: String
        let day: String
        let state: String
        let about: String
    }

    init(_ overview: FacilityOverview, _ visit: Visit, _ pages: Pages, done: Done? = nil) {
        let (t, network) = (visit.reader.language, visit.network)
        let path = visit.path("desk/\(overview.facility.id)")
        let standing = StandingWords(t: t)
        words = Words(t)
        frame = Frame(words.heading, path: path, visit.reader, network, pages)
        notice = done.map { [words] in words.notice($0) }
        name = overview.facility.name
        self.standing = standing.facility(overview.facility.standing)
        counts = t(
            ja: "登録 \(overview.people.count)名、うち利用中 \(overview.people.count { $0.state == .active })名",
            en: "\(overview.people.count) registered, \(overview.people.count { $0.state == .active }) active")
        people = Rows(overview.people.map { Person($0, visit, standing, path: path) })
        let own = overview.people.first { $0.accountID == visit.visitor.accountID }
        room = Self.room(own, network, t, action: visit.reader.link("\(path)/joined"))
        changes =
            network.intake.portal == .closed
            ? nil : Link(address: visit.reader.link("\(path)/changes"), text: words.changes)
        applications = Rows(overview.applications.map { Application($0, standing) })
    }

    private static func room(
        _ own: DeskPerson?, _ network: NetworkDefinition, _ t: Language, action: String
    ) -> Room? {
        guard let room = network.groups.administratorsRoom, own?.isAdministrator == true,
            let state = own?.atMCS.membership(in: .administratorsRoom), [.toInvite, .invited].contains(state)
        else { return nil }
        return Room(
            heading: t(ja: "「\(room.name.ja)」に参加してください", en: "Please join “\(room.name.en)”"),
            lead: t(
                ja: "\(room.purpose.ja)MCSで招待を受け、参加が済んだら、下のボタンでお知らせください。ご本人のお申し出として記録します。",
                en:
                    "\(room.purpose.en) Accept the invitation at MCS, and then tell us here. It is recorded as your own word."
            ), action: action, submit: t(ja: "MCSで部屋に参加しました", en: "I have joined it at MCS"))
    }
}

extension FacilityPage.Person {
    fileprivate init(_ person: DeskPerson, _ visit: Visit, _ standing: StandingWords, path: String) {
        let (t, network) = (standing.t, visit.network)
        let label = network.codes.professions.first { $0.id == person.profession }?.label[t]
        let other = person.professionOther.map { t(ja: "（\($0)）", en: " (\($0))") } ?? ""
        let lapse = person.temporaryPasswordLapsesOn.map { day in
            let last = standing.day(day.adding(days: -1))
            return t(ja: "（仮パスワードは\(last)まで）", en: " (temporary password good until \(last))")
        }
        name = person.name
        kana = person.kana
        profession = (label ?? person.profession) + other
        email = person.email
        role = person.isAdministrator ? t(ja: "MCS管理者", en: "administrator") : nil
        let locked = person.isLocked ? t(ja: "（ロック中）", en: " (locked)") : ""
        here = standing.account(person.state) + (person.state == .registered ? lapse ?? "" : "") + locked
        atMCS = person.atMCS.summary[t]
        func place(_ group: NetworkDefinition.Group, _ kind: GroupKind) -> String {
            let state = person.atMCS.membership(in: kind)
            return "\(group.name[t])\(t(ja: "：", en: ": "))\(standing.placeAtMCS(state, in: kind))"
        }
        let allUsers = network.groups.allUsers.map { place($0, .allUsers) }
        // What somebody does in the room for another facility is not this one's business.
        let room =
            person.isAdministrator
            ? network.groups.administratorsRoom.map { place($0, .administratorsRoom) } : nil
        groups = [allUsers, room].compactMap { $0 }
        func link(_ verb: DeskVerb) -> Link {
            Link(
                address: visit.reader.link("\(path)/\(verb.rawValue)/\(person.accountID)"), text: verb.label(t))
        }
        let open = DeskVerb.allCases.filter { $0.isOpen(for: person, network) }
        suspend = open.contains(.suspend) ? link(.suspend) : nil
        let links = open.filter { $0 != .suspend }.map(link)
        measures =
            links.isEmpty
            ? nil : Measures(label: t(ja: "ほかの手続き", en: "More"), links: links)
    }
}

extension FacilityPage.Application {
    fileprivate init(_ application: DeskApplication, _ standing: StandingWords) {
        let t = standing.t
        receipt = application.receipt
        day = standing.day(application.receivedAt)
        state = standing.application(application.state)
        about = t(
            ja: "\(application.people)名分"
                + (application.problems > 0 ? "、お知らせ・誤り\(application.problems)件" : ""),
            en: "\(application.people) people"
                + (application.problems > 0 ? ", \(application.problems) remarks" : ""))
    }
}
