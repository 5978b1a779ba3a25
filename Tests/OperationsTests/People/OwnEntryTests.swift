import Forms
import FoundationEssentials
import Operations
import Postgres
import Registry
import Secrets
import Storage
import TestSupport
import Testing

/// What people correct about themselves, under the portal's own rights.
@Suite(.database)
struct OwnEntryTests {
    let database = TestDatabase.current
    private static let new = "misaki@midoridai.example.jp"

    private func record(_ person: Somebody) async throws -> EntryRecord {
        try #require(try await ReadEntry(of: person.id).run(person.service, person.request())?.record)
    }

    /// What MCS is to be changed to.
    private func changes() async throws -> [String] { try await Clerk(in: database).texts([.changeDetails]) }

    @Test func `reading and telephone are corrected, with an event and a look at MCS`() async throws {
        let person = try await Somebody.active(in: database)
        try await Clerk(in: database).attest([.register])
        func correct(_ kana: String, _ telephone: String) async throws -> CorrectOwnEntry.Outcome {
            try await CorrectOwnEntry(accountID: person.id, kana: kana, telephone: telephone)
                .run(person.service, person.request())
        }
        guard case .corrected = try await correct("やまさき みさき", "０９０－１２３４－５６７８") else { throw Unexpected() }
        let held = try await record(person)
        #expect(held.kana == "ヤマサキ　ミサキ" && held.telephone == "090-1234-5678")
        #expect(try await person.events(.correctOwnEntry) == 1)
        let change = try await changes()
        #expect(change.count == 1 && change[0].contains("山﨑 美咲様の登録内容が変わりました"))
        #expect(change[0].contains("・フリガナ：ヤマザキ　ミサキ → ヤマサキ　ミサキ"))
        #expect(change[0].contains("・電話番号：（なし） → 090-1234-5678"))
        let before = try await database.fingerprint()
        guard case .unchanged = try await correct("ヤマサキ　ミサキ", "090-1234-5678") else { throw Unexpected() }
        guard case .objections(let wrong) = try await correct("Misaki", "12") else { throw Unexpected() }
        #expect(wrong == [.kana, .telephone])
        #expect(try await database.fingerprint() == before)
        guard case .corrected = try await correct("", " ") else { throw Unexpected() }
        #expect(try await record(person).kana == nil)
    }

