/// Where one aspect of a person or facility stands at MCS: the only thing that a screen may say of that side.
package struct StandingAtMCS: Sendable, Hashable, Codable {
    package let aspect: MCSAspect
    /// Whether it is to be there.
    package let isWanted: Bool
    /// Whether somebody attested that it is there, in whatever form.
    package let isAttested: Bool
    /// What is left to be done; nil where MCS is attested to show just what is wanted, and nothing else was asked meanwhile.
    package let state: WorkState?
    /// Nil where nobody is being asked for anything.
    package let askedOn: Day?
    package let attestedOn: Day?

    package init(
        aspect: MCSAspect, isWanted: Bool, isAttested: Bool, state: WorkState?, askedOn: Day? = nil,
        attestedOn: Day? = nil
    ) {
        self.aspect = aspect
        self.isWanted = isWanted
        self.isAttested = isAttested
        self.state = state
        self.askedOn = askedOn
        self.attestedOn = attestedOn
    }

    package var isSettled: Bool { state == nil }

    /// What is known of it there, in words: 「令和8年12月1日に依頼、未確認」.
    package var words: Bilingual {
        switch state {
        case nil:
            if let attestedOn {
                isAttested
                    ? Bilingual(ja: "確認済み（\(attestedOn.japanese)）", en: "confirmed (\(attestedOn))")
                    : Bilingual(ja: "ないことを確認済み（\(attestedOn.japanese)）", en: "confirmed gone (\(attestedOn))")
            } else {
                Bilingual(ja: "なし", en: "nothing")
            }
        case .toDo?: Bilingual(ja: "未依頼", en: "not asked yet")
        case .waiting?:
            Bilingual(ja: "\(asked.ja)に依頼、未確認", en: "asked on \(asked.en), not confirmed")
        case .takeBack?:
            Bilingual(
                ja: "\(asked.ja)の依頼を取り消す必要あり", en: "what was asked on \(asked.en) has to be taken back")
        }
    }

    private var asked: Bilingual { Bilingual(ja: askedOn?.japanese ?? "", en: askedOn?.description ?? "") }
}
