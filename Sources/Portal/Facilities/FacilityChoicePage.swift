import Operations
import Registry
import Storage

/// Which of their facilities somebody wants to look after.
struct FacilityChoicePage: Page {
    static let template = "choice"
    let frame: Frame
    let heading: String
    let lead: String
    let links: [Link]

    init(_ visit: Visit, _ pages: Pages) {
        let t = visit.reader.language
        heading = t(ja: "事業所を選ぶ", en: "Choose a facility")
        lead = t(
            ja: "MCS管理者として登録されている事業所です。", en: "The facilities whose administrator you are.")
        links = visit.visitor.administers.map {
            Link(address: visit.reader.link(visit.path("desk/\($0.id)")), text: $0.name)
        }
        frame = Frame(heading, path: visit.path("desk"), visit.reader, visit.network, pages)
    }
}
