/// Where one person stands at MCS, aspect by aspect. What a screen says of that side is said here.
package struct PersonAtMCS: Sendable, Hashable, Codable {
    package let standings: [StandingAtMCS]

    package init(_ standings: [StandingAtMCS]) {
        self.standings = standings
    }

    package subscript(aspect: MCSAspect) -> StandingAtMCS? { standings.first { $0.aspect == aspect } }

    /// Whether everything there is attested to be as it is wanted.
    package var isSettled: Bool { standings.allSatisfy(\.isSettled) }

    /// That the person is registered there, and whether the account is stopped; nothing that nobody attested is said as if it
    /// were so.
    package var summary: Bilingual {
        let parts = [registration, access].compactMap(\.self)
        return Bilingual(
            ja: parts.map(\.ja).joined(separator: "、"), en: parts.map(\.en).joined(separator: "; "))
    }

    private var registration: Bilingual {
        guard let standing = self[.registration] else { return Self.notRegistered }
        let words = standing.words
        switch (standing.isWanted, standing.isAttested, standing.isSettled) {
        case (false, _, true):
            return standing.attestedOn == nil
                ? Self.notRegistered : Bilingual(ja: "削除を確認済み", en: "deleted, confirmed")
        case (false, _, false): return Bilingual(ja: "削除：\(words.ja)", en: "deletion: \(words.en)")
        case (true, false, _): return Bilingual(ja: "登録：\(words.ja)", en: "registration: \(words.en)")
        case (true, true, true): return Bilingual(ja: "登録を確認済み", en: "registered, confirmed")
        case (true, true, false):
            return Bilingual(ja: "登録内容の変更：\(words.ja)", en: "change of details: \(words.en)")
        }
    }

    private static let notRegistered = Bilingual(ja: "未登録", en: "not registered")

    /// Nil for an account that was never to be stopped, or that is to be deleted anyway.
    private var access: Bilingual? {
        guard let standing = self[.access], self[.registration]?.isWanted == true else { return nil }
        let words = standing.words
        switch (standing.isWanted, standing.isSettled) {
        case (false, true): return nil
        case (true, true): return Bilingual(ja: "一時停止を確認済み", en: "suspended, confirmed")
        case (true, false): return Bilingual(ja: "一時停止：\(words.ja)", en: "suspension: \(words.en)")
        case (false, false): return Bilingual(ja: "再開：\(words.ja)", en: "resumption: \(words.en)")
        }
    }

    /// Nil where the person never was to be in the group, or was not asked to be before that changed.
    package func membership(in group: GroupKind) -> MembershipState? {
        guard let standing = self[group.aspect] else { return nil }
        switch (standing.isWanted, standing.isAttested) {
        case (true, true): return .joined
        case (true, false): return standing.state == .waiting ? .invited : .toInvite
        case (false, false) where standing.isSettled: return standing.attestedOn == nil ? nil : .left
        case (false, _): return .toRemove
        }
    }
}

extension GroupKind {
    package var aspect: MCSAspect {
        switch self {
        case .allUsers: .allUsers
        case .administratorsRoom: .administratorsRoom
        }
    }
}
