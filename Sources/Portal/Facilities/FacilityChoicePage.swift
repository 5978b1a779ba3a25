import Operations
import Storage
import Web

/// Which of their facilities somebody wants to look after.
struct FacilityChoicePage: Page {
    let frame: Frame
    private let visit: Visit

    init(_ visit: Visit, _ pages: Pages) {
        frame = Frame(
            visit.reader.language(ja: "事業所を選ぶ", en: "Choose a facility"), path: visit.path("desk"),
            visit.reader,
            visit.network, pages)
        self.visit = visit
    }

    var main: some HTML {
        h1 { frame.heading }
        p(.class("lead")) {
            t(ja: "MCS管理者として登録されている事業所です。", en: "The facilities whose administrator you are.")
        }
        ul(.class("errands plain")) {
            Each(visit.visitor.administers) { facility in
                li {
                    a(.href(visit.reader.link(visit.path("desk/\(facility.id)"))), .lang(.ja)) { facility.name }
                }
            }
        }
    }
}
