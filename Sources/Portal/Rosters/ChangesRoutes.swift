import FoundationEssentials
import Hummingbird
import Operations
import Registry
import Storage
import Web

/// Changes of a facility's roster: the file is chosen, its plan is shown, and only then it is sent. In between nothing is
/// kept here: the page of the plan brings the file back, with a ticket that says what was shown.
struct ChangesRoutes: Sendable {
    let facilities: FacilityRoutes
    private var ask: Door { facilities.ask }
    private var pages: Pages { facilities.pages }

    func add(to router: Router<WebContext>) {
        facilities.place("/n/:network/desk/:facility/changes", on: router, get: show, post: plan)
        facilities.place("/n/:network/desk/:facility/changes/send", on: router, get: startOver, post: send)
        facilities.place("/n/:network/desk/:facility/roster/:file", on: router, get: download)
    }

    @Sendable private func show(
        _ request: Request, _ visit: Visit, _ facility: SessionRecord.Facility
    ) async throws -> Response {
        let clauses = try await openClauses(visit, facility)
        let entry = ChangesEntry(of: facility, today: ask.today)
        return pages.response(
            ChangesPage(entry, at: path(visit, facility), clauses, visit, pages))
    }

    @Sendable private func plan(
        _ request: Request, _ visit: Visit, _ facility: SessionRecord.Facility
    ) async throws -> Response {
        let clauses = try await openClauses(visit, facility)
        let (network, t) = (visit.network, visit.reader.language)
        let form = try await MultipartForm(of: request)
        let today = ask.today
        let entry = try ChangesEntry(of: facility, form.fields, network, today: today)
        let file = form.file(ApplyEntry.fileField)
        guard try !form.fields.asksForTranslation else {
            let trouble = file == nil ? ApplyTrouble() : ApplyTrouble(.fileForgotten(t))
            return pages.response(
                ChangesPage(entry, at: path(visit, facility), clauses, visit, pages, trouble: trouble))
        }
        guard try form.fields.value(ApplyEntry.wordingField) == ApplyEntry.wording(of: network) else {
            return again(entry, clauses, ApplyTrouble(.wordingChanged(t)), visit)
        }
        guard let file else {
            return again(entry, clauses, ApplyTrouble(.fileMissing(t)), visit)
        }
        let operation = PlanRoster(
            entry.upload(file, by: visit.visitor.accountID, network, today: today))
        do {
            switch try await ask(operation, by: visit) {
            case .planned(let preview):
                return pages.response(
                    PlanPage(preview, of: facility.name, at: path(visit, facility), visit, pages))
            case .problems(let problems, let file):
                let trouble = ApplyTrouble(
                    problems, file: file, entry.form, items: ChangesEntry.items(clauses, network), network, t)
                return again(entry, clauses, trouble, visit)
            case .receivedBefore(let receipt):
                return pages.response(MessagePage.rosterReceivedBefore(receipt, facility, visit, pages))
            }
        } catch let refusal as Refusal where refusal.kind == .data {
            return again(entry, clauses, ApplyTrouble(.unreadable(refusal, entry.form, t)), visit)
        }
    }

    @Sendable private func send(
        _ request: Request, _ visit: Visit, _ facility: SessionRecord.Facility
    ) async throws -> Response {
        _ = try await openClauses(visit, facility)
        let form = try await FormFields(of: request)
        guard let file = Data(base64Encoded: try form.value("file")) else { throw WebError.malformedForm }
        let operation = SendRoster(
            facility: facility.id, administrator: visit.visitor.accountID, ticket: try form.value("ticket"),
            bytes: [UInt8](file), removalExplanation: try form.value(PlanPage.explanationField))
        guard try !form.asksForTranslation else {
            let outcome = try await ask(PlanRosterAgain(operation), by: visit)
            return shown(outcome, again: .asked, operation, visit, facility)
        }
        switch try await ask(operation, by: visit) {
        case .sent:
            return .redirect(to: visit.reader.link(visit.path("desk/\(facility.id)"), query: "done=sent"))
        case .changed(let outcome):
            return shown(outcome, again: .changed, operation, visit, facility)
        case .explanationWanted(let outcome):
            return shown(outcome, again: .explanationWanted, operation, visit, facility)
        case .startOver:
            return pages.response(
                MessagePage.rosterStartOver(path(visit, facility), visit, pages), status: .gone)
        }
    }

