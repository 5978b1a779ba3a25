import Hummingbird
import Operations
import Registry
import Storage
import Web

/// What an administrator does about the people of their facility. Whether they may is decided once more by the operation
/// itself, on what holds while the rows are held.
struct MeasureRoutes: Sendable {
    let facilities: FacilityRoutes

    func add(to router: Router<WebContext>) {
        for verb in DeskVerb.allCases {
            facilities.place(
                RouterPath("/n/:network/desk/:facility/\(verb.rawValue)/:account"), on: router,
                get: { _, visit, facility in try await show(verb, visit, facility) },
                post: { request, visit, facility in try await take(verb, request, visit, facility) })
        }
    }

    private func show(
        _ verb: DeskVerb, _ visit: Visit, _ facility: SessionRecord.Facility
    ) async throws -> Response {
        let page = try await page(verb, visit, facility)
        let entry = MeasureEntry(
            verb, today: facilities.ask.today, visitor: visit.visitor, visit.reader.language)
        return facilities.pages.response(page.page(entry, at: path(verb, page, facility), facilities.pages))
    }

    private func take(
        _ verb: DeskVerb, _ request: Request, _ visit: Visit, _ facility: SessionRecord.Facility
    ) async throws -> Response {
        let page = try await page(verb, visit, facility)
        let form = try await FormFields(of: request)
        let entry = try MeasureEntry(verb, form)
        guard try !form.asksForTranslation else {
            return facilities.pages.response(
                page.page(entry, at: path(verb, page, facility), facilities.pages))
        }
        let t = visit.reader.language
        let mistakes = entry.mistakes(today: facilities.ask.today, t)
        guard mistakes.isEmpty,
            let measure = entry.measure(
                about: page.person, at: facility.id, by: visit.visitor.accountID)
        else { return again(entry, mistakes, page, facility) }
        do {
            _ = try await facilities.ask(measure, by: visit)
        } catch let refusal as Refusal where refusal.kind == .notAllowed {
            let objection = FormError(
                field: verb.decisiveField, message: refusal.what[t], remedies: refusal.details.map { $0[t] })
            return again(entry, [objection], page, facility)
        }
        return done(verb, page, facility)
    }

    /// Somebody of this facility about whom it can be done; anybody else is not there.
    private func page(
        _ verb: DeskVerb, _ visit: Visit, _ facility: SessionRecord.Facility
    ) async throws -> MeasurePage {
        let (person, overview) = try await facilities.person(visit, facility)
        guard verb.isOpen(for: person, visit.network) else { throw WebError.notFound }
        return MeasurePage(person: person, overview: overview, visit: visit)
    }

    private func again(
        _ entry: MeasureEntry, _ mistakes: [FormError], _ page: MeasurePage,
        _ facility: SessionRecord.Facility
    ) -> Response {
        facilities.pages.response(
            page.page(
                entry, at: path(entry.verb, page, facility), facilities.pages, mistakes: mistakes),
            status: .unprocessableContent)
    }

    /// Whoever has just stopped their own account, given up their own right, or left, has no desk there any more.
    private func done(
        _ verb: DeskVerb, _ page: MeasurePage, _ facility: SessionRecord.Facility
    ) -> Response {
        let visit = page.visit
        let isOwn = page.person.accountID == visit.visitor.accountID
        let reader = visit.reader
        return switch verb {
        case .suspend where isOwn:
            .redirect(to: reader.link(visit.path("sign-in"), query: "after=suspended"))
        case .revoke where isOwn, .depart where isOwn: .redirect(to: reader.link(visit.path("me")))
        default: .redirect(to: reader.link(visit.path("desk/\(facility.id)"), query: "done=\(verb.rawValue)"))
        }
    }

    private func path(_ verb: DeskVerb, _ page: MeasurePage, _ facility: SessionRecord.Facility) -> String {
        page.visit.path("desk/\(facility.id)/\(verb.rawValue)/\(page.person.accountID)")
    }
}

extension DeskVerb {
    /// The field at which it is said that the operation refused.
    fileprivate var decisiveField: String {
        switch self {
        case .suspend: "cause"
        case .revoke: "successor"
        case .resume, .reissue, .unlock, .grant, .depart: "reason"
        }
    }
}
