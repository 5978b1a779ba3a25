import Registry
import Storage
import Web

/// The people of a facility, each with where they stand and what can be done about them.
struct FacilityPeople: Component {
    let people: [DeskPerson]
    let visit: Visit
    /// Of the facility's page.
    let path: String

    private var t: Language { visit.reader.language }
    private var standing: StandingWords { StandingWords(t: t) }
    private var here: String { t(ja: "この窓口では", en: "Here") }
    private var atMCS: String { t(ja: "MCSでは", en: "At MCS") }

    static func heading(_ t: Language) -> String { t(ja: "登録されている方", en: "People") }

    var body: some HTML {
        h2(.id("people")) { Self.heading(t) }
        p {
            t(
                ja: "この窓口での登録と、MCSでの状況を並べています。MCSの側は、だれかが確かめるまで「未確認」です。",
                en: "Here and at MCS, where nothing counts as done before somebody has confirmed it.")
        }
        table(.class("people"), .labelled(by: "people")) {
            Heads([t(ja: "お名前", en: "Name"), here, atMCS])
            tbody { Each(people) { person in row(person) } }
        }
    }

    private func row(_ person: DeskPerson) -> some HTML {
        tr {
            th(.ofRow) {
                span(.lang(.ja)) { person.name }
                if person.isAdministrator {
                    " "
                    span(.class("tag")) { t(ja: "MCS管理者", en: "administrator") }
                }
                if let kana = person.kana { span(.class("under"), .lang(.ja)) { kana } }
                span(.class("under"), .lang(.ja)) { profession(person) }
                span(.class("under")) { person.email }
            }
            td(.column(here)) {
                account(person)
                measures(person)
            }
            td(.column(atMCS)) {
                person.atMCS.summary[t]
                Each(places(person)) { place in span(.class("under")) { place } }
            }
        }
    }

    private func profession(_ person: DeskPerson) -> String {
        let label = visit.network.codes.professions.first { $0.id == person.profession }?.label[t]
        let other = person.professionOther.map { t(ja: "（\($0)）", en: " (\($0))") } ?? ""
        return (label ?? person.profession) + other
    }

    private func account(_ person: DeskPerson) -> String {
        var text = standing.account(person.state)
        if person.state == .registered, let day = person.temporaryPasswordLapsesOn {
            let last = standing.day(day.adding(days: -1))
            text += t(ja: "（仮パスワードは\(last)まで）", en: " (temporary password good until \(last))")
        }
        if person.isLocked { text += t(ja: "（ロック中）", en: " (locked)") }
        return text
    }

    /// Suspending stands apart from the rest, since a lost phone cannot wait.
    @HTMLBuilder private func measures(_ person: DeskPerson) -> some HTML {
        let open = DeskVerb.allCases.filter { $0.isOpen(for: person, visit.network) }
        if open.contains(.suspend) { span(.class("under")) { link(to: .suspend, person) } }
        let others = open.filter { $0 != .suspend }
        if !others.isEmpty {
            details(.class("more")) {
                summary {
                    t(ja: "ほかの手続き", en: "More")
                    span(.class("visually-hidden"), .lang(.ja)) { " \(person.name)" }
                }
                ul { Each(others) { verb in li { link(to: verb, person) } } }
            }
        }
    }

    private func link(to verb: DeskVerb, _ person: DeskPerson) -> some HTML {
        a(.href(visit.reader.link("\(path)/\(verb.rawValue)/\(person.accountID)"))) { verb.label(t) }
    }

    private func places(_ person: DeskPerson) -> [String] {
        let groups = visit.network.groups
        func place(_ group: NetworkDefinition.Group, _ kind: GroupKind) -> String {
            let state = person.atMCS.membership(in: kind)
            return "\(group.name[t])\(t(ja: "：", en: ": "))\(standing.placeAtMCS(state, in: kind))"
        }
        let allUsers = groups.allUsers.map { place($0, .allUsers) }
        // What somebody does in the room for another facility is not this one's business.
        let room =
            person.isAdministrator ? groups.administratorsRoom.map { place($0, .administratorsRoom) } : nil
        return [allUsers, room].compactMap(\.self)
    }
}
