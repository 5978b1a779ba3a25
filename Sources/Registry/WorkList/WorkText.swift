/// The ready-made texts of the work list, to be pasted or sent. They name people and facilities with the old and the new
/// value; what goes into a group at MCS is about names only, since its screens show no addresses (T A1).
package struct WorkText: Sendable {
    package let kind: WorkKind
    package let state: WorkState
    /// Nil for a line about a facility.
    package let person: String?
    package let facility: String?
    package let wanted: StandingValue?
    package let attested: StandingValue?
    package let asked: StandingValue?
    /// Why somebody was suspended.
    package let cause: SuspensionCause?
    package let definition: NetworkDefinition

    package init(
        kind: WorkKind, state: WorkState, person: String?, facility: String?, wanted: StandingValue?,
        attested: StandingValue?, asked: StandingValue?, cause: SuspensionCause?, definition: NetworkDefinition
    ) {
        self.kind = kind
        self.state = state
        self.person = person
        self.facility = facility
        self.wanted = wanted
        self.attested = attested
        self.asked = asked
        self.cause = cause
        self.definition = definition
    }

    package var text: String {
        state == .takeBack ? takingBack + "\n" + wish : wish
    }

    private var who: String { "\(facility.map { "\($0)の" } ?? "")\(person ?? "")様" }
    private var office: NetworkDefinition.MCSContact { definition.mcs }
    private var supportDesk: String { "MCSのサポート窓口（\(office.supportHours.ja)、\(office.officeEmail)）" }
    private var room: String { definition.groups.administratorsRoom?.name.ja ?? kind.title.ja }
    private var group: String { definition.groups.allUsers?.name.ja ?? kind.title.ja }

    private var takingBack: String {
        "先にお願いした内容は、その後に変わりました。まだ済んでいなければ取りやめ、済んでいれば次のようにしてください。"
    }

    private var wish: String {
        switch kind {
        case .register:
            "\(who)のMCSへの登録を、一括登録の様式で\(office.office.ja)（\(office.officeEmail)）へ依頼してください。\(listed(values(wanted)))"
        case .changeDetails:
            "\(who)の登録内容が変わりました。MCSでも確認し、改めてください。\(listed(differences))"
        case .remove:
            "退職された\(who)のMCSアカウントの削除（すべてのグループからの退出を含む）を、\(supportDesk)へ依頼してください。ご本人が自分で削除したときは、その確認で足ります。"
        case .suspend:
            "\(who)のMCSアカウントの一時停止を、\(supportDesk)へ依頼してください。\(reason)受付時間外でも、このネットワークのアカウントはすでに止まっています。"
        case .resume: "\(who)のMCSアカウントを使える状態に戻すことを、\(supportDesk)へ依頼してください。"
        case .joinFacility: "\(person ?? "")様を、MCSでも\(facility ?? "")の所属\(administrator)にしてください。"
        case .leaveFacility:
            "\(person ?? "")様は\(facility ?? "")を離れました。MCSでの所属とグループを確認し、外してください。"
        case .grantAdministrator: "\(who)を、MCSでも管理者にしてください。ほかのMCS管理者の方がMCSの画面で行えます。"
        case .revokeAdministrator: "\(who)はMCS管理者ではなくなりました。MCSでも管理者の権限を外してください。"
        case .addToAllUsers: "\(who)を、MCSの「\(group)」に追加してください。"
        case .removeFromAllUsers: "\(who)を、MCSの「\(group)」から外してください。"
        case .inviteToRoom: "\(who)を、MCSの「\(room)」に招待してください。"
        case .removeFromRoom: "\(who)はMCS管理者ではありません。MCSの「\(room)」から退出させてください。"
        case .registerFacility: "\(facility ?? "")を、MCSの事業所として登録してください。\(listed(values(wanted)))"
        case .changeFacility: "\(facility ?? "")の届出内容が変わりました。MCSでも確認し、改めてください。\(listed(differences))"
        case .removeFacility: "\(facility ?? "")の参加が終わりました。MCSの事業所としての登録とグループを整理してください。"
        case .administratorMissing:
            "\(facility ?? "")には、MCS管理者として動ける方がいません。事業所に連絡し、次の方の届出を受け付けてください。決まればこの行は消えます。"
        case .facilityPaused: "\(facility ?? "")は休止中です。MCSでのグループと患者さんの担当の引継ぎが要るか、事業所に確かめてください。"
        case .consentWithdrawal:
            "\(facility ?? "")が同意を撤回したか、同意しないと回答しました。参加を続けられるか、決裁のうえ事業所にお知らせください。配布済みの参加事業所の一覧があれば差し替えてください。"
        }
    }

    private var administrator: String { wanted?.word == .administrator ? "（MCS管理者）" : "" }

    /// What the person can do at once, by what happened.
    private var reason: String {
        guard let cause else { return "" }
        return "理由は\(cause.title.ja)です。\(cause.advice)"
    }

    private func values(_ value: StandingValue?) -> [String] {
        let details = value?.details ?? [:]
        return StandingField.allCases.compactMap { field in
            details[field.rawValue].map { "\(field.label.ja)：\(word($0, of: field))" }
        }
    }

    private var differences: [String] {
        let (before, after) = ((state == .takeBack ? asked : attested)?.details ?? [:], wanted?.details ?? [:])
        return StandingField.allCases.compactMap { field in
            let (old, new) = (before[field.rawValue], after[field.rawValue])
            guard old != new else { return nil }
            return
                "\(field.label.ja)：\(old.map { word($0, of: field) } ?? "（なし）") → \(new.map { word($0, of: field) } ?? "（なし）")"
        }
    }

    /// A code goes by its label.
    private func word(_ stored: String, of field: StandingField) -> String {
        switch field {
        case .profession: definition.codes.professions.first { $0.id == stored }?.label.ja ?? stored
        case .type: definition.codes.facilityTypes.first { $0.id == stored }?.label.ja ?? stored
        case .name, .kana, .email, .professionOther, .telephone, .typeOther, .number, .postalCode, .address:
            stored
        }
    }

    /// One line each.
    private func listed(_ lines: [String]) -> String { lines.map { "\n・\($0)" }.joined() }
}

