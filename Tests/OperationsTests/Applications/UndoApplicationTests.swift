import Operations
import Registry
import Storage
import TestSupport
import Testing

/// An approval taken back as a whole: what was in force before is in force again, and all evidence stays.
@Suite(.database)
struct UndoApplicationTests {
    let database = TestDatabase.current
    let clerk: Clerk

    init() throws {
        clerk = try Clerk(in: TestDatabase.current)
    }

    @Test func `a first registration leaves nothing in force`() async throws {
        let before = try await DomainRows.of(database)
        let receipt = try await clerk.carryOut(.clinic(.takahashi, .yamazaki, .sato))
        let undone = try await clerk.undo(receipt)
        #expect(undone.linesAtMCS == 0)
        #expect(undone.notices == 1)
        #expect(try await DomainRows.of(database).remains(of: before) == [])
        let picture = try await Picture.of(database)
        #expect(picture.people.isEmpty && picture.work.isEmpty)
        #expect(picture.facilities == ["みどり台内科クリニック ended"])
        // Nobody was told anything yet but the facility, which learns that it was received and what became of it.
        #expect(try await clerk.waitingMails() == [.applicationReceived: 1, .applicationUndone: 1])
        #expect(try await clerk.work().isEmpty)
        let dossier = try await clerk.service.dossier(of: receipt, in: "komae")
        #expect(dossier.application.state == .undone)
        #expect(dossier.effects.count == 3)
        #expect(try await VerifyAudit().run(clerk.service, network: "komae").isWhole)
    }

    /// Each of them on people who are registered already, one of them activated.
    @Test(arguments: UndoneChange.all)
    func `undone, everything is as it was`(_ change: UndoneChange) async throws {
        try await clerk.carryOut(.clinic(.takahashi, .yamazaki, .sato).and(.pharmacy(.akagi, .tachibana)))
        try await clerk.activate(SampleApplication.Person.takahashi.email)
        try await clerk.attest()
        // Of passwords whose mails have not gone out another test speaks.
        try await clerk.sendMails()
        let before = try await DomainRows.of(database)
        let picture = try await Picture.of(database)
        let receipt = try await clerk.carryOut(try change.roster(), daysLater: 1)
        #expect(try await Picture.of(database) != picture)
        try await clerk.undo(receipt, daysLater: 2)
        #expect(try await DomainRows.of(database).remains(of: before) == [])
        let after = try await Picture.of(database)
        #expect(after.people == picture.people)
        #expect(after.work == picture.work)
        #expect(after.places.filter { !$0.hasSuffix(" left") } == picture.places)
        #expect(after.facilities == picture.facilities)
        #expect(try await VerifyAudit().run(clerk.service, network: "komae").isWhole)
    }

    @Test func `the same people can be registered again afterwards`() async throws {
        let first = try await clerk.carryOut(.clinic(.takahashi, .yamazaki))
        try await clerk.undo(first)
        try await clerk.carryOut(.clinic(.takahashi, .yamazaki, .sato))
        let picture = try await Picture.of(database)
        #expect(picture.people.count == 3)
        #expect(picture.facilities.contains("みどり台内科クリニック administrators_not_in_room"))
        try await clerk.activate(SampleApplication.Person.yamazaki.email)
    }

