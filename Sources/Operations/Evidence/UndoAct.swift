import FoundationEssentials
import Postgres
package import Registry
import Storage

/// Takes an act back that was done by mistake: a departure, a transfer, the end or merger of a facility. Within the network's
/// days, while nobody was changed since and nobody else has an address that would come back.
package struct UndoAct: Operation {
    /// Its number in the audit trail.
    package let sequence: Int64
    package let reason: String

    package init(_ sequence: Int64, reason: String) {
        self.sequence = sequence
        self.reason = reason
    }

    package struct Undone: Codable, Sendable {
        package let sequence: Int64
        package let kind: ActKind
        package let accounts: [Int64]
        package let facilities: [Int64]
        /// People and managers who are told.
        package let notices: Int
        /// Accounts that get a new temporary password: nobody knows the one from before.
        package let reissued: [Int64]
    }

    package static let kinds: Set<ActKind> = [.departAccount, .transferAccount, .endFacility, .mergeFacility]

    package func run(_ service: Service, _ request: Request) async throws -> Undone {
        try Refusal.requireReason(reason)
        return try await service.database.act(request.act(.undoAct)) { tx, scope in
            let act = try find(tx, scope)
            let facilities = try FacilityStateImage.list(act, tx, scope)
            let takeBack = try TakeBack.prepare(
                act, facilities: facilities.map(\.facility), reason: reason, service, request, tx, scope)
            try refuseUnlessLately(act, takeBack.active.definition.accountPolicy, request)
            try takeBack.refuseIfObstructed(
                reviving: facilities.map(\.facility), remedy: Self.oneByOne, tx, scope)
            return try undo(act, facilities, takeBack, tx, scope)
        }
    }

    private func undo(
        _ act: PastAct, _ facilities: [FacilityStateImage], _ takeBack: TakeBack, _ tx: borrowing Transaction,
        _ scope: ActScope
    ) throws -> Undone {
        for (state, own) in Dictionary(grouping: facilities, by: \.state).sorted(by: {
            $0.key.rawValue < $1.key.rawValue
        }) {
            try FacilityValues.move(own.map(\.facility), to: state, tx, scope)
        }
        if !facilities.isEmpty {
            try FacilityMeasure.record(
                .undo, about: facilities.map { .init(facility: $0.facility) }, reason: reason, tx, scope)
        }
        let unknown = try takeBack.run(tx, scope)
        return Undone(
            sequence: sequence, kind: act.kind, accounts: takeBack.inverse.accounts,
            facilities: facilities.map(\.facility), notices: try takeBack.tellBack(tx, scope), reissued: unknown
        )
    }

    private func find(_ tx: borrowing Transaction, _ scope: ActScope) throws -> PastAct {
        guard let act = try PastAct.numbered(sequence, tx, scope) else {
            throw Refusal(
                .notFound, Bilingual(ja: "番号 \(sequence) の記録はありません。", en: "There is no event \(sequence)."),
                remedy: Self.seeTheTrail)
        }
        guard Self.kinds.contains(act.kind) else {
            throw Refusal(
                .notAllowed,
                Bilingual(
                    ja: "「\(act.kind.title.ja)」は、この方法では取り消せません。",
                    en: "This cannot be taken back this way: \(act.kind.title.en)."),
                remedy: Bilingual(
                    ja: "登録の取消しは application undo、停止は account resume で行います。",
                    en: "An approval is undone by application undo, a suspension by account resume."))
        }
        guard try !act.isTakenBack(tx, scope) else {
            throw Refusal(.notAllowed, Bilingual(ja: "すでに取り消されています。", en: "It was taken back already."))
        }
        return act
    }

    private func refuseUnlessLately(
        _ act: PastAct, _ policy: NetworkDefinition.AccountPolicy, _ request: Request
    ) throws(Refusal) {
        let last = act.asOf.dayInJapan.adding(days: policy.undoDays)
        guard request.today > last else { return }
        throw Refusal(
            .notAllowed,
            Bilingual(
                ja: "取り消せる期間（\(policy.undoDays)日、\(last.japanese)まで）を過ぎています。",
                en: "It can be taken back for \(policy.undoDays) days, until \(last)."),
            remedy: Self.oneByOne)
    }

    private static let seeTheTrail = Bilingual(ja: "audit list で確認してください。", en: "See audit list.")
    private static let oneByOne = Bilingual(
        ja: "お一人ずつ、名簿で登録し直してください。", en: "Register them again with a roster.")
}