    /// The plan another time, with what was written about it; nil where its page has been open too long.
    private func shown(
        _ outcome: PlanRoster.Outcome?, again: PlanPage.Again, _ operation: SendRoster, _ visit: Visit,
        _ facility: SessionRecord.Facility
    ) -> Response {
        switch outcome {
        case .planned(let preview):
            let explanation = operation.removalExplanation
            let mistakes =
                again == .explanationWanted
                ? PlanWords(visit.reader.language).mistakes(explanation) : []
            return pages.response(
                PlanPage(
                    preview, of: facility.name, at: path(visit, facility), visit, pages, again: again,
                    mistakes: mistakes, explanation: explanation),
                status: again == .asked ? .ok : .unprocessableContent)
        case .receivedBefore(let receipt):
            return pages.response(MessagePage.rosterReceivedBefore(receipt, facility, visit, pages))
        case .problems, nil:
            return pages.response(
                MessagePage.rosterStartOver(path(visit, facility), visit, pages), status: .gone)
        }
    }

    @Sendable private func startOver(
        _ request: Request, _ visit: Visit, _ facility: SessionRecord.Facility
    ) async throws -> Response {
        .redirect(to: visit.reader.link("\(path(visit, facility))/changes"))
    }

    @Sendable private func download(
        _ request: Request, _ visit: Visit, _ facility: SessionRecord.Facility
    ) async throws -> Response {
        guard let format = visit.parameters.get("file").flatMap({ CurrentRoster.Format(rawValue: $0) }) else {
            throw WebError.notFound
        }
        let bytes = try await ask(CurrentRoster(of: facility.id, as: format), by: visit)
        return Response.download(bytes, name: format.rawValue, mediaType: format.mediaType)
    }

    /// What the facility has to consent to anew; not found where the network takes nothing by its pages.
    private func openClauses(
        _ visit: Visit, _ facility: SessionRecord.Facility
    ) async throws -> [NetworkDefinition.ConsentClause] {
        guard visit.network.intake.portal != .closed else { throw WebError.notFound }
        return try await ask(ReadClausesToAnswer(by: facility.id), by: visit)
    }

    private func again(
        _ entry: ChangesEntry, _ clauses: [NetworkDefinition.ConsentClause], _ trouble: ApplyTrouble,
        _ visit: Visit
    ) -> Response {
        pages.response(
            ChangesPage(
                entry, at: path(visit, entry.facility), clauses, visit, pages, trouble: trouble),
            status: .unprocessableContent)
    }

    private func path(_ visit: Visit, _ facility: SessionRecord.Facility) -> String {
        visit.path("desk/\(facility.id)")
    }
}

extension MessagePage {
    static func rosterReceivedBefore(
        _ receipt: String, _ facility: SessionRecord.Facility, _ visit: Visit, _ pages: Pages
    ) -> MessagePage {
        let (t, path) = (visit.reader.language, visit.path("desk/\(facility.id)"))
        return MessagePage(
            t(ja: "同じ内容をすでにお送りいただいています", en: "You have sent the very same already"),
            [
                t(
                    ja: "受付番号は \(receipt) です。今回は何も変わっていません。",
                    en: "Its receipt number is \(receipt). Nothing has changed now.")
            ],
            links: [Link(address: visit.reader.link(path), text: t(ja: "事業所の窓口へ", en: "To your facility"))],
            path: path, visit.reader, visit.network, pages)
    }

    /// - Parameter path: the desk of the facility.
    static func rosterStartOver(_ path: String, _ visit: Visit, _ pages: Pages) -> MessagePage {
        let t = visit.reader.language
        return MessagePage(
            t(ja: "もう一度、ファイルを選んでください", en: "Please choose the file again"),
            [
                t(
                    ja: "計画の画面を開いてから時間がたちすぎたか、内容が変わっています。安全のため、まだ何も送っていません。",
                    en:
                        "The plan was open for too long, or what it says has changed. To be safe, nothing was sent."
                )
            ],
            links: [
                Link(
                    address: visit.reader.link("\(path)/changes"),
                    text: t(ja: "ファイルを選ぶ", en: "Choose the file"))
            ], path: path, visit.reader, visit.network, pages)
    }
}
