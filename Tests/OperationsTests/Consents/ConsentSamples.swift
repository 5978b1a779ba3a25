import Forms
import Operations
import Postgres
import Registry
import Storage
import TestSupport

/// The clinic and the pharmacy of `LifeSamples`, in a network that revises a wording.
struct ConsentSamples {
    let life: LifeSamples
    var database: TestDatabase { life.database }
    var clinic: Int64 { life.clinic }
    var pharmacy: Int64 { life.pharmacy }

    static let manager = "incho@midoridai.example.jp"

    init() async throws { life = try await LifeSamples() }

    /// Applies the network with another wording of a clause.
    func revise(_ clause: String, to version: String = "2027-04-01") async throws {
        var forms = try SampleNetworks.forms("komae")
        for index in forms.definition.consents.indices where forms.definition.consents[index].id == clause {
            forms.definition.consents[index].version = version
            forms.definition.consents[index].wording.ja += "第\(version)版の追記です。"
        }
        try await apply(forms)
    }

    func apply(_ forms: NetworkForms) async throws {
        _ = try await ApplyNetwork(forms).run(database.service(), life.request(daysLater: 1))
    }

    func standings(of facility: Int64) async throws -> [String: ConsentStanding] {
        let lines = try await database.service().consents(of: "komae", facility: facility)
        return Dictionary(uniqueKeysWithValues: lines.map { ($0.clause, $0.standing) })
    }

    @discardableResult
    func ask(
        _ facilities: Int64..., clauses: [String] = [], again: Bool = false, daysLater days: Int = 2
    ) async throws -> RequestConsents.Requested {
        try await RequestConsents(facilities: facilities, clauses: clauses, asksAgain: again)
            .run(database.service(), life.request(daysLater: days))
    }

    func token(of address: String = Self.manager) async throws -> String? {
        try await LinkTokens.sent(.consentRequest, in: database)[address]
    }

    func answer(
        _ token: String, _ answers: [String: Bool], daysLater days: Int = 3
    ) async throws -> AnswerConsents.Outcome {
        try await AnswerConsents(token: token, name: "緑川 誠", answers: answers)
            .run(database.service("portal"), life.request(daysLater: days))
    }

    @discardableResult
    func withdraw(_ clause: String, daysLater days: Int = 1) async throws -> FacilityFacts {
        try await WithdrawConsent(
            of: clinic, clause: clause, channel: .paper, reason: "申し出", reach: .network
        ).run(database.service(), life.request(daysLater: days))
    }

    @discardableResult
    func record(
        _ clauses: String..., manner: ConsentManner = .earlierEquivalent, statedDaysBefore days: Int = 900,
        place: String? = "書庫A-12", daysLater: Int = 3
    ) async throws -> RecordConsents.Recorded {
        let request = life.request(daysLater: daysLater)
        return try await RecordConsents(
            of: clinic, clauses: clauses,
            ConsentStatement(
                manner: manner, channel: .paper, statedOn: request.today.adding(days: -days),
                paperPlace: place, documentNumber: "6狛福高第9号", reason: "開設時の書面で確認")
        ).run(database.service(), request)
    }
}
