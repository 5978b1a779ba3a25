import Hummingbird
import Operations
import Registry
import Storage

/// An administrator suspends somebody of their facility (A6). Whether they may is decided once more by the operation itself, on
/// what holds while the rows are held.
struct SuspensionRoutes: Sendable {
    let facilities: FacilityRoutes

    func add(to router: Router<PortalContext>) {
        facilities.place("/n/:network/desk/:facility/suspend/:account", on: router, get: show, post: suspend)
    }

    @Sendable private func show(
        _ request: Request, _ visit: Visit, _ facility: SessionRecord.Facility
    ) async throws -> Response {
        let person = try await person(visit, facility)
        return facilities.pages.response(
            SuspensionPage.page(of: person, at: path(person, visit, facility), visit, facilities.pages))
    }

    @Sendable private func suspend(
        _ request: Request, _ visit: Visit, _ facility: SessionRecord.Facility
    ) async throws -> Response {
        let person = try await person(visit, facility)
        let form = try await FormFields(of: request)
        let entry = SuspensionPage.Entry(
            cause: SuspensionCause(rawValue: try form.value("cause")), reason: try form.value("reason"))
        guard try !form.asksForTranslation else {
            return facilities.pages.response(
                SuspensionPage.page(
                    of: person, at: path(person, visit, facility), visit, facilities.pages, entry: entry))
        }
        let mistakes = entry.mistakes(visit.reader.language)
        guard mistakes.isEmpty, let cause = entry.cause else {
            return again(entry, mistakes, person, visit, facility)
        }
        let operation = SuspendAccounts(
            [.id(person.accountID)], cause: cause, reason: entry.reason,
            reach: .facility(facility.id, administrator: visit.visitor.accountID))
        do {
            try await facilities.desk.take(
                visit.network.code, .suspend(operation), visit.visitor.accountID)
        } catch let refusal as Refusal where refusal.kind == .notAllowed {
            let objection = FormError(field: "cause", message: refusal.what[visit.reader.language])
            return again(entry, [objection], person, visit, facility)
        }
        return .redirect(
            to: visit.reader.link(visit.path("desk/\(facility.id)"), query: "done=suspended"))
    }

    /// Somebody of this facility whose account is active; anybody else is not there.
    private func person(_ visit: Visit, _ facility: SessionRecord.Facility) async throws -> DeskPerson {
        let person = try await facilities.person(visit, facility).person
        guard person.state == .active else { throw PortalError.notFound }
        return person
    }

    private func again(
        _ entry: SuspensionPage.Entry, _ mistakes: [FormError], _ person: DeskPerson, _ visit: Visit,
        _ facility: SessionRecord.Facility
    ) -> Response {
        facilities.pages.response(
            SuspensionPage.page(
                of: person, at: path(person, visit, facility), visit, facilities.pages, entry: entry,
                mistakes: mistakes), status: .unprocessableContent)
    }

    private func path(_ person: DeskPerson, _ visit: Visit, _ facility: SessionRecord.Facility) -> String {
        visit.path("desk/\(facility.id)/suspend/\(person.accountID)")
    }
}