    @Test func `options at MCS are one's own word`() async throws {
        let person = try await Somebody.active(in: database)
        #expect(try await record(person).mcsOptions == nil)
        try await StateMCSOptions(accountID: person.id, twoFactor: true, identityCertified: false)
            .run(person.service, person.request())
        let today = person.request().today
        #expect(
            try await record(person).mcsOptions
                == MCSOptions(twoFactor: true, identityCertified: false, statedOn: today))
        // The clerk reads it beside the account, as one object.
        let dossier = try await database.service().dossier(ofAccount: String(person.id), in: "komae")
        #expect(dossier.mcsOptions?.twoFactor == true && dossier.mcsOptions?.identityCertified == false)
        let json = String(decoding: try JSONEncoder().encode(dossier), as: UTF8.self)
        #expect(json.contains(#""mcsOptions":{"#) && json.contains(#""email":"\#(person.address)""#))
        try await person.setState(.suspended)
        await #expect(throws: Refusal.self) {
            try await StateMCSOptions(accountID: person.id, twoFactor: false, identityCertified: false)
                .run(person.service, person.request())
        }
    }

    @Test func `the privacy notice that somebody was shown stays to be read, word for word`() async throws {
        var forms = try SampleNetworks.forms("komae")
        let person = try await Somebody.active(in: database)
        let shown = forms.definition.privacyNotice
        forms.definition.privacyNotice.version = "2099-01"
        forms.definition.privacyNotice.wording = Bilingual(ja: "新しい文面", en: "A new text")
        let applied = try await ApplyNetwork(forms).run(database.service(), SampleNetworks.request("komae"))
        let notices = try #require(
            try await ReadEntry(of: person.id).run(person.service, person.request())?.notices)
        #expect(notices.map(\.version) == [shown.version])
        #expect(notices.map(\.networkVersion) == [applied.version - 1])
        func notice(_ account: Int64, _ version: Int) async throws -> NetworkDefinition.PrivacyNotice? {
            try await ReadNotice(shownTo: account, networkVersion: version).run(
                person.service, person.request())
        }
        #expect(try await notice(person.id, applied.version - 1) == shown)
        // Neither what they were not shown, nor what somebody else was.
        #expect(try await notice(person.id, applied.version) == nil)
        let colleague = try await database.service().account("n.sato@midoridai.example.jp", in: "komae")
        #expect(try await notice(colleague.id, applied.version - 1) == nil)
    }

    private func ask(
        _ person: Somebody, _ address: String, password: String = Somebody.password,
        after seconds: TimeInterval = 0
    ) async throws -> AskForAddress.Outcome {
        try await AskForAddress(accountID: person.id, address: address, password: password)
            .run(person.service, person.request(after: seconds))
    }

    /// The token of the link that went to a new address last.
    private func token() async throws -> String {
        try #require(try await SealedLinks.sent(.addressChange, in: database).last?.split(separator: "/").last)
            .description
    }

    private func confirm(
        _ token: String, _ person: Somebody, after seconds: TimeInterval = 0, network: String = "komae"
    ) async throws -> Bool {
        let request = Request(
            network: network, actor: Actor(.service, "portal"), asOf: SampleNetworks.monday + seconds)
        switch try await ConfirmNewAddress(token: token).run(person.service, request) {
        case .changed: return true
        case .noLongerOpen: return false
        }
    }

    @Test func `an address changes once its own mail has been answered`() async throws {
        let person = try await Somebody.active(in: database)
        try await Clerk(in: database).attest([.register])
        try await SendPasswordLink(address: person.address).run(person.service, person.request())
        #expect(try await ask(person, Self.new) == .asked)
        #expect(try await record(person).email == person.address)
        let link = try await token()
        #expect(try await !confirm(link, person, network: "takarazuka"))
        #expect(try await confirm(link, person, after: 60))
        #expect(try await record(person).email == Self.new)
        // Once only; the former address is told, and its link is closed.
        #expect(try await !confirm(link, person, after: 61))
        let mails = try await database.service().mails(of: "komae", limit: 500)
        #expect(mails.filter { $0.kind == .addressChanged }.map(\.recipient) == [person.address])
        #expect(mails.filter { $0.kind == .passwordLink }.map(\.state) == [.cancelled])
        #expect(try await changes().first?.contains("・メールアドレス：\(person.address) → \(Self.new)") == true)
        #expect(try await person.events(.changeAddress) == 1)
        guard
            case .signedIn = try await SignIn(address: Self.new, password: Somebody.password)
                .run(person.service, person.request(after: 70))
        else { throw Unexpected() }
        guard case .refused = try await person.signIn(after: 70) else { throw Unexpected() }
        #expect(try await Invariants.broken(in: database) == [])
    }

    @Test func `what is wrong is said, what belongs to others is not`() async throws {
        let person = try await Somebody.active(in: database)
        #expect(try await ask(person, "no address") == .unreadable)
        #expect(try await ask(person, person.address.uppercased()) == .same)
        #expect(try await ask(person, Self.new, password: "wrong") == .passwordRefused)
        let before = try await database.service().mails(of: "komae", limit: 500).count
        // A colleague's, and one that a departed colleague had.
        #expect(try await ask(person, "k.takahashi@midoridai.example.jp") == .asked)
        _ = try await DepartAccounts(
            [try AccountReference("n.sato@midoridai.example.jp")], from: nil, reason: "退職", reach: .network
        ).run(database.service(), SampleNetworks.request("komae"))
        #expect(try await ask(person, "n.sato@midoridai.example.jp") == .asked)
        let mails = try await database.service().mails(of: "komae", limit: 500)
        #expect(mails.count == before + 1 && !mails.contains { $0.kind == .addressChange })
    }

    @Test func `a link lapses, is replaced, and gives way to whoever has the address meanwhile`() async throws {
        let person = try await Somebody.active(in: database)
        #expect(try await ask(person, Self.new) == .asked)
        let first = try await token()
        #expect(try await !confirm(first, person, after: 24 * 60 * 60))
        #expect(try await ask(person, "other@midoridai.example.jp") == .asked)
        #expect(try await !confirm(first, person))
        let second = try await token()
        var application = try SampleApplication("komae")
        application.people = [.init("別人 一郎", "ベツジン イチロウ", "看護師", "other@midoridai.example.jp")]
        _ = try await Samples.approve(application, in: database)
        #expect(try await !confirm(second, person))
        #expect(try await record(person).email == person.address)
        for number in 0..<3 { #expect(try await ask(person, "n\(number)@midoridai.example.jp") == .asked) }
        #expect(try await ask(person, "n9@midoridai.example.jp") == .tooMany)
        #expect(try await ask(person, "n9@midoridai.example.jp", after: 24 * 60 * 60 + 1) == .asked)
    }

    @Test func `three wrong passwords lock here as well`() async throws {
        let person = try await Somebody.active(in: database)
        for _ in 0..<3 { #expect(try await ask(person, Self.new, password: "wrong") == .passwordRefused) }
        #expect(try await person.events(.lockAccount) == 1)
        #expect(try await ask(person, Self.new) == .passwordRefused)
    }
}
