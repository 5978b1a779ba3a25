import Registry
import Storage
import Web

/// What is held about somebody, item by item.
struct EntryFacts: Component {
    let record: EntryRecord
    let network: NetworkDefinition
    let standing: StandingWords

    private var t: Language { standing.t }
    private var none: String { t(ja: "登録なし", en: "none") }

    var body: some HTML {
        dl(.class("pairs")) {
            Each(facts) { fact in Pair(fact.name, fact.value, valueIs: .lang(.ja)) }
        }
    }

    private var facts: [(name: String, value: String)] {
        [
            (t(ja: "お名前", en: "Name"), record.name),
            (t(ja: "フリガナ", en: "Reading"), record.kana ?? none),
            (t(ja: "職種", en: "Profession"), profession),
            (t(ja: "メールアドレス", en: "E-mail address"), record.email),
            (t(ja: "電話番号", en: "Telephone"), record.telephone ?? none),
            (t(ja: "登録", en: "Registered"), standing.day(record.registeredAt)),
            (t(ja: "本登録", en: "Activated"), record.activatedAt.map(standing.day) ?? none),
            (t(ja: "パスワード", en: "Password"), password),
            (t(ja: "MCSの二要素認証", en: "Two-factor sign-in at MCS"), told(record.mcsOptions?.twoFactor)),
            (t(ja: "MCSの本人確認", en: "Identity certified by MCS"), told(record.mcsOptions?.identityCertified)),
        ]
    }

    private var profession: String {
        let label = network.codes.professions.first { $0.id == record.profession }?.label[t]
        let other = record.professionOther.map { t(ja: "（\($0)）", en: " (\($0))") } ?? ""
        return (label ?? record.profession) + other
    }

    private var password: String {
        guard let set = record.passwordSetAt.map(standing.day) else { return none }
        let due = record.passwordDueOn.map(standing.day)
        return t(
            ja: "\(set)に設定" + (due.map { "（\($0)までに変更）" } ?? ""),
            en: "set on \(set)" + (due.map { ", to be changed by \($0)" } ?? ""))
    }

    private func told(_ answer: Bool?) -> String {
        answer.map { $0 ? t(ja: "はい", en: "yes") : t(ja: "いいえ", en: "no") }
            ?? t(ja: "お知らせいただいていません", en: "you have not said")
    }
}
