import Registry

/// The words of the page on which one applies.
struct ApplyWords: Sendable, Encodable {
    let heading: String
    let lead: String
    let correction: String?
    let noticeHeading: String
    let noticeLead: String
    let wayHeading: String
    let formHeading: String
    let personHeading: String
    let rosterHeading: String
    let rosterLead: String
    let fileLabel: String
    let fileHint: String
    let blanksHeading: String
    let tableCaption: String
    let annotated: String
    let submit: String
    let afterwards: String
    private let t: Language

    init(_ applicant: Applicant, isCorrection: Bool, _ network: NetworkDefinition, _ t: Language) {
        let name = network.name[t]
        self.t = t
        let isFacility = applicant == .facility
        heading =
            isFacility
            ? t(ja: "利用登録の申込み（事業所）", en: "Apply as a facility")
            : t(ja: "利用登録の申込み（個人）", en: "Apply as an individual")
        lead = t(
            ja: "\(name)への利用登録を申し込みます。内容に誤りがあるときは、その場でお知らせします。",
            en: "Apply to \(name). If something is wrong, you are told at once.")
        correction =
            isCorrection
            ? t(
                ja: "前にお送りいただいた申込みと差し替えます。", en: "This takes the place of your earlier application.")
            : nil
        noticeHeading = t(ja: "個人情報の取扱い", en: "Privacy notice")
        noticeLead = t(
            ja: "お預かりする情報は、次のとおりに取り扱います。", en: "This is how your data are handled.")
        wayHeading = t(ja: "申込書の書き方", en: "How would you like to fill in the form?")
        formHeading =
            isFacility ? t(ja: "申込書", en: "Application") : t(ja: "同意していただくこと", en: "What you agree to")
        personHeading = t(ja: "申し込む方", en: "Who applies")
        rosterHeading = t(ja: "名簿", en: "Roster")
        rosterLead = t(
            ja: "利用される方を、お一人1行で書いたファイルを選びます。MCS管理者の方には、その列に○を付けてください。患者さんの情報は書かないでください。",
            en:
                "A file with one row for each person. Mark the MCS administrators in their column. Never put patient data in it."
        )
        fileLabel = t(ja: "ファイル", en: "File")
        fileHint = t(ja: "Excel（.xlsx）かCSV、2MBまで", en: "Excel (.xlsx) or CSV, up to 2 MB")
        blanksHeading = t(ja: "ひな形", en: "Blank files")
        tableCaption = t(ja: "ファイルで見つかったこと", en: "What was found in the file")
        annotated = t(
            ja: "直すところを書き込んだファイルを保存する", en: "Save your file with the corrections marked in it")
        submit = t(ja: "この内容で申し込む", en: "Send the application")
        afterwards = t(
            ja:
                isFacility
                ? "受付番号と、状況を確かめるためのリンクを、管理者のアドレスへお送りします。" : "受付番号と、状況を確かめるためのリンクを、ご記入のアドレスへお送りします。",
            en: "The receipt number and a link to follow the application are mailed to you.")
    }

    func ways(isInFile: Bool) -> [ApplyField.Option] {
        [
            ApplyField.Option(
                optionID: "way-typed", value: "typed",
                text: t(
                    ja: "申込書はこのページで記入し、名簿のファイルを添える",
                    en: "Fill in the form on this page, and add the roster as a file"), isChosen: !isInFile),
            ApplyField.Option(
                optionID: "way-in-file", value: ApplyEntry.inFile,
                text: t(
                    ja: "申込書と名簿を書いた1つのファイルを送る（下の記入欄は使いません）",
                    en: "Send one file with form and roster in it (the fields below are not used)"),
                isChosen: isInFile),
        ]
    }

    func blanks(_ network: NetworkDefinition, _ reader: Reader) -> [Link] {
        let path = "/n/\(network.code)/apply/files"
        return [
            Link(address: "\(path)/roster.xlsx", text: t(ja: "名簿だけ（Excel）", en: "Roster only (Excel)")),
            Link(address: "\(path)/roster.csv", text: t(ja: "名簿だけ（CSV）", en: "Roster only (CSV)")),
            Link(
                address: "\(path)/application.xlsx",
                text: t(ja: "申込書と名簿（Excel）", en: "Form and roster (Excel)")),
            Link(
                address: "\(path)/application.csv", text: t(ja: "申込書と名簿（CSV）", en: "Form and roster (CSV)")),
        ]
    }
}
