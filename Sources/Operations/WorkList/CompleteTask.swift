package import Registry
import Storage

/// Records that a task was done at MCS: by whom it is attested, with what evidence. What waited for it moves on.
package struct CompleteTask: Sendable {
    package let id: Int64
    package let evidence: String

    package init(id: Int64, evidence: String) {
        self.id = id
        self.evidence = evidence
    }

    package struct Completed: Codable, Sendable {
        package let taskID: Int64
        package let kind: MCSTaskKind
        /// How many places in a group moved from *to invite*.
        package let memberships: Int
    }

    package func run(_ service: Service, _ request: Request) async throws -> Completed {
        guard !evidence.isEmpty else {
            throw Refusal(
                .usage,
                Bilingual(ja: "何をもって完了とするかを書いてください。", en: "Say by what evidence it is done."),
                remedy: Bilingual(ja: "--evidence で指定します。", en: "Give it with --evidence."))
        }
        return try await service.database.act(request.act(.completeTask)) { tx, scope in
            guard let kind = try AttestTask.close(id, by: request.actor.name, evidence: evidence, tx, scope)
            else {
                throw Refusal(
                    .notAllowed,
                    Bilingual(
                        ja: "番号 \(id) の未完了の作業はありません。", en: "There is no open task \(id)."),
                    remedy: Bilingual(ja: "task list で確認してください。", en: "See task list."))
            }
            let moved = try kind.movements.map { movement in
                try AttestTask.advanceMemberships(
                    ofTask: id, from: movement.from, to: movement.to, in: movement.group, tx, scope)
            }
            return Completed(taskID: id, kind: kind, memberships: moved.reduce(0, +))
        }
    }
}

extension MCSTaskKind {
    /// Where the memberships that wait for a task stand once it is done: people are added to the all-users group by the
    /// clerk, but have to accept an invitation into the room themselves. What takes back an approval may put people in again
    /// whom that had asked to be taken out.
    fileprivate var movements: [(from: String, to: String, group: String?)] {
        let joined = (from: "to_invite", to: "joined", group: Optional("all_users"))
        let invited = (from: "to_invite", to: "invited", group: Optional("administrators_room"))
        let left = (from: "to_remove", to: "left", group: String?.none)
        return switch self {
        case .allUsersGroup: [joined]
        case .roomInvitation: [invited]
        case .personRemovals, .roomRemoval: [left]
        case .registrationReversal: [left, joined, invited]
        case .bulkRegistration, .personChanges, .accountSuspension, .accountResumption, .administratorRight,
            .facilityChanges, .facilityDeparture, .consentWithdrawal, .administratorMissing:
            []
        }
    }
}
