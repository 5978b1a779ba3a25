import Registry
import Storage

/// Where an administrator chooses the file with what changes about their people (A7, J1).
struct ChangesPage: Page {
    static let template = "changes"
    let frame: Frame
    let words: Words
    let facility: String
    let action: String
    let kinds: [Kind]
    let downloads: [Link]
    let notice: Prose
    let noticeVersion: String
    let wording: String
    let fields: [ApplyField]
    let file: ApplyField
    let summary: ErrorSummary?
    let problems: ProblemTable?
    let annotated: ApplyPage.Annotated?

    /// A word of the column 区分, and what it is for.
    struct Kind: Sendable, Encodable {
        let word: String
        let meaning: String
    }

    /// - Parameter path: the desk of the facility.
    init(
        _ entry: ChangesEntry, at path: String, _ clauses: [NetworkDefinition.ConsentClause], _ visit: Visit,
        _ pages: Pages, trouble: ApplyTrouble = ApplyTrouble()
    ) {
        let (t, network, reader) = (visit.reader.language, visit.network, visit.reader)
        let (words, errors) = (Words(t), trouble.errors)
        self.words = words
        facility = entry.facility.name
        frame = Frame(
            words.heading, path: "\(path)/changes", reader, network, pages, hasErrors: !errors.isEmpty,
            keepsTyped: true)
        action = reader.link("\(path)/changes")
        kinds = Self.kinds(t)
        downloads = [
            Link(address: "\(path)/roster/roster.xlsx", text: words.workbook),
            Link(address: "\(path)/roster/roster.csv", text: words.csv),
        ]
        notice = Prose(network.privacyNotice.wording[t], level: 3)
        noticeVersion = t(
            ja: "版：\(network.privacyNotice.version)", en: "Version \(network.privacyNotice.version)")
        wording = ApplyEntry.wording(of: network)
        fields = ChangesEntry.items(clauses, network)
            .map { ApplyField($0, entry.form, network, errors, t) }
        file = ApplyField(
            id: ApplyEntry.fileField, label: words.fileLabel, hint: words.fileHint, isRequired: true, errors, t)
        summary = ErrorSummary(errors, t)
        problems = ProblemTable(trouble.found, caption: words.tableCaption, t)
        annotated = trouble.annotated.map {
            ApplyPage.Annotated(address: $0.address, name: $0.name, text: words.annotated)
        }
    }

    private static func kinds(_ t: Language) -> [Kind] {
        [
            Kind(
                word: "追加",
                meaning: t(ja: "新しく加わる方（空欄でも同じです）", en: "somebody new (an empty cell says the same)")),
            Kind(
                word: "変更",
                meaning: t(
                    ja: "お名前・職種・電話番号などが変わる方。メールアドレスが変わるときは、今のアドレスを右端の列に書きます",
                    en:
                        "name, profession, telephone or the like is new; for a new e-mail address, put the present one into the last column"
                )),
            Kind(word: "退職", meaning: t(ja: "この事業所を離れる方", en: "leaves this facility")),
            Kind(
                word: "MCS登録済み",
                meaning: t(ja: "新しい方で、MCSには登録を済ませている", en: "new, and registered at MCS already")),
            Kind(
                word: "MCS削除済み",
                meaning: t(ja: "離れる方で、MCSからは削除を済ませている", en: "leaves, and is removed from MCS already")),
        ]
    }

    struct Words: Sendable, Encodable {
        let heading: String
        let lead: String
        let rosterHeading: String
        let rosterLead: String
        let kindsHeading: String
        let noticeHeading: String
        let noticeLead: String
        let formHeading: String
        let fileLabel: String
        let fileHint: String
        let workbook: String
        let csv: String
        let tableCaption: String
        let annotated: String
        let submit: String
        let afterwards: String

        init(_ t: Language) {
            heading = t(ja: "名簿の変更を届け出る", en: "Report changes of your roster")
            lead = t(
                ja: "変わる方を書いたファイルを選ぶと、何がどう変わるかを先にお見せします。お送りいただくのは、それをお確かめになったあとです。",
                en: "Choose a file with what changes. You see what it would do first, and send it only then.")
            rosterHeading = t(ja: "今の名簿", en: "Your roster")
            rosterLead = t(
                ja: "登録されている方が書き込まれています。変わる方の行を直し、「区分」の列に下の言葉を書いてください。変わらない行は、そのままでかまいません。",
                en:
                    "It holds everybody who is registered. Correct the rows of those who change, and write one of the words below into the column for the kind of change. Rows that stay the same may stay as they are."
            )
            kindsHeading = t(ja: "区分の書き方", en: "Words for the kind of change")
            noticeHeading = t(ja: "個人情報の取扱い", en: "Privacy notice")
            noticeLead = t(ja: "お預かりする情報は、次のとおりに取り扱います。", en: "This is how your data are handled.")
            formHeading = t(ja: "届出", en: "What you report")
            fileLabel = t(ja: "ファイル", en: "File")
            fileHint = t(
                ja: "Excel（.xlsx）かCSV、2MBまで。患者さんの情報は書かないでください。",
                en: "Excel (.xlsx) or CSV, up to 2 MB. Never put patient data in it.")
            workbook = t(ja: "今の名簿（Excel）", en: "Your roster (Excel)")
            csv = t(ja: "今の名簿（CSV）", en: "Your roster (CSV)")
            tableCaption = t(ja: "ファイルで見つかったこと", en: "What was found in the file")
            annotated = t(
                ja: "直すところを書き込んだファイルを保存する", en: "Save your file with the corrections marked in it")
            submit = t(ja: "何が変わるかを見る（まだ送りません）", en: "See what changes (nothing is sent yet)")
            afterwards = t(
                ja: "次の画面で「送る」を押すまで、ファイルはここに残りません。",
                en: "Until you press “Send” on the next page, your file is not kept here.")
        }
    }
}
