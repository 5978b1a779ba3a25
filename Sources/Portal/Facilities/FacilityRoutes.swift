import Hummingbird
import Operations
import Registry
import Storage
import Web

/// The desk of a facility, for its administrators: its people and where each stands, its applications, the room.
struct FacilityRoutes: Sendable {
    let pages: Pages
    let visitors: VisitorRoutes
    var ask: Door { visitors.ask }

    func add(to router: Router<WebContext>) {
        visitors.place("/n/:network/desk", on: router, get: choose)
        visitors.place(
            "/n/:network/desk/:facility", on: router,
            see: { token, parameters in
                // A non-numeric id becomes 0, which no facility has.
                ReadOwnFacility(parameters.get("facility").flatMap { Int64($0) } ?? 0, token: token)
            }, get: show)
        place("/n/:network/desk/:facility/joined", on: router, get: back, post: stateJoined)
        MeasureRoutes(facilities: self).add(to: router)
        ChangesRoutes(facilities: self).add(to: router)
        visitors.place(
            "/n/:network/participants", on: router, see: { token, _ in ReadParticipants(token: token) },
            get: participants)
    }

    typealias Handler =
        @Sendable (_ request: Request, _ visit: Visit, _ facility: SessionRecord.Facility) async throws ->
        Response

    /// A place of one facility: for whoever is not its administrator it does not exist.
    func place(
        _ path: RouterPath, on router: Router<WebContext>, get: @escaping Handler, post: Handler? = nil
    ) {
        visitors.place(path, on: router, get: admitting(get), post: post.map { admitting($0) })
    }

    private func admitting(_ handler: @escaping Handler) -> VisitorRoutes.Handler {
        { request, visit in
            guard let id = visit.parameters.get("facility").flatMap({ Int64($0) }),
                let facility = visit.visitor.facility(id)
            else { throw WebError.notFound }
            return try await handler(request, visit, facility)
        }
    }

    /// Whom the address names, among the people of the facility; anybody else is not there.
    func person(
        _ visit: Visit, _ facility: SessionRecord.Facility
    ) async throws -> (person: DeskPerson, overview: FacilityOverview) {
        let id = visit.parameters.get("account").flatMap { Int64($0) }
        let overview = try await ask(ReadFacility(facility.id), by: visit)
        guard let overview, let person = overview.people.first(where: { $0.accountID == id }) else {
            throw WebError.notFound
        }
        return (person, overview)
    }

    @Sendable private func choose(_ request: Request, _ visit: Visit) async throws -> Response {
        switch visit.visitor.administers.count {
        case 0: pages.response(MessagePage.forAdministrators(visit, pages), status: .forbidden)
        case 1:
            .redirect(to: visit.reader.link(visit.path("desk/\(visit.visitor.administers[0].id)")))
        default: pages.response(FacilityChoicePage(visit, pages))
        }
    }

    @Sendable private func show(
        _ request: Request, _ visit: Visit, _ overview: FacilityOverview
    ) async throws -> Response {
        guard visit.visitor.facility(overview.facility.id) != nil else { throw WebError.notFound }
        let done = request.uri.queryParameters["done"].flatMap { FacilityPage.Done(rawValue: String($0)) }
        return pages.response(FacilityPage(overview, visit, pages, done: done))
    }

    @Sendable private func back(
        _ request: Request, _ visit: Visit, _ facility: SessionRecord.Facility
    ) async throws -> Response {
        .redirect(to: visit.reader.link(visit.path("desk/\(facility.id)")))
    }

    @Sendable private func stateJoined(
        _ request: Request, _ visit: Visit, _ facility: SessionRecord.Facility
    ) async throws -> Response {
        try await ask(StateRoomJoined(accountID: visit.visitor.accountID), by: visit)
        return .redirect(to: visit.reader.link(visit.path("desk/\(facility.id)"), query: "done=joined"))
    }

    @Sendable private func participants(
        _ request: Request, _ visit: Visit, _ participants: [Participant]
    ) async throws -> Response {
        pages.response(ParticipantsPage(participants, visit, pages))
    }
}

extension MessagePage {
    /// Somebody without a facility to look after asked for its desk.
    static func forAdministrators(_ visit: Visit, _ pages: Pages) -> MessagePage {
        let t = visit.reader.language
        return MessagePage(
            t(ja: "MCS管理者の方のためのページです", en: "For administrators"),
            [
                t(
                    ja: "このページは、事業所のMCS管理者として登録されている方だけがご覧になれます。登録が違うときは、事務局へお知らせください。",
                    en:
                        "Only a facility's administrators can see this page. If you should be one, please tell the secretariat."
                )
            ],
            links: [
                Link(
                    address: visit.reader.link(visit.path("me")), text: t(ja: "わたしの登録へ", en: "To my entry"))
            ], path: visit.path("desk"), visit.reader, visit.network, pages)
    }
}
