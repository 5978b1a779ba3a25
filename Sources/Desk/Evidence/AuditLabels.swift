import FoundationEssentials
import Operations
import Registry
import Storage

extension AuditEvent {
    /// What was done; an act of a later version goes by its stored name.
    var title: Bilingual {
        switch kind {
        case "network.apply": Bilingual(ja: "定義の適用", en: "network applied")
        case "application.receive": Bilingual(ja: "申込の受付", en: "application received")
        case "application.approve": Bilingual(ja: "申込の登録", en: "application approved")
        case "application.return": Bilingual(ja: "申込の差戻し", en: "application returned")
        case "application.reject": Bilingual(ja: "申込の不承認", en: "application rejected")
        case "application.undo": Bilingual(ja: "承認の取消し", en: "approval undone")
        case "application.send_bulk_form": Bilingual(ja: "MCS事務局への依頼の送信", en: "bulk form sent")
        case "application.office": Bilingual(ja: "収受・決裁の記録", en: "office's file recorded")
        case "application.purge": Bilingual(ja: "ファイルの消去", en: "file purged")
        case "application.confirm_addresses":
            Bilingual(ja: "アドレスの確認のお願い", en: "addresses to be confirmed")
        case "application.confirm_address": Bilingual(ja: "アドレスの確認", en: "address confirmed")
        case "account.activate": Bilingual(ja: "本登録", en: "account activated")
        case "account.lock": Bilingual(ja: "一時ロック", en: "account locked")
        case "account.sign_in": Bilingual(ja: "サインイン", en: "signed in")
        case "account.sign_out": Bilingual(ja: "サインアウト", en: "signed out")
        case "account.change_password": Bilingual(ja: "パスワードの変更", en: "password changed")
        case "account.send_password_link": Bilingual(ja: "パスワード決め直しの案内", en: "password link sent")
        case "account.reset_password": Bilingual(ja: "パスワードの決め直し", en: "password reset")
        case "account.correct_entry": Bilingual(ja: "ご自身による訂正", en: "own correction")
        case "account.state_mcs_options": Bilingual(ja: "MCSの設定の申し出", en: "options at MCS stated")
        case "account.ask_address": Bilingual(ja: "アドレス変更の申し出", en: "new address asked for")
        case "account.change_address": Bilingual(ja: "アドレスの変更", en: "address changed")
        case "account.ask_correction": Bilingual(ja: "訂正の申し出", en: "correction asked for")
        case "consent.record": Bilingual(ja: "同意の記録", en: "consents recorded")
        case "consent.request": Bilingual(ja: "同意のお願い", en: "consents asked for")
        case "consent.answer": Bilingual(ja: "同意のお願いへの回答", en: "consents answered")
        case "room.state_joined": Bilingual(ja: "部屋への参加の申し出", en: "room joined, by own word")
        case "room.confirm": Bilingual(ja: "部屋への参加の確認", en: "room members confirmed")
        case "task.complete": Bilingual(ja: "MCS側作業の完了", en: "task at MCS done")
        case "reminder.send": Bilingual(ja: "督促", en: "reminders written")
        default: measure ?? Bilingual(ja: kind, en: kind)
        }
    }

    /// Something that happened to people after their registration goes by its verb.
    private var measure: Bilingual? {
        let parts = kind.split(separator: ".")
        guard let verb = parts.last.map({ String($0.map { $0 == "_" ? "-" : $0 }) }) else { return nil }
        return switch parts.first {
        case "account": AccountVerb(rawValue: verb)?.title
        case "facility":
            FacilityVerb(rawValue: verb).map {
                Bilingual(ja: "事業所：\($0.title.ja)", en: "facility: \($0.title.en)")
            }
        default: nil
        }
    }

    /// Who did it: a named clerk, a person by the account's id, or the service itself.
    var who: Bilingual {
        switch actorKind {
        case "clerk": Bilingual(ja: "事務局 \(actor)", en: "clerk \(actor)")
        case "person" where Int64(actor) == nil:
            Bilingual(ja: "本人（\(actor)）", en: "a person (\(actor))")
        case "person": Bilingual(ja: "本人（番号 \(actor)）", en: "account \(actor)")
        case "schedule": Bilingual(ja: "定期処理 \(actor)", en: "schedule \(actor)")
        case "service": Bilingual(ja: "サービス \(actor)", en: "service \(actor)")
        default: Bilingual(ja: actor, en: actor)
        }
    }

    /// The stated time, where it is not the one at which the database recorded the event.
    var statedTime: String? {
        abs(asOf.timeIntervalSince(recordedAt)) < 60 ? nil : asOf.inJapan
    }
}

extension VerifyAudit.Finding {
    /// What is broken, in words.
    var explanation: Bilingual {
        let number = sequence.map(String.init) ?? ""
        return switch kind {
        case .changed:
            Bilingual(
                ja: "\(number)番の記録は、書かれた当時の内容と一致しません。",
                en: "Event \(number) is not what was recorded at the time.")
        case .unlinked:
            Bilingual(
                ja: "\(number)番の記録は、一つ前の記録とつながっていません。",
                en: "Event \(number) does not follow from the one before it.")
        case .missing:
            Bilingual(ja: "\(number)番の記録がありません。", en: "Event \(number) is missing.")
        case .details:
            Bilingual(
                ja: "\(number)番の操作が触れたものの明細が、記録と一致しません。",
                en: "The details of event \(number) are not what was recorded.")
        case .beforeImage:
            Bilingual(
                ja: "\(number)番の操作の変更前の値が、記録と一致しません。",
                en: "A value from before event \(number) is not what was committed to.")
        case .head:
            Bilingual(
                ja: "記録の末尾が、控えてある終点と一致しません。末尾が切り取られた疑いがあります。",
                en: "The trail does not end where its head says: its tail may have been cut off.")
        case .stray:
            Bilingual(
                ja: "記録のつながりの外に、操作か明細があります。",
                en: "There are acts or details outside of the chain.")
        }
    }
}
