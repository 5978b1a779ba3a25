import Registry
import Web

/// The words of the page on which one applies, as far as they depend on who does.
struct ApplyWords: Sendable {
    let heading: String
    let lead: String
    let correction: String
    let formHeading: String
    let afterwards: String
    private let t: Language

    init(_ applicant: Applicant, _ network: NetworkDefinition, _ t: Language) {
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
        correction = t(
            ja: "前にお送りいただいた申込みと差し替えます。", en: "This takes the place of your earlier application.")
        formHeading =
            isFacility ? t(ja: "申込書", en: "Application") : t(ja: "同意していただくこと", en: "What you agree to")
        afterwards = t(
            ja:
                isFacility
                ? "受付番号と、状況を確かめるためのリンクを、管理者のアドレスへお送りします。" : "受付番号と、状況を確かめるためのリンクを、ご記入のアドレスへお送りします。",
            en: "The receipt number and a link to follow the application are mailed to you.")
    }

    func blanks(_ network: NetworkDefinition) -> [Link] {
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
