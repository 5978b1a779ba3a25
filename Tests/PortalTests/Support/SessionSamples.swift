import FoundationEssentials
import Operations
import Registry
import Storage

@testable import Portal
@testable import Web

extension Samples {
    static let administrator = Visitor(
        sessionID: 1, accountID: 7, name: "山﨑 美咲", email: address,
        administers: [.init(id: 3, name: "みどり台内科クリニック"), .init(id: 4, name: "訪問看護ステーションみどり")],
        mustChangePassword: false)

    static let overdue = Visitor(
        sessionID: 1, accountID: 7, name: "山﨑 美咲", email: address, administers: [], mustChangePassword: true)

    /// What is held about the administrator.
    static let entry = MyEntry(
        record: EntryRecord(
            name: "山﨑 美咲", kana: "ヤマザキ　ミサキ", email: address, profession: "physician", professionOther: nil,
            telephone: "03-0000-2222", registeredAt: monday, activatedAt: monday, passwordSetAt: monday,
            passwordDueOn: Day(iso: "2027-01-02"), atMCS: newcomerAtMCS),
        affiliations: [
            AffiliationRecord(
                facilityID: 3, facility: "みどり台内科クリニック", isAdministrator: true, startedAt: monday),
            AffiliationRecord(
                facilityID: 4, facility: "訪問看護ステーションみどり", isAdministrator: false, startedAt: monday),
        ],
        consents: [
            ConsentRecord(
                clause: "mcs-terms", version: "2026-04", given: true, manner: .expressly, channel: .portal,
                givenBy: "山﨑 美咲", givenAt: monday)
        ],
        notices: [ShownNotice(version: "2026-04", networkVersion: 1, shownAt: monday)],
        sessions: [
            OpenSession(id: 1, createdAt: monday, seenAt: monday),
            OpenSession(id: 2, createdAt: monday, seenAt: monday),
        ])

    /// Nothing is attested yet of an administrator who was invited into the room.
    private static let newcomerAtMCS = PersonAtMCS([
        StandingAtMCS(aspect: .registration, isWanted: true, isAttested: false, state: .toDo),
        StandingAtMCS(aspect: .allUsers, isWanted: true, isAttested: false, state: .toDo),
        StandingAtMCS(
            aspect: .administratorsRoom, isWanted: true, isAttested: false, state: .waiting,
            askedOn: Day(iso: "2026-11-02")),
    ])

    /// Of a colleague everything is.
    private static let settledAtMCS = PersonAtMCS(
        [.registration, .allUsers].map {
            StandingAtMCS(
                aspect: $0, isWanted: true, isAttested: true, state: nil, attestedOn: Day(iso: "2026-11-02"))
        })

    static let overview = FacilityOverview(
        facility: DeskFacility(id: 3, name: "みどり台内科クリニック", standing: .administratorsNotInRoom),
        people: [
            DeskPerson(
                accountID: 7, name: "山﨑 美咲", kana: "ヤマザキ　ミサキ", email: address, profession: "nurse",
                professionOther: nil, isAdministrator: true, state: .active, temporaryPasswordLapsesOn: nil,
                atMCS: newcomerAtMCS),
            DeskPerson(
                accountID: 8, name: "髙橋 健一", kana: nil, email: "k.takahashi@midoridai.example.jp",
                profession: "other", professionOther: "医療事務", isAdministrator: false, state: .registered,
                temporaryPasswordLapsesOn: Day(iso: "2026-11-20"), atMCS: settledAtMCS, isLocked: true),
            DeskPerson(
                accountID: 9, name: "佐藤 直樹", kana: nil, email: "n.sato@midoridai.example.jp",
                profession: "nurse", professionOther: nil, isAdministrator: false, state: .suspended,
                temporaryPasswordLapsesOn: nil, atMCS: settledAtMCS),
        ],
        applications: [
            DeskApplication(receipt: "2026-0001", state: .approved, receivedAt: monday, people: 2, problems: 1)
        ])

    /// One of every kind that there is a word for, by everybody who can do something.
    static let events: [AuditEvent] = ActKind.allCases.enumerated().map { index, kind in
        AuditEvent(
            sequence: Int64(index), kind: kind, actorKind: [.clerk, .person, .service, .person][index % 4],
            actor: index % 4 == 1 ? "7" : "8", login: "x", asOf: monday, recordedAt: monday, facts: "{}",
            details: 1)
    }

    static let participants = [
        Participant(name: "みどり台内科クリニック", type: "clinic", typeOther: nil, address: "東京都狛江市和泉本町1-1")
    ]

    private static let monday = Date(timeIntervalSince1970: 1_793_581_200)

    /// The headers of a browser in which a session's cookie is held.
    static func cookie(_ token: String = "a-session-of-the-tests", network: String = "komae") -> String {
        "__Host-madoguchi-\(network)=\(token)"
    }
}
