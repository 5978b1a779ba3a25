import Registry
import Storage
import Web

/// The words of the page of a measure.
struct MeasureWords {
    let heading: String
    let lead: String
    let submit: String
    let atMCS: FormPage.Opens

    init(_ verb: DeskVerb, _ person: DeskPerson, _ network: NetworkDefinition, _ t: Language) {
        let mcs: String
        switch verb {
        case .suspend:
            heading = t(ja: "利用を止める", en: "Suspend the account")
            lead = t(
                ja: "すぐに効きます。登録の内容はそのまま残り、あとで再開できます。",
                en: "It takes effect at once. Everything is kept, and can be resumed later.")
            submit = t(ja: "今すぐ止める", en: "Suspend now")
            mcs = t(
                ja:
                    "ここで止まるのは、この窓口のアカウントだけです。MCSのアカウントの停止は、作業として事務局に引き継ぎます。お急ぎのときは、MCSのサポート（\(network.mcs.supportHours.ja)）へもご連絡ください。",
                en:
                    "Only the account of this desk stops here. Suspending it at MCS becomes a task of the secretariat; if it is urgent, call MCS's support, too (\(network.mcs.supportHours.en))."
            )
        case .resume:
            heading = t(ja: "利用を再開する", en: "Resume the account")
            lead = t(
                ja: "止める前のとおりに使えるようになります。端末やパスワードの安全を確かめてから行ってください。",
                en: "Everything is as it was before. Make sure first that device and password are safe.")
            submit = t(ja: "再開する", en: "Resume")
            mcs = t(
                ja: "MCSのアカウントが止められているときは、その再開を作業として事務局に引き継ぎます。",
                en: "If the account at MCS was suspended, resuming it becomes a task of the secretariat.")
        case .reissue:
            heading = t(ja: "仮パスワードを再発行する", en: "Send a new temporary password")
            lead = t(
                ja: "新しい仮パスワードを、ご本人（\(person.email)）へメールでお送りします。前の仮パスワードは使えなくなります。",
                en: "It is mailed to \(person.email). The one from before opens nothing any more.")
            submit = t(ja: "再発行する", en: "Send a new one")
            mcs = t(
                ja: "この窓口の本登録に使うものです。MCSのパスワードは変わりません。",
                en: "It is for activating the account here. The password at MCS stays the same.")
        case .unlock:
            heading = t(ja: "ロックを解除する", en: "Lift the lock")
            lead = t(
                ja: "パスワードの誤りが続いたためのロックを、時間の前に解きます。ご本人が間違えたのだと確かめてから行ってください。",
                en: "The lock after wrong passwords ends before its time. Make sure first that it was they.")
            submit = t(ja: "解除する", en: "Lift the lock")
            mcs = t(ja: "MCSのアカウントには関わりません。", en: "It has nothing to do with the account at MCS.")
        case .grant:
            heading = t(ja: "MCS管理者にする", en: "Make them an administrator")
            lead = t(
                ja: "MCS管理者は、この事業所の方の登録や停止を行い、MCSの運用に責任を持ちます。役割を説明し、ご本人が引き受けたうえで行ってください。",
                en:
                    "An administrator registers and suspends the people here and answers for how MCS is used. Explain the role first, and make sure that they accept it."
            )
            submit = t(ja: "MCS管理者にする", en: "Make administrator")
            mcs = Self.right(network, t)
        case .revoke:
            heading = t(ja: "MCS管理者から外す", en: "Take the administrator's right away")
            lead = t(
                ja: "ご本人のアカウントは、そのまま使えます。",
                en: "The account itself goes on.")
            submit = t(ja: "MCS管理者から外す", en: "Take the right away")
            mcs = Self.right(network, t)
        case .depart:
            heading = t(ja: "退職を届け出る", en: "Report a departure")
            lead = t(
                ja: "すぐに効きます。この事業所の所属が終わり、ほかに所属がなければアカウントもなくなります。\(Self.lastOne(person, t))",
                en:
                    "It takes effect at once: the affiliation ends, and with the last one the account.\(Self.lastOne(person, t))"
            )
            submit = t(ja: "退職として届け出る", en: "Report departure")
            mcs = t(
                ja: "MCSのアカウントは、ご本人が削除するか、MCSのサポートが行います。済んでいないときは、作業として事務局に引き継ぎます。",
                en:
                    "The account at MCS is deleted by the person or by MCS's support. Unless it is done, it becomes a task of the secretariat."
            )
        }
        atMCS = FormPage.Opens(label: t(ja: "MCSでは", en: "At MCS"), text: mcs)
    }

    private static func right(_ network: NetworkDefinition, _ t: Language) -> String {
        let room =
            network.groups.administratorsRoom.map { room in
                t(
                    ja: "「\(room.name.ja)」の出入りも、これに合わせて手配します。",
                    en: " Its place in “\(room.name.en)” follows.")
            } ?? ""
        return t(
            ja: "MCSの管理者権限は別に変える必要があり、作業の一覧に載ります。\(room)",
            en: "The right at MCS has to be changed there as well; it goes on the work list.\(room)")
    }

    private static func lastOne(_ person: DeskPerson, _ t: Language) -> String {
        guard person.isAdministrator else { return "" }
        return t(
            ja: "この方はMCS管理者です。ほかにMCS管理者がいないときは、先に次の方を決めてください。",
            en: " They are an administrator: unless there is another one, name the next one first.")
    }
}
