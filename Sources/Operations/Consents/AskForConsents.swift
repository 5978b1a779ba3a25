import Postgres
import Registry
import Secrets
import Storage

/// Writes to managers for their facility's consent (J2): one mail each, with one link for all that is asked.
struct AskForConsents {
    let active: ActiveForms
    let service: Service
    let request: Request

    struct Question {
        let facility: FacilityValues
        let clauses: [NetworkDefinition.ConsentClause]
        /// The facility that was merged into it, where that is why; nil where a wording was revised or is new.
        var mergedFacility: String?
    }

    /// Replaces the links that are open about the same.
    func ask(_ questions: [Question], _ tx: borrowing Transaction, _ scope: ActScope) throws {
        guard !questions.isEmpty else { return }
        let lapsesOn = request.today.adding(days: RequestConsents.days)
        let ids = try Outbox.drawIDs(questions.count, tx)
        let link = ConsentLink(service: service, network: scope.network)
        let tokens = ids.map(link.token)
        try ConsentRequest.close(
            questions.flatMap { question in question.clauses.map { (question.facility.id, $0.id) } }, tx, scope)
        let mails = questions.indices.map {
            mail(ids[$0], questions[$0], link.address(tokens[$0]), lapsesOn: lapsesOn, scope)
        }
        try Outbox.write(mails, version: active.version, domain: service.links.host, tx, scope)
        let links = questions.indices.flatMap { index in
            questions[index].clauses.map {
                ConsentRequest.Link(
                    facility: questions[index].facility.id, clause: $0.id, version: $0.version,
                    mailID: ids[index], tokenDigest: tokens[index].digest)
            }
        }
        try ConsentRequest.open(links, lapsesOn: lapsesOn, tx, scope)
    }

    private func mail(
        _ id: Int64, _ question: Question, _ link: String, lapsesOn: Day, _ scope: ActScope
    ) -> OutgoingMail {
        OutgoingMail(
            id, .consentRequest, toManagerOf: question.facility,
            [
                "clauses": .list(question.clauses.map(\.line)),
                "lapsesOn": .text(lapsesOn.adding(days: -1).japanese),
                "mergedFacility": .text(question.mergedFacility ?? ""),
            ], sealed: service.keys.seal(link, for: id, in: scope.network.id))
    }
}
