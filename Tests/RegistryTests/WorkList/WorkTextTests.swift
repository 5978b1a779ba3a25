import Testing

@testable import Registry

/// The texts of the work list: each kind has one, which says whom it is about and what is wanted.
struct WorkTextTests {
    private func text(
        _ kind: WorkKind, _ state: WorkState = .toDo, wanted: StandingValue? = nil, attested: StandingValue? = nil,
        asked: StandingValue? = nil, cause: SuspensionCause? = nil
    ) -> String {
        WorkText(
            kind: kind, state: state, person: "山﨑 美咲", facility: "みどり台内科クリニック", wanted: wanted,
            attested: attested, asked: asked, cause: cause, definition: .sample()
        ).text
    }

    @Test(arguments: WorkKind.allCases)
    func `each kind says whom it is about`(_ kind: WorkKind) {
        let text = text(kind)
        let isAboutAFacility = WorkKind.notices.contains(kind)
            || [.registerFacility, .changeFacility, .removeFacility].contains(kind)
        #expect(text.contains(isAboutAFacility ? "みどり台内科クリニック" : "山﨑 美咲様"))
        #expect(!kind.title.ja.isEmpty && !kind.title.en.isEmpty)
        #expect(!text.contains(kind.rawValue) && !text.contains("\""))
    }

    @Test func `a change stands field by field, before and after, a code by its label`() {
        let text = text(
            .changeDetails, wanted: .details(["name": "野川 美咲", "profession": "physician", "email": "m@example.jp"]),
            attested: .details(["name": "山﨑 美咲", "profession": "nurse", "email": "m@example.jp", "kana": "ヤマザキ　ミサキ"]))
        #expect(text.contains("・名前：山﨑 美咲 → 野川 美咲") && text.contains("・フリガナ：ヤマザキ　ミサキ → （なし）"))
        #expect(text.contains("・職種：看護師 → 医師") && !text.contains("m@example.jp"))
    }

    @Test func `what was asked and is wanted no longer is taken back first, from what was asked`() {
        let text = text(
            .changeDetails, .takeBack, wanted: .details(["telephone": "3"]), attested: .details(["telephone": "1"]),
            asked: .details(["telephone": "2"]))
        #expect(text.hasPrefix("先にお願いした内容は、その後に変わりました。") && text.contains("・電話番号：2 → 3"))
    }

    @Test(arguments: SuspensionCause.allCases)
    func `a suspension says what happened`(_ cause: SuspensionCause) {
        #expect(text(.suspend, cause: cause).contains("理由は\(cause.title.ja)です。"))
    }

    /// A place as an administrator says so.
    @Test func `an administrator begins as one`() {
        #expect(text(.joinFacility, wanted: .word(.administrator)).contains("所属（MCS管理者）にしてください"))
        #expect(text(.joinFacility, wanted: .word(.staff)).contains("所属にしてください"))
    }

    @Test func `only what is done at MCS can be asked of somebody`() {
        for kind in WorkKind.notices { #expect(kind.performer == .clerk && kind.mayAttest.isEmpty) }
        #expect(WorkKind.inviteToRoom.mayAttest == [.person])
    }
}
