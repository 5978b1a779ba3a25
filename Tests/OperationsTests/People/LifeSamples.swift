import Forms
import FoundationEssentials
import Operations
import Postgres
import Registry
import Storage
import TestSupport

/// A clinic with three people and a pharmacy with two, and short ways to what happens to them.
struct LifeSamples {
    let database = TestDatabase.current
    let clinic: Int64
    let pharmacy: Int64

    static let takahashi = "k.takahashi@midoridai.example.jp"
    static let yamazaki = "m.yamazaki@midoridai.example.jp"
    static let sato = "n.sato@midoridai.example.jp"
    static let mori = "a.mori@hinoki.example.jp"
    static let kato = "y.kato@hinoki.example.jp"
    static let explanation = RoleExplanation(
        on: SampleNetworks.request("komae").today, by: "窓口 花子")

    init() async throws {
        clinic = try await Self.first(Samples.approve(SampleApplication("komae"), in: database))
        pharmacy = try await Self.first(Samples.approve(Self.pharmacyApplication, in: database))
    }

    private static var pharmacyApplication: SampleApplication {
        get throws {
            var application = try SampleApplication("komae")
            application.facility = "ひのき薬局"
            application.managerEmail = "tencho@hinoki.example.jp"
            application.people = [
                .init("森 彩", "モリ アヤ", "薬剤師", mori, isAdministrator: true),
                .init("加藤 裕", "カトウ ユウ", "薬剤師", kato),
            ]
            return application
        }
    }

    /// A second affiliation (兼務), by a roster of that facility.
    func affiliate(_ address: String, at facility: Int64) async throws {
        let (clinicForm, pharmacyForm) = (try SampleApplication("komae"), try Self.pharmacyApplication)
        var form = facility == clinic ? clinicForm : pharmacyForm
        form.people = (clinicForm.people + pharmacyForm.people).filter { $0.email == address }.map(\.withoutRight)
        _ = try await Samples.approve(form, in: database)
    }

    private static func first(_ approval: ApproveApplication.Approval) throws -> Int64 {
        guard let id = approval.facilityIDs.first else { throw Unexpected() }
        return id
    }

    func reference(_ address: String) throws -> AccountReference { try AccountReference(address) }

    func references(_ addresses: String...) throws -> [AccountReference] {
        try addresses.map { try AccountReference($0) }
    }

    func account(_ address: String) async throws -> AccountRecord {
        try await database.service().account(address, in: "komae")
    }

    func id(_ address: String) async throws -> Int64 { try await account(address).id }

    func request(daysLater: Int = 0, by account: Int64? = nil) -> Request {
        let usual = SampleNetworks.request("komae", daysLater: daysLater)
        guard let account else { return usual }
        return Request(network: "komae", actor: Actor(.person, String(account)), asOf: usual.asOf)
    }

    /// Begins and completes an activation; the outcome of the step at which it ended.
    @discardableResult
    func activate(_ address: String, daysLater: Int = 0) async throws -> Bool {
        guard let ticket = try await ticket(address, daysLater: daysLater) else { return false }
        return try await complete(ticket, daysLater: daysLater)
    }

    func ticket(_ address: String, daysLater: Int = 0) async throws -> String? {
        let password = try await TemporaryPasswords.sent(to: address, in: database)
        return try await ticket(address, password: password, daysLater: daysLater)
    }

    func ticket(_ address: String, password: String, daysLater: Int = 0) async throws -> String? {
        let outcome = try await BeginActivation(address: address, typedPassword: password)
            .run(database.service("portal"), request(daysLater: daysLater))
        if case .proceed(let invitation) = outcome { return invitation.ticket }
        return nil
    }

    func complete(_ ticket: String, daysLater: Int = 0) async throws -> Bool {
        let terms = try SampleNetworks.forms("komae").definition.terms.map(\.id)
        let outcome = try await CompleteActivation(
            ticket: ticket, password: "kaede4momiji", repeated: "kaede4momiji", agreedClauses: Set(terms)
        ).run(database.service("portal"), request(daysLater: daysLater))
        if case .activated = outcome { return true }
        return false
    }

    func suspend(_ addresses: String..., cause: SuspensionCause = .lostDevice) async throws -> LifeFacts {
        let people = try addresses.map { try AccountReference($0) }
        return try await SuspendAccounts(people, cause: cause, reason: "電車に置き忘れ", reach: .network)
            .run(database.service(), request())
    }

    func resume(_ addresses: String...) async throws -> LifeFacts {
        let people = try addresses.map { try AccountReference($0) }
        return try await ResumeAccounts(people, reason: "見つかったため", reach: .network)
            .run(database.service(), request(daysLater: 1))
    }

    func depart(_ addresses: String..., from facility: Int64? = nil) async throws -> LifeFacts {
        let people = try addresses.map { try AccountReference($0) }
        return try await DepartAccounts(people, from: facility, reason: "退職", reach: .network)
            .run(database.service(), request())
    }

    func grant(_ address: String, at facility: Int64) async throws {
        _ = try await GrantAdministrator(
            references(address), at: facility, explanation: Self.explanation, reason: "増員", reach: .network
        ).run(database.service(), request())
    }

    /// Lines of the work list of these kinds; without any all of them.
    func work(_ kinds: WorkKind...) async throws -> [WorkLine] {
        try await kinds.isEmpty ? clerk.work() : clerk.work(Set(kinds))
    }

    /// Every line about one person.
    func linesAbout(_ account: Int64) async throws -> [WorkLine] {
        try await clerk.work().filter { $0.accountID == account }
    }

    /// What the lines of a kind ask for, in words.
    func texts(_ kind: WorkKind) async throws -> [String] { try await clerk.texts([kind]) }

    func attest(_ kinds: WorkKind...) async throws { try await clerk.attest(Set(kinds)) }

    /// Attests every line, so that MCS shows what is wanted so far.
    func attestAll() async throws { try await clerk.attest() }

    func ask(_ kinds: WorkKind...) async throws { try await clerk.ask(Set(kinds)) }

    private var clerk: Clerk { get throws { try Clerk(in: database) } }

    /// Where somebody stands in a group at MCS.
    func membership(_ reference: String, _ group: GroupKind) async throws -> MembershipState? {
        try await account(reference).atMCS.membership(in: group)
    }

    func mails(_ kind: MailKind) async throws -> [MailRecord] {
        try await database.service().mails(of: "komae", limit: 500).filter { $0.kind == kind }
    }

    func standing(of facility: Int64) async throws -> Standing {
        try await database.service().facility(facility, in: "komae").facility.standing
    }

    func count(_ query: Query) async throws -> Int {
        try await database.asSuperuser { tx in try tx.value(query, as: Int.self) }
    }

    struct Unexpected: Error {}
}
