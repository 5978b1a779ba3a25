import Operations
import Registry
import Storage

/// Which facilities take part, for those who do themselves (L5).
struct ParticipantsPage: Page {
    static let template = "participants"
    let frame: Frame
    let words: Words
    let groups: Rows<Group>?

    struct Group: Sendable, Encodable {
        let type: String
        let facilities: [Facility]
    }

    struct Facility: Sendable, Encodable {
        let name: String
        let address: String
    }

    struct Words: Sendable, Encodable {
        let heading: String
        let lead: String
        let nobody: String

        init(_ count: Int, _ t: Language) {
            heading = t(ja: "参加事業所の一覧", en: "Participating facilities")
            lead = t(
                ja: "公示に同意している\(count)事業所です。医療・介護の関係者の方だけにお見せするものです。ほかの方へお渡しにならないでください。",
                en:
                    "\(count) facilities that agreed to be named. The list is for medical and care personnel: please do not pass it on."
            )
            nobody = t(ja: "まだありません。", en: "There are none yet.")
        }
    }

    init(_ participants: [Participant], _ visit: Visit, _ pages: Pages) {
        let t = visit.reader.language
        words = Words(participants.count, t)
        frame = Frame(words.heading, path: visit.path("participants"), visit.reader, visit.network, pages)
        let order = visit.network.codes.facilityTypes.map(\.id)
        let byType = Dictionary(grouping: participants) { $0.type }
        let types = byType.keys.sorted {
            (order.firstIndex(of: $0) ?? order.count, $0) < (order.firstIndex(of: $1) ?? order.count, $1)
        }
        groups = Rows(
            types.map { type in
                Group(
                    type: visit.network.codes.facilityTypes.first { $0.id == type }?.label[t] ?? type,
                    facilities: (byType[type] ?? []).map { Facility(name: $0.name, address: $0.address) })
            })
    }
}
