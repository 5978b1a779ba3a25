import FoundationEssentials
import Operations
import Registry
import Storage
import Synchronization

@testable import Portal

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
            passwordDueOn: Day(iso: "2027-01-02"), allUsersGroup: "to_invite", administratorsRoom: "invited",
            registeredAtMCS: false),
        affiliations: [
            AffiliationRecord(
                facilityID: 3, facility: "みどり台内科クリニック", isAdministrator: true, startedAt: monday),
            AffiliationRecord(
                facilityID: 4, facility: "訪問看護ステーションみどり", isAdministrator: false, startedAt: monday),
        ],
        consents: [
            ConsentRecord(
                clause: "mcs-terms", version: "2026-04", given: true, manner: "expressly", channel: "portal",
                givenBy: "山﨑 美咲", givenAt: monday)
        ],
        notices: [ShownNotice(version: "2026-04", networkVersion: 1, shownAt: monday)],
        sessions: [
            OpenSession(id: 1, createdAt: monday, seenAt: monday),
            OpenSession(id: 2, createdAt: monday, seenAt: monday),
        ])

    static let overview = FacilityOverview(
        facility: DeskFacility(id: 3, name: "みどり台内科クリニック", standing: .administratorsNotInRoom),
        people: [
            DeskPerson(
                accountID: 7, name: "山﨑 美咲", kana: "ヤマザキ　ミサキ", email: address, profession: "nurse",
                professionOther: nil, isAdministrator: true, state: .active, temporaryPasswordLapsesOn: nil,
                registeredAtMCS: false, allUsersGroup: "to_invite", administratorsRoom: "invited"),
            DeskPerson(
                accountID: 8, name: "髙橋 健一", kana: nil, email: "k.takahashi@midoridai.example.jp",
                profession: "other", professionOther: "医療事務", isAdministrator: false, state: .registered,
                temporaryPasswordLapsesOn: Day(iso: "2026-11-20"), registeredAtMCS: true,
                allUsersGroup: "joined",
                administratorsRoom: nil, isLocked: true),
            DeskPerson(
                accountID: 9, name: "佐藤 直樹", kana: nil, email: "n.sato@midoridai.example.jp",
                profession: "nurse", professionOther: nil, isAdministrator: false, state: .suspended,
                temporaryPasswordLapsesOn: nil, registeredAtMCS: true, allUsersGroup: "joined",
                administratorsRoom: nil),
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

extension SessionDesk {
    /// Nobody is signed in, and nobody gets in.
    static let nobody = SessionDesk(
        signIn: { _, _ in .refused }, visitor: { _, _ in nil }, signOut: { _, _, _ in },
        changePassword: { _, _ in .signedOut }, sendPasswordLink: { _, _ in }, isOpen: { _, _ in false },
        usePasswordLink: { _, _ in .lapsed })

    /// In komae this person holds `a-session-of-the-tests`.
    static func holding(_ visitor: Visitor) -> SessionDesk {
        var desk = SessionDesk.nobody
        desk.visitor = { network, token in
            network == "komae" && token == "a-session-of-the-tests" ? visitor : nil
        }
        desk.changePassword = { _, _ in .changed(NewSession(token: "a-new-session")) }
        return desk
    }

    func seen<Content>(
        _ network: String, _ token: String, _ see: (Visitor) async throws -> Content?
    ) async throws -> Seen<Content>? {
        guard let visitor = try await visitor(network, token) else { return nil }
        return Seen(visitor: visitor, content: visitor.mustChangePassword ? nil : try await see(visitor))
    }
}

extension EntryDesk {
    static let sample = EntryDesk(
        entry: { _, _ in Samples.entry }, ownEntry: { _, _ in nil }, askForCorrection: { _, _ in },
        correct: { _, _ in .corrected },
        stateOptions: { _, _ in }, askForAddress: { _, _ in .asked }, confirmAddress: { _, _ in .noLongerOpen },
        notice: { network, _, version in
            try version == 1 ? Samples.network(network).privacyNotice : nil
        },
        history: { _, _ in Samples.events })

    /// The own entry is that of whoever holds the session.
    func seen(by sessions: SessionDesk) -> EntryDesk {
        var desk = self
        desk.ownEntry = { [entry] network, token in
            try await sessions.seen(network, token) { try await entry(network, $0.accountID) }
        }
        return desk
    }
}

extension FacilityDesk {
    static let sample = FacilityDesk(
        overview: { _, _ in Samples.overview }, ownFacility: { _, _, _ in nil }, stateRoomJoined: { _, _ in },
        take: { _, _, _ in },
        participants: { _, _ in Seen(visitor: Samples.administrator, content: Samples.participants) },
        rosters: .sample)

    /// As the service shows things to whoever holds the session: a facility only to those who look after it.
    func seen(by sessions: SessionDesk) -> FacilityDesk {
        var desk = self
        desk.ownFacility = { [overview] network, facility, token in
            try await sessions.seen(network, token) { visitor in
                guard visitor.administers.contains(where: { $0.id == facility }) else { return nil }
                return try await overview(network, facility)
            }
        }
        desk.participants = { [participants] network, token in
            try await sessions.seen(network, token) { _ in try await participants(network, token)?.content }
        }
        return desk
    }
}

extension RosterCounter {
    static let sample = RosterCounter(
        clauses: { _, _ in [] }, current: { _, roster in Array(roster.format.rawValue.utf8) },
        plan: { _, operation in .planned(ChangesSamples.preview(of: operation.upload.file)) },
        show: { _, operation in
            .planned(ChangesSamples.preview(of: .init(name: "名簿.csv", bytes: operation.bytes), braked: true))
        },
        send: { _, _ in .sent(receipt: "2026-0002") }, today: { ApplySamples.today })
}
