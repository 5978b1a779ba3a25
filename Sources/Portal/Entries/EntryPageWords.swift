import Registry

extension EntryPage {
    struct Words: Sendable, Encodable {
        let heading: String
        let lead: String
        let facilities: String
        let standing: String
        let standingLead: String
        let what: String
        let here: String
        let atMCS: String
        let consents: String
        let consentsLead: String
        let notices: String
        let noticesLead: String
        let sessions: String
        let sessionsLead: String
        let begun: String
        let seen: String
        let thisOne: String
        let end: String
        let wrong: String
        let wrongLead: String

        init(_ network: NetworkDefinition, _ t: Language) {
            heading = t(ja: "わたしの登録", en: "My entry")
            lead = t(
                ja: "\(network.name.ja)がお預かりしている、ご本人の情報です。",
                en: "What \(network.name.en) holds about you.")
            facilities = t(ja: "ご所属", en: "Facilities")
            standing = t(ja: "この窓口とMCSでの状況", en: "Here and at MCS")
            standingLead = t(
                ja: "MCSでの手続きは人が行います。事務局などが確かめるまで「未確認」と表示します。",
                en:
                    "At MCS people do the work by hand: nothing counts as done before somebody has confirmed it."
            )
            what = t(ja: "項目", en: "What")
            here = t(ja: "この窓口では", en: "Here")
            atMCS = t(ja: "MCSでは", en: "At MCS")
            consents = t(ja: "同意していただいたこと", en: "What you agreed to")
            consentsLead = t(
                ja: "本登録のときに同意していただいた内容と、その版です。",
                en: "What you agreed to when you activated your account, with its version.")
            notices = t(ja: "お見せした個人情報の取扱い", en: "Privacy notices that you were shown")
            noticesLead = t(
                ja: "本登録のときにお見せした版の文面を、いつでもお読みいただけます。",
                en: "What you were shown when you activated your account, word for word.")
            sessions = t(ja: "サインインしているところ", en: "Where you are signed in")
            sessionsLead = t(
                ja: "心当たりのないものは、サインアウトさせたうえで、パスワードを変更してください。",
                en: "If you do not know one of them, end it and change your password.")
            begun = t(ja: "始めたとき", en: "Since")
            seen = t(ja: "最後に使ったとき", en: "Last used")
            thisOne = t(ja: "今お使いのもの", en: "this one")
            end = t(ja: "サインアウトさせる", en: "End it")
            wrong = t(ja: "登録内容を直す・変える", en: "Correct or change it")
            wrongLead = t(
                ja: "お名前・職種・ご所属は、事業所の届出によるため、事務局が確かめてから直します。ほかはご自身で直せます。",
                en:
                    "Name, profession and facility are your facility's word and corrected by the secretariat. The rest you can correct yourself."
            )
        }
    }
}