    @Test func `whoever was removed before the activation can activate again with the same password`()
        async throws
    {
        try await clerk.carryOut(.clinic(.takahashi, .yamazaki))
        let removal = try await clerk.carryOut(.clinic(.yamazaki.leaving))
        await #expect(throws: (any Error).self) {
            try await clerk.activate(SampleApplication.Person.yamazaki.email)
        }
        try await clerk.undo(removal)
        try await clerk.activate(SampleApplication.Person.yamazaki.email)
    }

    @Test(arguments: [true, false])
    func `a password comes back with its address, or a new one does where its mail was withdrawn unsent`(
        _ isSent: Bool
    )
        async throws
    {
        let sato = SampleApplication.Person.sato
        try await clerk.carryOut(.clinic(.takahashi, sato))
        let first = try await TemporaryPasswords.sent(to: sato.email, in: database)
        if isSent { try await clerk.sendMails() }
        let moved = try await clerk.carryOut(
            .clinic(sato.readdressed("sato.n@midoridai.example.jp")), daysLater: 1)
        let undone = try await clerk.undo(moved, daysLater: 2)
        let account = try await clerk.service.account(sato.email, in: "komae")
        #expect(account.state == .registered)
        #expect(undone.reissued == (isSent ? [] : [account.id]))
        #expect(try await clerk.waitingMails()[.temporaryPasswordReissued] == (isSent ? nil : 1))
        guard !isSent else { return try await clerk.activation(sato.email, first)() }
        // Nobody knows the one that was wiped with its mail: a new one is on its way.
        await #expect(throws: (any Error).self) { try await clerk.activation(sato.email, first)() }
        try await clerk.activate(sato.email)
    }

    @Test func `a password that was handed over on paper comes back although a mail before it was withdrawn`()
        async throws
    {
        let sato = SampleApplication.Person.sato
        try await clerk.carryOut(.clinic(.takahashi, sato))
        let id = try await clerk.service.account(sato.email, in: "komae").id
        let (letters, request) = (
            IssueLetters(.people([.id(id)]), reason: "郵送", reach: .network),
            SampleNetworks.request("komae", daysLater: 1)
        )
        let drawn = try await letters.draw(clerk.service, request)
        _ = try await letters.issue(drawn, clerk.service, request)
        let moved = try await clerk.carryOut(
            .clinic(sato.readdressed("sato.n@midoridai.example.jp")), daysLater: 2)
        #expect(try await clerk.undo(moved, daysLater: 3).reissued == [])
        try await clerk.activation(sato.email, drawn.people[0].password)()
    }

    @Test func `undone are the latest first, then those before them`() async throws {
        let empty = try await DomainRows.of(database)
        let first = try await clerk.carryOut(.clinic(.takahashi, .yamazaki))
        let afterFirst = try await DomainRows.of(database)
        let second = try await clerk.carryOut(
            .clinic(.yamazaki.leaving).and(.pharmacy(.akagi, .yamazaki.administrator)))
        await #expect(throws: Refusal.self) { try await clerk.undo(first) }
        try await clerk.undo(second)
        #expect(try await DomainRows.of(database).remains(of: afterFirst) == [])
        try await clerk.undo(first)
        #expect(try await DomainRows.of(database).remains(of: empty) == [])
    }
}

/// A roster on the clinic of 髙橋, 山﨑 and 佐藤 and the pharmacy of 赤城 and 橘.
struct UndoneChange: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let roster: @Sendable () throws -> SampleApplication

    init(_ description: String, _ roster: @escaping @Sendable () throws -> SampleApplication) {
        testDescription = description
        self.roster = roster
    }

    static let all = [
        UndoneChange("a new colleague") {
            try .clinic(.init("田中 舞", "タナカ マイ", "看護師", "mai@midoridai.example.jp"))
        },
        UndoneChange("a second affiliation") { try .pharmacy(.sato) },
        UndoneChange("a move") { try .clinic(.yamazaki.leaving).and(.pharmacy(.yamazaki)) },
        UndoneChange("an administrator's move to where they are none") {
            try .pharmacy(.akagi.leaving).and(.clinic(.akagi.withoutRight))
        },
        UndoneChange("an exchange of administrators") {
            try .clinic(.takahashi.leaving, .akagi).and(.pharmacy(.akagi.leaving, .takahashi))
        },
        UndoneChange("a new address") { try .clinic(.sato.readdressed("sato.n@midoridai.example.jp")) },
        UndoneChange("an exchange of addresses") {
            try .clinic(
                .sato.readdressed(SampleApplication.Person.yamazaki.email),
                .yamazaki.readdressed(SampleApplication.Person.sato.email))
        },
        UndoneChange("a new name, reading, profession and telephone number") {
            try .clinic(
                .yamazaki.changed {
                    ($0.name, $0.kana, $0.profession, $0.telephone) = (
                        "野川 美咲", "ノガワ ミサキ", "保健師", "080-0000-1111"
                    )
                })
        },
        UndoneChange("a removal") { try .clinic(.sato.leaving) },
        UndoneChange("the removal of somebody active, the last administrator") {
            try .clinic(.takahashi.leaving)
        },
        UndoneChange("a right granted") { try .clinic(.yamazaki.changed { $0.isAdministrator = true }) },
        UndoneChange("a right taken") {
            try .clinic(
                .takahashi.changed { $0.isAdministrator = false },
                .yamazaki.changed { $0.isAdministrator = true })
        },
        UndoneChange("what is held about a facility") {
            var form = try SampleApplication.clinic(.yamazaki.leaving)
            form.overrides = [
                "施設種別": "その他", "施設種別（その他）": "往診専門", "郵便番号": "201-0004", "所在地": "東京都狛江市岩戸北9-9",
                "電話番号": "03-3480-9999", "管理者氏名": "緑川 望", "管理者メールアドレス": "nozomi@midoridai.example.jp",
            ]
            return form
        },
        UndoneChange("a whole roster") {
            try .clinic(
                .sato.administrator, .init("田中 舞", "タナカ マイ", "看護師", "mai@midoridai.example.jp"), scope: "全員")
        },
    ]
}
