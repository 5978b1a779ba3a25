import Documents
import Registry
import Storage

/// What was found, and what follows.
extension PacketSources {
    /// As it was found on the day of receipt, and what the plan adds to it today.
    var problemRows: [DecisionPacket.Problem] {
        let known = Set(problems.map { "\($0.code) \($0.line ?? 0)" })
        let planned = plan?.problems(braking: definition.intake) ?? []
        let further = planned.filter { !known.contains("\($0.code.rawValue) \($0.place.line ?? 0)") }
        return PacketFinding.rows(problems.map(PacketFinding.init) + further.map(PacketFinding.init))
    }

    var comparedChannels: DecisionPacket.Comparison? {
        guard let comparison else { return nil }
        let notAlike = comparison.fields.filter { $0.verdict != .agrees }
        let summary =
            "\(comparison.fields.count)項目を照合し、"
            + (notAlike.isEmpty ? "すべて一致しました。" : "次の\(notAlike.count)項目に違いがあります。ほかは一致しました。")
        return DecisionPacket.Comparison(
            summary: summary,
            fields: notAlike.map { field in
                DecisionPacket.Comparison.Field(
                    subject: field.subject, label: field.label.ja, paper: field.paper ?? "（なし）",
                    mail: field.mail ?? "（なし）", verdict: field.verdict.title.ja)
            })
    }

    var consequences: [String] {
        guard let follows = plan?.consequences else { return [] }
        let (allUsers, room) = (definition.groups.allUsers, definition.groups.administratorsRoom)
        let possible: [(Int, String)] = [
            (follows.newcomers, "\(follows.newcomers)名を登録し、仮パスワードと本登録のご案内をメールで送ります。"),
            (
                follows.toRegisterAtMCS,
                "\(definition.mcs.office.ja)へ、\(follows.toRegisterAtMCS)名の一括登録を依頼します（MCS側の作業）。"
            ),
            (follows.registeredAtMCS, "\(follows.registeredAtMCS)名は、MCSに登録済みとの届出として記録します。"),
            (
                allUsers == nil ? 0 : follows.newcomers,
                "\(follows.newcomers)名を「\(allUsers?.name.ja ?? "")」に加えます（MCS側の作業）。"
            ),
            (
                room == nil ? 0 : follows.roomInvitations,
                "MCS管理者\(follows.roomInvitations)名を「\(room?.name.ja ?? "")」に招待します（MCS側の作業）。"
            ),
            (follows.changedFacilities, "\(follows.changedFacilities)件の事業所の登録内容を改め、その管理者にお知らせします。"),
            (
                follows.facilitiesChangedAtMCS,
                "\(follows.facilitiesChangedAtMCS)件の事業所の情報の変更を、MCSでも確認します（MCS側の作業）。"
            ),
            (follows.changesAtMCS, "\(follows.changesAtMCS)名の登録内容の変更を、MCSでも確認します（MCS側の作業）。"),
            (
                follows.removals - follows.removedAtMCS,
                "\(follows.removals - follows.removedAtMCS)名の登録を終了し、MCSからの削除を依頼します（MCS側の作業）。"
            ),
            (follows.removedAtMCS, "\(follows.removedAtMCS)名の登録を終了し、MCSでは削除済みとの届出として記録します。"),
        ]
        let told = facilities.isEmpty ? "申込者" : "各事業所の管理者"
        return possible.filter { $0.0 > 0 }.map(\.1) + ["\(told)へ、登録の手配が済んだことをメールでお知らせします。"]
    }
}
