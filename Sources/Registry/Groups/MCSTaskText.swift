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
}
