import Postgres
import Registry
import Secrets
import Storage

/// A facility's manager answers, behind the link of a mail, what it is asked to consent to (J2): clause by clause, yes or no.
/// Unknown, lapsed, used and closed links get one answer.
package struct AnswerConsents: Operation {
    /// As it stands in the link.
    package let token: String
    /// Who answers, as they write their name.
    package let name: String
    /// Yes or no by clause; one that was asked about and is not here stays unanswered, and nothing is recorded.
    package let answers: [String: Bool]

    /// In characters.
    package static let longestName = 100

    package init(token: String, name: String, answers: [String: Bool]) {
        self.token = token
        self.name = name
        self.answers = answers
    }

    package enum Outcome: Sendable, Hashable {
        /// Ids of the clauses that the facility consents to, and of those that it does not.
        case recorded(given: [String], declined: [String])
        case noLongerOpen
    }

    /// What is recorded of it.
    struct Answered: Codable, Sendable {
        let facilityID: Int64
        let given: [String]
        let declined: [String]
    }

    package func run(_ service: Service, _ request: Request) async throws -> Outcome {
        guard let token = Token(text: token), !name.isBlank, name.count <= Self.longestName
        else { return .noLongerOpen }
        let asked = try await service.database.read(request.network) { tx, network in
            try ConsentRequest.find(tokenDigest: token.digest, today: request.today, tx, network)
        }
        guard let first = asked.first else { return .noLongerOpen }
        // Whoever answers has no account: the act names the request.
        let act = Act(
            .answerConsents, network: request.network, actor: Actor(.manager, String(first.id)),
            requestID: request.id, asOf: request.asOf)
        do {
            let answered = try await service.database.act(act) { tx, scope in
                try HoldRows.facilities([first.facility], tx)
                return try answer(token, service, request, tx, scope)
            }
            return .recorded(given: answered.given, declined: answered.declined)
        } catch is NoLongerOpen {
            return .noLongerOpen
        }
    }

    private struct NoLongerOpen: Error {}

    private func answer(
        _ token: Token, _ service: Service, _ request: Request, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws -> Answered {
        let active = try service.forms.current(tx, scope.network)
        guard
            let open = try OpenConsentRequest(
                token, active.definition, today: request.today, tx, scope.network),
            open.clauses.allSatisfy({ answers[$0.clause.id] != nil })
        else { throw NoLongerOpen() }
        let facility = try FacilityValues.takingPart(open.facility, tx, scope)

        try record(open, tx, scope)
        let said = ConsentAnswers(
            given: open.clauses.map(\.clause).filter { answers[$0.id] == true },
            declined: open.clauses.map(\.clause).filter { answers[$0.id] == false }, by: name)
        let mail = try said.confirmation(to: facility, tx)
        try Outbox.write([mail], version: active.version, domain: service.links.host, tx, scope)
        return Answered(
            facilityID: facility.id, given: said.given.map(\.id), declined: said.declined.map(\.id))
    }

    private func record(
        _ open: OpenConsentRequest, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws {
        let ids = try ConsentEntry.insert(
            open.clauses.map {
                ConsentEntry(
                    facility: open.facility, clause: $0.clause.id, version: $0.clause.version,
                    digest: $0.clause.wording.digest, given: answers[$0.clause.id] == true, channel: .portal,
                    givenBy: name)
            }, tx, scope)
        let answered = zip(open.clauses, ids).map { (request: $0.request, consent: $1) }
        guard try ConsentRequest.answer(answered, tx, scope) == ids.count else { throw NoLongerOpen() }
    }
}
