import Registry
import Testing

/// What a screen says of somebody at MCS: never that something is so before somebody attested it.
struct PersonAtMCSTests {
    private static let asked = Day(iso: "2026-12-01"), attested = Day(iso: "2026-12-02")

    private static func standing(
        _ aspect: MCSAspect = .registration, wanted: Bool, attested isAttested: Bool, _ state: WorkState? = nil
    ) -> StandingAtMCS {
        StandingAtMCS(
            aspect: aspect, isWanted: wanted, isAttested: isAttested, state: state,
            askedOn: state == .waiting || state == .takeBack ? asked : nil,
            attestedOn: isAttested || state == nil ? attested : nil)
    }

    @Test(arguments: [
        ([], "未登録"),
        ([standing(wanted: true, attested: false, .toDo)], "登録：未依頼"),
        ([standing(wanted: true, attested: false, .waiting)], "登録：令和8年12月1日に依頼、未確認"),
        ([standing(wanted: true, attested: true)], "登録を確認済み"),
        ([standing(wanted: true, attested: true, .toDo)], "登録内容の変更：未依頼"),
        ([standing(wanted: false, attested: true, .toDo)], "削除：未依頼"),
        ([standing(wanted: false, attested: false, .takeBack)], "削除：令和8年12月1日の依頼を取り消す必要あり"),
        ([standing(wanted: false, attested: false)], "削除を確認済み"),
        (
            [standing(wanted: true, attested: true), standing(.access, wanted: true, attested: false, .toDo)],
            "登録を確認済み、一時停止：未依頼"
        ),
        (
            [standing(wanted: true, attested: true), standing(.access, wanted: true, attested: true)],
            "登録を確認済み、一時停止を確認済み"
        ),
        (
            [standing(wanted: true, attested: true), standing(.access, wanted: false, attested: true, .toDo)],
            "登録を確認済み、再開：未依頼"
        ),
        // Whoever is to be deleted is not to be stopped as well.
        (
            [standing(wanted: false, attested: true, .toDo), standing(.access, wanted: false, attested: true, .toDo)],
            "削除：未依頼"
        ),
    ] as [([StandingAtMCS], String)])
    func `in one sentence`(_ standings: [StandingAtMCS], _ said: String) {
        let person = PersonAtMCS(standings)
        #expect(person.summary.ja == said && !person.summary.en.isEmpty)
        #expect(person.isSettled == standings.allSatisfy { $0.state == nil })
    }

    @Test(arguments: [
        (true, false, .toDo, .toInvite), (true, false, .waiting, .invited), (true, true, nil, .joined),
        (false, true, .toDo, .toRemove), (false, false, .takeBack, .toRemove), (false, false, nil, .left),
    ] as [(Bool, Bool, WorkState?, MembershipState)])
    func `with a group`(_ isWanted: Bool, _ isAttested: Bool, _ state: WorkState?, _ membership: MembershipState) {
        for group in GroupKind.allCases {
            let standing = Self.standing(group.aspect, wanted: isWanted, attested: isAttested, state)
            #expect(PersonAtMCS([standing]).membership(in: group) == membership)
        }
    }

    @Test func `what was never asked for nor attested leaves no trace`() {
        let gone = StandingAtMCS(aspect: .allUsers, isWanted: false, isAttested: false, state: nil)
        #expect(PersonAtMCS([gone]).membership(in: .allUsers) == nil)
        #expect(PersonAtMCS([]).membership(in: .administratorsRoom) == nil)
    }
}
