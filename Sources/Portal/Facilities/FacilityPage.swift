import Operations
import Registry
import Storage
import Web

/// A facility's own page: its people and where each stands, here and at MCS.
struct FacilityPage: Page {
    let frame: Frame
    private let overview: FacilityOverview
    private let visit: Visit
    private let done: Done?
    private let path: String

    /// What has just been done.
    enum Done: String, Sendable {
        case joined, sent
        case suspend, resume, reissue, unlock, grant, revoke, depart
    }

    init(_ overview: FacilityOverview, _ visit: Visit, _ pages: Pages, done: Done? = nil) {
        self.overview = overview
        self.visit = visit
        self.done = done
        path = visit.path("desk/\(overview.facility.id)")
        frame = Frame(
            visit.reader.language(ja: "事業所の窓口", en: "Your facility"), path: path, visit.reader, visit.network,
            pages)
    }

    private var standing: StandingWords { StandingWords(t: t) }

    var main: some HTML {
        done.map { NoticeLine(text: $0.words(t)) }
        p(.class("step")) { frame.heading }
        h1(.lang(.ja)) { overview.facility.name }
        dl(.class("pairs")) {
            Pair(t(ja: "状況", en: "Standing"), standing.facility(overview.facility.standing))
            Pair(FacilityPeople.heading(t), counts)
        }
        room
        if !overview.people.isEmpty { FacilityPeople(people: overview.people, visit: visit, path: path) }
        if visit.network.intake.portal != .closed {
            p(.class("actions")) {
                a(.class("onward"), .href(visit.reader.link("\(path)/changes"))) {
                    t(ja: "名簿の変更を届け出る（追加・変更・退職）", en: "Report changes of your roster")
                }
            }
        }
        if !overview.applications.isEmpty { applications }
    }

    private var counts: String {
        let (all, active) = (overview.people.count, overview.people.count { $0.state == .active })
        return t(ja: "登録 \(all)名、うち利用中 \(active)名", en: "\(all) registered, \(active) active")
    }

    /// Where the network keeps a room, and the visitor is to join it.
    @HTMLBuilder private var room: some HTML {
        let own = overview.people.first { $0.accountID == visit.visitor.accountID }
        if let room = visit.network.groups.administratorsRoom, own?.isAdministrator == true,
            let state = own?.atMCS.membership(in: .administratorsRoom), [.toInvite, .invited].contains(state)
        {
            Box(
                "opens", id: "room",
                t(ja: "「\(room.name.ja)」に参加してください", en: "Please join “\(room.name.en)”")
            ) {
                p {
                    t(
                        ja: "\(room.purpose.ja)MCSで招待を受け、参加が済んだら、下のボタンでお知らせください。ご本人のお申し出として記録します。",
                        en:
                            "\(room.purpose.en) Accept the invitation at MCS, and then tell us here. It is recorded as your own word."
                    )
                }
                ButtonForm(
                    reader: visit.reader, action: visit.reader.link("\(path)/joined"),
                    submit: t(ja: "MCSで部屋に参加しました", en: "I have joined it at MCS"), name: "inline")
            }
        }
    }

    @HTMLBuilder private var applications: some HTML {
        let (received, state) = (t(ja: "受付", en: "Received"), t(ja: "状態", en: "State"))
        h2(.id("applications")) { t(ja: "申込", en: "Applications") }
        table(.labelled(by: "applications")) {
            Heads([t(ja: "受付番号", en: "Receipt"), received, state])
            tbody {
                Each(overview.applications) { application in
                    tr {
                        th(.ofRow) {
                            application.receipt
                            span(.class("under")) { about(application) }
                        }
                        td(.column(received)) { standing.day(application.receivedAt) }
                        td(.column(state)) { standing.application(application.state) }
                    }
                }
            }
        }
    }

    private func about(_ application: DeskApplication) -> String {
        let problems = application.problems
        return t(
            ja: "\(application.people)名分" + (problems > 0 ? "、お知らせ・誤り\(problems)件" : ""),
            en: "\(application.people) people" + (problems > 0 ? ", \(problems) remarks" : ""))
    }
}
