import FoundationEssentials
import Operations
import Postgres
import Registry
import Secrets
import Storage
import TestSupport

/// A person of the sample application with an active account, and short ways to do what they do in a browser.
struct Somebody {
    let database: TestDatabase
    let service: Service
    let id: Int64
    let address: String

    static let password = "kaede4momiji"
    static let address = "m.yamazaki@midoridai.example.jp"

    static func active(
        in database: TestDatabase, _ service: Service? = nil, address: String = address
    ) async throws -> Somebody {
        try await Samples.approve(SampleApplication("komae"), in: database)
        let service = try service ?? database.service("portal", size: 4)
        let temporary = try await TemporaryPasswords.sent(to: address, in: database)
        let begun = try await BeginActivation(address: address, typedPassword: temporary)
            .run(service, SampleNetworks.request("komae"))
        guard case .proceed(let invitation) = begun else { throw Unexpected() }
        let done = try await CompleteActivation(
            ticket: invitation.ticket, password: password, repeated: password,
            agreedClauses: Set(invitation.terms.map(\.id))
        ).run(service, SampleNetworks.request("komae"))
        guard case .activated = done else { throw Unexpected() }
        let account = try await service.account(address, in: "komae")
        return Somebody(database: database, service: service, id: account.id, address: address)
    }

    func request(after seconds: TimeInterval = 0) -> Request {
        Request(
            network: "komae", actor: Actor(.person, String(id)), asOf: SampleNetworks.monday + seconds)
    }

    func signIn(
        _ password: String = password, after seconds: TimeInterval = 0, replacing: String? = nil
    ) async throws -> SignIn.Outcome {
        try await SignIn(address: address, password: password, replacing: replacing)
            .run(service, request(after: seconds))
    }

    func token(_ password: String = password, after seconds: TimeInterval = 0, replacing: String? = nil)
        async throws -> String
    {
        guard case .signedIn(let session) = try await signIn(password, after: seconds, replacing: replacing)
        else { throw Unexpected() }
        return session.token
    }

    func visitor(_ token: String, after seconds: TimeInterval = 0) async throws -> Visitor? {
        try await ReadVisitor(token: token).run(service, request(after: seconds))?.visitor
    }

    /// Moves the account as the desk's operations do, within an act.
    func setState(_ state: AccountState) async throws {
        let act = Act(
            .suspendAccount, network: "komae", actor: Actor(.clerk, "窓口 花子"), asOf: SampleNetworks.monday)
        _ = try await database.service().database.act(act) { tx, scope in
            try tx.execute(
                """
                UPDATE madoguchi.account SET state = \(state.rawValue)
                WHERE network_id = \(scope.network.id) AND id = \(id)
                """)
        }
    }

    /// How many events of a kind the trail has.
    func events(_ kind: ActKind) async throws -> Int {
        try await database.service().auditEvents(of: "komae", limit: 200).filter { $0.kind == kind }.count
    }

    func mails(_ kind: MailKind) async throws -> Int {
        try await database.service().mails(of: "komae", limit: 200).filter { $0.kind == kind }.count
    }
}
