import Operations
import Registry
import Web

extension FormError {
    static func fileMissing(_ t: Language) -> FormError {
        FormError(
            field: ApplyEntry.fileField, message: t(ja: "ファイルを選んでください。", en: "Choose a file."),
            remedies: [
                t(
                    ja: "ほかの欄に記入された内容は、そのまま残っています。", en: "What you have typed is still there.")
            ])
    }

    static func fileForgotten(_ t: Language) -> FormError {
        FormError(
            field: ApplyEntry.fileField,
            message: t(ja: "ファイルをもう一度選んでください。", en: "Choose the file again."),
            remedies: [
                t(
                    ja: "ファイルに直すところはありません。ブラウザーのしくみで、選び直しだけが必要です。",
                    en: "There is nothing wrong with it; browsers forget a file when a page comes back.")
            ])
    }

    static func missing(_ field: PersonField, _ t: Language) -> FormError {
        FormError(
            field: field.id,
            message: t(ja: "\(field.column)を入力してください。", en: "Fill in: \(field.english)."))
    }

    static func notAgreed(
        _ item: FormItem, _ clause: NetworkDefinition.ConsentClause, _ t: Language
    ) -> FormError {
        FormError(
            field: item.id,
            message: t(
                ja: "「\(clause.label.ja)」をお読みになり、同意される場合は印を付けてください。",
                en: "Read “\(clause.label.en)” and tick it if you agree."))
    }

    static func unreadable(_ refusal: Refusal, _ entry: ApplyEntry, _ t: Language) -> FormError {
        FormError(
            field: entry.applicant == .facility ? ApplyEntry.fileField : PersonField.all[0].id,
            message: refusal.what[t],
            remedies: [refusal.remedy?[t], t(ja: "まだ受け付けていません。", en: "Nothing was taken in.")].compactMap(
                \.self))
    }

    /// What is told or consented to has changed since the page was opened (J10).
    static func wordingChanged(_ t: Language) -> FormError {
        FormError(
            field: "notice",
            message: t(
                ja: "ページを開いてから、個人情報の取扱いか同意事項が改められました。",
                en: "The privacy notice or what you agree to has changed since you opened the page."),
            remedies: [
                t(
                    ja: "お手数ですが、改めてお読みになり、ファイルを選び直してお送りください。",
                    en: "Please read it again, choose the file again and send the form.")
            ])
    }
}

extension MessagePage {
    static func applyChoice(
        _ path: String, _ network: NetworkDefinition, _ reader: Reader, _ pages: Pages
    ) -> MessagePage {
        let t = reader.language
        return MessagePage(
            t(ja: "利用登録の申込み", en: "Apply"),
            [
                t(
                    ja: "\(network.name.ja)には、事業所でまとめてお申し込みになることも、お一人でお申し込みになることもできます。",
                    en: "You can apply to \(network.name.en) as a facility with its people, or for yourself.")
            ],
            links: [
                Link(
                    address: reader.link("\(path)/\(Applicant.facility.rawValue)"),
                    text: t(ja: "事業所として申し込む", en: "As a facility")),
                Link(
                    address: reader.link("\(path)/\(Applicant.individual.rawValue)"),
                    text: t(ja: "個人として申し込む", en: "As an individual")),
            ], path: path, reader, network, pages)
    }
}
