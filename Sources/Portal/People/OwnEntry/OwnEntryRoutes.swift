import Hummingbird
import Operations
import Registry
import Storage
import Web

/// What people change about their own entry themselves, and what happened to it.
struct OwnEntryRoutes: Sendable {
    let entries: EntryRoutes
    private var pages: Pages { entries.pages }
    private var ask: Door { entries.ask }

    func add(to router: Router<WebContext>) {
        let visitors = entries.visitors
        visitors.place("/n/:network/me/entry", on: router, get: showEntry, post: correct)
        visitors.place("/n/:network/me/mcs", on: router, get: showOptions, post: stateOptions)
        visitors.place(
            "/n/:network/me/address", on: router,
            get: { _, visit in address(OwnEntryPages.Address(), visit) }, post: askForAddress)
        visitors.place("/n/:network/me/history", on: router, get: history)
        router.place("/n/:network/address/:token", get: showLink, post: confirm)
    }

    private func entry(_ visit: Visit) async throws -> MyEntry {
        guard let entry = try await ask(ReadEntry(of: visit.visitor.accountID), by: visit)
        else { throw WebError.notFound }
        return entry
    }

    private func done(_ what: EntryPage.Done, _ visit: Visit) -> Response {
        .redirect(to: visit.reader.link(visit.path("me"), query: "done=\(what.rawValue)"))
    }

    @Sendable private func showEntry(_ request: Request, _ visit: Visit) async throws -> Response {
        let held = try await entry(visit).record
        return pages.response(
            OwnEntryPages.correction(kana: held.kana ?? "", telephone: held.telephone ?? "", visit, pages))
    }

    @Sendable private func correct(_ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await FormFields(of: request)
        let operation = CorrectOwnEntry(
            accountID: visit.visitor.accountID, kana: try form.value("kana"),
            telephone: try form.value("telephone"))
        guard try !form.asksForTranslation else {
            return pages.response(
                OwnEntryPages.correction(kana: operation.kana, telephone: operation.telephone, visit, pages))
        }
        switch try await ask(operation, by: visit) {
        case .corrected: return done(.entry, visit)
        case .unchanged: return .redirect(to: visit.reader.link(visit.path("me")))
        case .objections(let objections):
            return pages.response(
                OwnEntryPages.correction(
                    kana: operation.kana, telephone: operation.telephone, visit, pages,
                    mistakes: OwnEntryPages.mistakes(objections, visit.reader.language)),
                status: .unprocessableContent)
        }
    }

    @Sendable private func showOptions(_ request: Request, _ visit: Visit) async throws -> Response {
        let held = try await entry(visit).record.mcsOptions
        return pages.response(
            OwnEntryPages.options(
                twoFactor: held?.twoFactor, identityCertified: held?.identityCertified, visit, pages))
    }

    @Sendable private func stateOptions(_ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await FormFields(of: request)
        let answers = [try form.value("two-factor"), try form.value("identity")]
            .map { $0 == "yes" ? true : $0 == "no" ? false : nil }
        guard try !form.asksForTranslation else {
            return pages.response(
                OwnEntryPages.options(twoFactor: answers[0], identityCertified: answers[1], visit, pages))
        }
        guard let twoFactor = answers[0], let identityCertified = answers[1] else {
            return pages.response(
                OwnEntryPages.options(
                    twoFactor: answers[0], identityCertified: answers[1], visit, pages, isAnswered: true),
                status: .unprocessableContent)
        }
        try await ask(
            StateMCSOptions(
                accountID: visit.visitor.accountID, twoFactor: twoFactor, identityCertified: identityCertified),
            by: visit)
        return done(.options, visit)
    }

    private func address(_ entry: OwnEntryPages.Address, _ visit: Visit) -> Response {
        pages.response(
            OwnEntryPages.address(entry, visit, pages),
            status: entry.outcome == nil ? .ok : .unprocessableContent)
    }

    @Sendable private func askForAddress(_ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await FormFields(of: request)
        let operation = AskForAddress(
            accountID: visit.visitor.accountID, address: try form.value("address"),
            password: try form.value("password"))
        guard try !form.asksForTranslation else {
            return address(OwnEntryPages.Address(text: operation.address), visit)
        }
        let outcome = try await ask(operation, by: visit)
        guard outcome != .asked else { return done(.address, visit) }
        return address(OwnEntryPages.Address(text: operation.address, outcome: outcome), visit)
    }

    @Sendable private func history(_ request: Request, _ visit: Visit) async throws -> Response {
        let events = try await ask(ReadHistory(of: visit.visitor.accountID), by: visit)
        return pages.response(HistoryPage(events, visit, pages))
    }

    /// Showing it consumes nothing: mail scanners open links as well.
    @Sendable private func showLink(_ request: Request, _ context: WebContext) async throws -> Response {
        let network = try await entries.visitors.directory.network(of: context)
        let page = FormPage.confirmNewAddress(
            token: try context.token(), network, Reader(request, context), pages)
        return pages.response(page)
    }

    @Sendable private func confirm(_ request: Request, _ context: WebContext) async throws -> Response {
        let network = try await entries.visitors.directory.network(of: context)
        let reader = Reader(request, context)
        let operation = ConfirmNewAddress(token: try context.token())
        switch try await ask(operation, in: network.code) {
        case .changed: return pages.response(MessagePage.newAddress(isChanged: true, network, reader, pages))
        case .noLongerOpen:
            return pages.response(
                MessagePage.newAddress(isChanged: false, network, reader, pages), status: .gone)
        }
    }
}
