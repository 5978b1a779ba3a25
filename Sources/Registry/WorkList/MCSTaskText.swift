/// The ready-made texts of the MCS work list. They name people and facilities, never addresses: MCS's own screens show
/// none either (T A1).
package enum MCSTaskText {
    package static func bulkRegistration(
        receipt: String, facility: String?, people: Int, office: NetworkDefinition.MCSContact
    ) -> String {
        """
        受付番号 \(receipt)（\(facility ?? "個人参加")）の\(people)名を、一括登録の様式で\
        \(office.office.ja)（\(office.officeEmail)）へ依頼してください。
        """
    }

    package static func allUsersGroup(
        group: NetworkDefinition.Group, receipt: String, facility: String?, people: Int
    ) -> String {
        """
        受付番号 \(receipt)（\(facility ?? "個人参加")）の\(people)名を、MCSの「\(group.name.ja)」に追加してください。
        """
    }

    package static func allUsersGroupForEveryone(group: NetworkDefinition.Group, people: Int) -> String {
        "登録済みの\(people)名を、MCSの「\(group.name.ja)」に追加してください。"
    }

    package static func roomInvitation(room: NetworkDefinition.Group, name: String, facility: String?) -> String
    {
        """
        \(facility.map { "\($0)の" } ?? "")\(name)様を、MCSの「\(room.name.ja)」に招待してください。
        """
    }

    package static func registeredByFacility(receipt: String, people: Int) -> String {
        "受付番号 \(receipt) の\(people)名は、事業所のMCS管理者がMCSに登録済みと届け出ています。"
    }

    package static func personChanges(receipt: String, changes: [String]) -> String {
        "受付番号 \(receipt) で届出のあった次の内容を、MCSでも確認し、必要なら改めてください。\(listed(changes))"
    }

    package static func personRemovals(receipt: String, people: [String]) -> String {
        """
        受付番号 \(receipt) で退職の届出があった次の方について、MCSからの削除（すべてのグループからの退出を含む）を\
        MCSのサポート窓口へ依頼してください。ご本人が自分で削除したときは、その確認で足ります。\(listed(people))
        """
    }

    package static func removedByFacility(receipt: String, people: Int) -> String {
        "受付番号 \(receipt) の\(people)名は、事業所のMCS管理者がMCSから削除済みと届け出ています。"
    }

    package static func roomRemoval(room: NetworkDefinition.Group, name: String) -> String {
        "\(name)様はMCS管理者ではなくなりました。MCSの「\(room.name.ja)」から退出させてください。"
    }

    package static func registrationReversal(receipt: String, what: [String]) -> String {
        let indented = what.map { $0.split(separator: "\n").joined(separator: "\n　") }
        return "受付番号 \(receipt) の登録は取り消されました。MCSで済ませた次の作業を元に戻してください。\(listed(indented))"
    }

    /// One line each; a long list is cut, since the application itself shows the rest.
    static func listed(_ lines: [String]) -> String {
        let shown = lines.prefix(mostLines).map { "\n・\($0)" }.joined()
        let rest = lines.count - mostLines
        return rest > 0 ? shown + "\n・ほか\(rest)件" : shown
    }

    private static let mostLines = 100
}
