import Operations
import Registry
import Storage
import Web

/// Which facilities take part, for those who do themselves (L5).
struct ParticipantsPage: Page {
    let frame: Frame
    private let count: Int
    /// By the kind of facility, in the network's own order.
    private let groups: [(type: String, facilities: [Participant])]

    init(_ participants: [Participant], _ visit: Visit, _ pages: Pages) {
        let t = visit.reader.language
        frame = Frame(
            t(ja: "参加事業所の一覧", en: "Participating facilities"), path: visit.path("participants"),
            visit.reader, visit.network, pages)
        count = participants.count
        let byType = Dictionary(grouping: participants, by: \.type)
        let known = visit.network.codes.facilityTypes
        let others = Set(byType.keys).subtracting(known.map(\.id)).sorted()
        groups = (known.map { ($0.id, $0.label[t]) } + others.map { ($0, $0) }).compactMap { id, label in
            byType[id].map { (label, $0) }
        }
    }

    var main: some HTML {
        h1 { frame.heading }
        p(.class("lead")) {
            t(
                ja: "公示に同意している\(count)事業所です。医療・介護の関係者の方だけにお見せするものです。ほかの方へお渡しにならないでください。",
                en:
                    "\(count) facilities that agreed to be named. The list is for medical and care personnel: please do not pass it on."
            )
        }
        Each(groups) { group in
            h2 { group.type }
            ul(.class("cards")) {
                Each(group.facilities) { facility in
                    li {
                        strong(.lang(.ja)) { facility.name }
                        p(.class("small"), .lang(.ja)) { facility.address }
                    }
                }
            }
        }
        if groups.isEmpty { p { t(ja: "まだありません。", en: "There are none yet.") } }
    }
}