/// The fields of a registration of a person or a facility, in the order in which they are read.
package enum StandingField: String, Sendable, Hashable, CaseIterable {
    case name
    case kana
    case email
    case profession
    case professionOther = "profession_other"
    case type
    case typeOther = "type_other"
    case number
    case postalCode = "postal_code"
    case address
    case telephone

    package var label: Bilingual {
        switch self {
        case .name: Bilingual(ja: "名前", en: "name")
        case .kana: Bilingual(ja: "フリガナ", en: "reading")
        case .email: Bilingual(ja: "メールアドレス", en: "e-mail address")
        case .profession: Bilingual(ja: "職種", en: "profession")
        case .professionOther: Bilingual(ja: "職種（その他）", en: "profession (other)")
        case .type: Bilingual(ja: "施設種別", en: "type")
        case .typeOther: Bilingual(ja: "施設種別（その他）", en: "type (other)")
        case .number: Bilingual(ja: "事業所番号", en: "number")
        case .postalCode: Bilingual(ja: "郵便番号", en: "postal code")
        case .address: Bilingual(ja: "所在地", en: "address")
        case .telephone: Bilingual(ja: "電話番号", en: "telephone number")
        }
    }
}

extension SuspensionCause {
    /// What the person is asked to do at once, for a line about their account (A6).
    fileprivate var advice: String {
        switch self {
        case .lostDevice: "ご本人には、ほかの端末からMCSのパスワードを変え、携帯電話会社の回線停止と端末の遠隔ロックを行うようお願いしてください。"
        case .leak: "ご本人には、MCSのパスワードをすぐに変えるようお願いしてください。"
        case .infection: "ご本人には、その端末をネットワークから切り離し、MCSのパスワードを別の端末から変えるようお願いしてください。"
        case .misuse: "ご本人と事業所の管理者に事情を確かめるまで、再開しないでください。"
        case .other: ""
        }
    }
}
