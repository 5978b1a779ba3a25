import Registry
import Web

/// One item of a form on the page on which one applies: its label, how it is answered, what is wrong with it.
struct ApplyField: Sendable {
    let id: String
    let label: String
    let hint: String?
    let mark: String?
    let answer: Answer
    let errors: FieldErrors?

    enum Answer: Sendable {
        case input(Input)
        case select(Select)
        case choice([Option])
        case tick(Tick)
    }

    struct Input: Sendable {
        let type: String
        let mode: String?
        let autocomplete: String
        let value: String
    }

    struct Select: Sendable {
        let prompt: String
        let options: [Option]
    }

    struct Option: Sendable {
        let optionID: String
        let value: String
        let text: String
        let isChosen: Bool
    }

    struct Tick: Sendable {
        let sentence: String
        let isTicked: Bool
        let prose: Prose?
    }
}

extension ApplyField {
    init(
        _ item: FormItem, _ entry: ApplyEntry, _ network: NetworkDefinition, _ errors: [FormError],
        _ t: Language
    ) {
        id = item.id
        label = item.label[t]
        hint = item.hint(t)
        mark = item.isRequired ? t(ja: "必須", en: "required") : nil
        self.errors = FieldErrors(of: item.id, in: errors)
        let value = entry.values[item.id] ?? ""
        answer =
            switch item.answer {
            case .text: .typed("text", mode: item.mode, autocomplete: item.autocomplete, value)
            case .day: .typed("text", value)
            case .email: .typed("email", mode: "email", autocomplete: "email", value)
            case .telephone: .typed("tel", mode: "tel", autocomplete: "tel", value)
            case .facilityType: .oneOf(network.codes.facilityTypes.options(item.id, chosen: value, t), t)
            case .choice(let choices):
                .choice(
                    choices.enumerated().map { index, words in
                        Option(
                            optionID: "\(item.id)-\(index)", value: String(index), text: words[t],
                            isChosen: value.isEmpty ? index == 0 : value == String(index))
                    })
            case .tick:
                .tick(Tick(sentence: item.sentence(t), isTicked: !value.isEmpty, prose: nil))
            case .consent(let clause):
                .tick(
                    Tick(
                        sentence: t(ja: "「\(clause.label.ja)」に同意します", en: "I agree: \(clause.label.en)"),
                        isTicked: !value.isEmpty, prose: Prose(clause.wording[t], headed: h4)))
            }
    }

    init(
        _ field: PersonField, _ entry: ApplyEntry, _ network: NetworkDefinition, _ errors: [FormError],
        _ t: Language
    ) {
        let value = entry.person[field.column] ?? ""
        id = field.id
        label = t(ja: field.column, en: field.english)
        hint = nil
        mark = field.isRequired ? t(ja: "必須", en: "required") : nil
        self.errors = FieldErrors(of: field.id, in: errors)
        answer =
            switch field.id {
            case "person-profession": .oneOf(network.codes.professions.options(field.id, chosen: value, t), t)
            case "person-email": .typed("email", mode: "email", autocomplete: "email", value)
            case "person-telephone": .typed("tel", mode: "tel", autocomplete: "tel", value)
            case "person-name": .typed("text", autocomplete: "name", value)
            default: .typed("text", value)
            }
    }
}

extension ApplyField.Answer {
    fileprivate static func typed(
        _ type: String, mode: String? = nil, autocomplete: String = "off", _ value: String
    ) -> Self {
        .input(ApplyField.Input(type: type, mode: mode, autocomplete: autocomplete, value: value))
    }

    fileprivate static func oneOf(_ options: [ApplyField.Option], _ t: Language) -> Self {
        .select(ApplyField.Select(prompt: t(ja: "選んでください", en: "Please choose"), options: options))
    }
}

extension [NetworkDefinition.Code] {
    fileprivate func options(_ id: String, chosen: String, _ t: Language) -> [ApplyField.Option] {
        map { code in
            ApplyField.Option(
                optionID: "\(id)-\(code.id)", value: code.id, text: code.label[t], isChosen: chosen == code.id)
        }
    }
}

extension FormItem {
    var isRequired: Bool {
        switch answer {
        case .consent(let clause): clause.required
        default: !["facility-number", "facility-type-other", "postal-code", "telephone", "scope"].contains(id)
        }
    }

    fileprivate var mode: String? { ["facility-number", "postal-code"].contains(id) ? "numeric" : nil }

    fileprivate var autocomplete: String {
        switch id {
        case "facility-name": "organization"
        case "postal-code": "postal-code"
        case "address": "address-line1"
        case "manager-name": "name"
        default: "off"
        }
    }

    fileprivate func hint(_ t: Language) -> String? {
        switch id {
        case "applied-on": WrittenDays(t: t).examples
        case "facility-number":
            t(ja: "介護保険の事業所番号か、医療機関コード。分からなければ空欄でかまいません。", en: "May be left empty if you do not know it.")
        case "facility-type-other":
            t(ja: "種別で「その他」を選んだときだけ書いてください。", en: "Only if the type is “other”.")
        case "manager-name":
            t(
                ja: "申込みの責任者（管理者）のお名前です。MCS管理者とは別です。",
                en: "Who signs the application; not the MCS administrator.")
        case "manager-email":
            t(
                ja: "受付のお知らせと、状況を確かめるリンクをこのアドレスへお送りします。",
                en: "The receipt and a link to follow the application go to this address.")
        case "scope":
            t(
                ja: "「全員」を選ぶと、名簿に載っていない方は退職されたものとして扱います。",
                en: "With “everybody”, whoever is not on the roster counts as having left.")
        default: nil
        }
    }

    fileprivate func sentence(_ t: Language) -> String {
        id == "identity-checked"
            ? t(
                ja: "名簿の方お一人ずつを、事業所の職員名簿で確認しました",
                en: "Everybody on the roster was checked against our own list of staff")
            : t(
                ja: "名簿の方全員に利用規約を説明し、同意を得ました",
                en: "The terms were explained to everybody on the roster, and they agree")
    }
}
