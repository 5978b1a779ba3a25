/// What has to be done at MCS when something happens to a person or a facility after their registration (A6–A8, J11).
extension MCSTaskText {
    package static func accountSuspension(
        name: String, facility: String?, cause: SuspensionCause, office: NetworkDefinition.MCSContact
    ) -> String {
        let atOnce =
            switch cause {
            case .lostDevice:
                "ご本人には、ほかの端末からMCSのパスワードを変え、携帯電話会社の回線停止と端末の遠隔ロックを行うようお願いしてください。"
            case .leak: "ご本人には、MCSのパスワードをすぐに変えるようお願いしてください。"
            case .infection: "ご本人には、その端末をネットワークから切り離し、MCSのパスワードを別の端末から変えるようお願いしてください。"
            case .misuse, .other: ""
            }
        return """
            \(facility.map { "\($0)の" } ?? "")\(name)様のMCSアカウントの一時停止を、MCSのサポート窓口\
            （\(office.supportHours.ja)、\(office.officeEmail)）へ依頼してください。理由は\(cause.title.ja)です。\
            \(atOnce)受付時間外でも、このネットワークのアカウントはすでに止まっています。
            """
    }

    package static func accountResumption(
        name: String, facility: String?, office: NetworkDefinition.MCSContact
    ) -> String {
        """
        \(facility.map { "\($0)の" } ?? "")\(name)様のMCSアカウントの再開を、MCSのサポート窓口\
        （\(office.supportHours.ja)、\(office.officeEmail)）へ依頼してください。
        """
    }

    package static func departures(people: [String], office: NetworkDefinition.MCSContact) -> String {
        """
        退職された次の方について、MCSからの削除（すべてのグループからの退出を含む）をMCSのサポート窓口\
        （\(office.supportHours.ja)）へ依頼してください。ご本人が自分で削除したときは、その確認で足ります。\(listed(people))
        """
    }

    package static func removedAlready(people: [String]) -> String {
        "次の方は、事業所のMCS管理者がMCSから削除済みと届け出ています。\(listed(people))"
    }

    package static func affiliations(changes: [String]) -> String {
        "次の方の所属が変わりました。MCSでの所属とグループを確認し、必要なら改めてください。\(listed(changes))"
    }

    package static func ownCorrection(name: String, fields: [FieldDifference.Field]) -> String {
        "\(name)様がご自身の登録（\(fields.map(\.label.ja).joined(separator: "、"))）を直されました。MCSでも確認し、必要なら改めていただいてください。"
    }

    package static func administratorRight(name: String, facility: String, isGranted: Bool) -> String {
        isGranted
            ? "\(facility)の\(name)様を、MCSでも管理者にしてください。ほかのMCS管理者の方がMCSの画面で行えます。"
            : "\(facility)の\(name)様はMCS管理者ではなくなりました。MCSでも管理者の権限を外してください。"
    }

    package static func facilityChanges(facility: String, changes: [String]) -> String {
        "\(facility)の届出内容が変わりました。MCSでの事業所の情報を確認し、必要なら改めてください。\(listed(changes))"
    }

    package static func facilityMerged(facility: String, into other: String, people: [String]) -> String {
        "\(facility)は\(other)に統合されました。MCSでの所属とグループを改め、統合された事業所の登録を整理してください。\(listed(people))"
    }

    package static func facilityDeparture(facility: String) -> String {
        "\(facility)の参加が終わりました。MCSの事業所としての登録とグループを整理してください。"
    }

    package static func facilityPaused(facility: String) -> String {
        "\(facility)は休止中です。MCSでのグループと患者さんの担当の引継ぎが要るか、事業所に確かめてください。"
    }

    package static func administratorMissing(facility: String) -> String {
        "\(facility)には、MCS管理者として動ける方がいません。事業所に連絡し、次の方の届出を受け付けてください。MCSでも管理者が決まっているか確かめてください。"
    }

    package static func consentWithdrawal(
        facility: String, clause: String, isRequired: Bool, announces: Bool
    ) -> String {
        "\(facility)が「\(clause)」の同意を撤回しました。" + consequences(isRequired: isRequired, announces: announces)
    }

    package static func consentDeclined(
        facility: String, clause: String, version: String, isRequired: Bool, announces: Bool
    ) -> String {
        "\(facility)から、「\(clause)」（\(version)版）には同意しないとの回答がありました。"
            + consequences(isRequired: isRequired, announces: announces)
    }

    private static func consequences(isRequired: Bool, announces: Bool) -> String {
        (announces ? "参加事業所の一覧からは外れています。配布済みの一覧があれば差し替えてください。" : "")
            + (isRequired ? "参加に必要な同意です。参加を続けられるか、決裁のうえ事業所にお知らせください。" : "")
    }
}
