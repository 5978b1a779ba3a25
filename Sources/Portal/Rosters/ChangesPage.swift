import Registry
import Storage
import Web

/// Where an administrator chooses the file with what changes about their people (A7, J1).
struct ChangesPage: Page {
    let frame: Frame
    private let entry: ChangesEntry
    private let path: String
    private let clauses: [NetworkDefinition.ConsentClause]
    private let network: NetworkDefinition
    private let trouble: ApplyTrouble

    /// - Parameter path: of the facility's page.
    init(
        _ entry: ChangesEntry, at path: String, _ clauses: [NetworkDefinition.ConsentClause], _ visit: Visit,
        _ pages: Pages, trouble: ApplyTrouble = ApplyTrouble()
    ) {
        let t = visit.reader.language
        frame = Frame(
            t(ja: "名簿の変更を届け出る", en: "Report changes of your roster"), path: "\(path)/changes", visit.reader,
            visit.network, pages,
            hasErrors: !trouble.errors.isEmpty, keepsTyped: true)
        self.entry = entry
        self.path = path
        self.clauses = clauses
        network = visit.network
        self.trouble = trouble
    }

    var main: some HTML {
        ErrorSummary(trouble.errors, t)
        p(.class("step"), .lang(.ja)) { entry.facility.name }
        h1 { frame.heading }
        p(.class("lead")) {
            t(
                ja: "変わる方を書いたファイルを選ぶと、何がどう変わるかを先にお見せします。お送りいただくのは、それをお確かめになったあとです。",
                en: "Choose a file with what changes. You see what it would do first, and send it only then.")
        }
        ProblemTable(trouble.found, caption: t(ja: "ファイルで見つかったこと", en: "What was found in the file"), t)
        trouble.fileInPage(t)
        current
        MainForm(frame.reader, to: frame.reader.link("\(path)/changes"), takesFile: true) {
            Hidden(ApplyEntry.wordingField, ApplyEntry.wording(of: network))
            PrivacyDetails(notice: network.privacyNotice, t: t, id: "notice", isOpen: false)
            h2 { t(ja: "届出", en: "What you report") }
            Each(ChangesEntry.items(clauses, network)) { item in
                ApplyField(item, entry.form, network, trouble.errors, t)
            }
            RosterFileField(
                errors: FieldErrors(of: ApplyEntry.fileField, in: trouble.errors),
                hint: t(
                    ja: "Excel（.xlsx）かCSV、2MBまで。患者さんの情報は書かないでください。",
                    en: "Excel (.xlsx) or CSV, up to 2 MB. Never put patient data in it."), t: t)
            Submit(t(ja: "何が変わるかを見る（まだ送りません）", en: "See what changes (nothing is sent yet)"))
            p(.class("small")) {
                t(
                    ja: "次の画面で「送る」を押すまで、ファイルはここに残りません。",
                    en: "Until you press “Send” on the next page, your file is not kept here.")
            }
        }
    }

    /// The roster as it is, and how to write into it.
    @HTMLBuilder private var current: some HTML {
        h2 { t(ja: "今の名簿", en: "Your roster") }
        p {
            t(
                ja: "登録されている方が書き込まれています。変わる方の行を直し、「区分」の列に下の言葉を書いてください。変わらない行は、そのままでかまいません。",
                en:
                    "It holds everybody who is registered. Correct the rows of those who change, and write one of the words below into the column for the kind of change. Rows that stay the same may stay as they are."
            )
        }
        LinkList(
            links: [
                Link(
                    address: "\(path)/roster/roster.xlsx", text: t(ja: "今の名簿（Excel）", en: "Your roster (Excel)")
                ),
                Link(address: "\(path)/roster/roster.csv", text: t(ja: "今の名簿（CSV）", en: "Your roster (CSV)")),
            ], name: "downloads")
        h3 { t(ja: "区分の書き方", en: "Words for the kind of change") }
        dl(.class("pairs")) { Each(kinds) { kind in Pair(kind.word, kind.meaning, nameIs: .lang(.ja)) } }
    }

    /// The words of the column 区分, and what each is for.
    private var kinds: [(word: String, meaning: String)] {
        [
            ("追加", t(ja: "新しく加わる方（空欄でも同じです）", en: "somebody new (an empty cell says the same)")),
            (
                "変更",
                t(
                    ja: "お名前・職種・電話番号などが変わる方。メールアドレスが変わるときは、今のアドレスを右端の列に書きます",
                    en:
                        "name, profession, telephone or the like is new; for a new e-mail address, put the present one into the last column"
                )
            ),
            ("退職", t(ja: "この事業所を離れる方", en: "leaves this facility")),
            ("MCS登録済み", t(ja: "新しい方で、MCSには登録を済ませている", en: "new, and registered at MCS already")),
            (
                "MCS削除済み", t(ja: "離れる方で、MCSからは削除を済ませている", en: "leaves, and is removed from MCS already")
            ),
        ]
    }
}
