import Registry
import Web

/// The page on which one applies (J1–J4): what is told first, form 1, the consents one by one, and the roster's file.
struct ApplyPage: Page {
    let frame: Frame
    private let words: ApplyWords
    private let entry: ApplyEntry
    private let network: NetworkDefinition
    private let trouble: ApplyTrouble

    init(
        _ entry: ApplyEntry, _ network: NetworkDefinition, _ reader: Reader, _ pages: Pages,
        trouble: ApplyTrouble = ApplyTrouble()
    ) {
        words = ApplyWords(entry.applicant, network, reader.language)
        frame = Frame(
            words.heading, path: Self.path(entry, network), reader, network, pages,
            hasErrors: !trouble.errors.isEmpty, keepsTyped: true)
        self.entry = entry
        self.network = network
        self.trouble = trouble
    }

    private static func path(_ entry: ApplyEntry, _ network: NetworkDefinition) -> String {
        "/n/\(network.code)/apply/\(entry.applicant.rawValue)"
    }

    private var isFacility: Bool { entry.applicant == .facility }

    var main: some HTML {
        ErrorSummary(trouble.errors, t)
        h1 { frame.heading }
        p(.class("lead")) { words.lead }
        if entry.corrects != nil { p(.class("opens")) { words.correction } }
        ProblemTable(trouble.found, caption: t(ja: "ファイルで見つかったこと", en: "What was found in the file"), t)
        trouble.fileInPage(t)
        MainForm(frame.reader, to: frame.reader.link(Self.path(entry, network)), takesFile: true) {
            Hidden(ApplyEntry.wordingField, ApplyEntry.wording(of: network))
            entry.corrects.map { Hidden("corrects", $0) }
            PrivacyDetails(notice: network.privacyNotice, t: t, id: "notice")
            if isFacility { ways } else { person }
            div(.class("typed")) {
                h2 { words.formHeading }
                Each(FormItem.items(for: entry.applicant, of: network)) { item in
                    ApplyField(item, entry, network, trouble.errors, t)
                }
            }
            if isFacility { roster }
            Submit(t(ja: "この内容で申し込む", en: "Send the application"))
            p(.class("small")) { words.afterwards }
        }
    }

    private var ways: some HTML {
        fieldset(.class("choices"), .id("form-1")) {
            legend { t(ja: "申込書の書き方", en: "How would you like to fill in the form?") }
            Radio(
                id: "way-typed", name: "form-1", value: "typed",
                text: t(
                    ja: "申込書はこのページで記入し、名簿のファイルを添える",
                    en: "Fill in the form on this page, and add the roster as a file"),
                isChosen: !entry.isInFile)
            Radio(
                id: "way-in-file", name: "form-1", value: ApplyEntry.inFile,
                text: t(
                    ja: "申込書と名簿を書いた1つのファイルを送る（下の記入欄は使いません）",
                    en: "Send one file with form and roster in it (the fields below are not used)"),
                isChosen: entry.isInFile)
        }
    }

    @HTMLBuilder private var person: some HTML {
        h2 { t(ja: "申し込む方", en: "Who applies") }
        Each(PersonField.all) { field in ApplyField(field, entry, network, trouble.errors, t) }
    }

    @HTMLBuilder private var roster: some HTML {
        h2 { t(ja: "名簿", en: "Roster") }
        p {
            t(
                ja: "利用される方を、お一人1行で書いたファイルを選びます。MCS管理者の方には、その列に○を付けてください。患者さんの情報は書かないでください。",
                en:
                    "A file with one row for each person. Mark the MCS administrators in their column. Never put patient data in it."
            )
        }
        p(.class("small")) { t(ja: "ひな形", en: "Blank files") }
        LinkList(links: words.blanks(network), name: "downloads")
        RosterFileField(
            errors: FieldErrors(of: ApplyEntry.fileField, in: trouble.errors),
            hint: t(ja: "Excel（.xlsx）かCSV、2MBまで", en: "Excel (.xlsx) or CSV, up to 2 MB"), t: t)
    }
}

/// Where the file with the people is chosen.
struct RosterFileField: Component {
    let errors: FieldErrors?
    let hint: String
    let t: Language

    var body: some HTML {
        div(errors.marking("field")) {
            label(.for(ApplyEntry.fileField)) {
                t(ja: "ファイル", en: "File")
                Mark(text: t(ja: "必須", en: "required"))
            }
            p(.class("hint"), .id("\(ApplyEntry.fileField)-hint")) { hint }
            errors
            input(
                .id(ApplyEntry.fileField), .name(ApplyEntry.fileField), .type("file"),
                .accept(".xlsx,.csv,.txt,text/csv"), .required(),
                errors.described(by: "\(ApplyEntry.fileField)-hint"), errors.invalid)
        }
    }
}

/// A word beside a label: that it is required, say.
struct Mark: Component {
    let text: String

    var body: some HTML {
        " "
        span(.class("mark")) { text }
    }
}
