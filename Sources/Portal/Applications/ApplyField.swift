import Registry

/// One item of a form on the page on which one applies: its label, what was typed, what is wrong with it. Exactly one of
/// the ways to answer is there.
struct ApplyField: Sendable, Encodable {
    let id: String
    let label: String
    let hint: String?
    let mark: String?
    /// Under a name of its own: `errors` and `id` are theirs as well.
    let mistakes: FieldErrors?
    let isWrong: Bool
    /// Ids of what stands beside it: mistakes and hint.
    let described: String?
    var input: Input?
    var select: Select?
    var choice: Choice?
    var tick: Tick?

    struct Input: Sendable, Encodable {
        let type: String
        let mode: String?
        let autocomplete: String
        let value: String
    }

    struct Select: Sendable, Encodable {
        let prompt: String
        let options: [Option]
    }

    struct Choice: Sendable, Encodable {
        let options: [Option]
    }

    struct Option: Sendable, Encodable {
        let optionID: String
        let value: String
        let text: String
        let isChosen: Bool
    }

    struct Tick: Sendable, Encodable {
        let sentence: String
        let isTicked: Bool
        let prose: Prose?
    }

    init(
        id: String, label: String, hint: String? = nil, isRequired: Bool, _ errors: [FormError], _ t: Language
    ) {
        self.id = id
        self.label = label
        self.hint = hint
        mark = isRequired ? t(ja: "必須", en: "required") : nil
        mistakes = FieldErrors(of: id, in: errors)
        isWrong = mistakes != nil
        let parts = [mistakes?.id, hint.map { _ in "\(id)-hint" }].compactMap(\.self)
        described = parts.isEmpty ? nil : parts.joined(separator: " ")
    }
}

extension ApplyField {
    init(
        _ item: FormItem, _ entry: ApplyEntry, _ network: NetworkDefinition, _ errors: [FormError],
        _ t: Language
    ) {
        self.init(
            id: item.id, label: item.label[t], hint: item.hint(t), isRequired: item.isRequired, errors, t)
        let value = entry.values[item.id] ?? ""
        switch item.answer {
        case .text: input = Input(type: "text", mode: item.mode, autocomplete: item.autocomplete, value: value)
        case .day: input = Input(type: "text", mode: nil, autocomplete: "off", value: value)
        case .email: input = Input(type: "email", mode: "email", autocomplete: "email", value: value)
        case .telephone: input = Input(type: "tel", mode: "tel", autocomplete: "tel", value: value)
        case .facilityType:
            select = Select(
                prompt: t(ja: "選んでください", en: "Please choose"),
                options: network.codes.facilityTypes.options(item.id, chosen: value, t))
        case .choice(let choices):
            choice = Choice(
                options: choices.enumerated().map { index, words in
                    Option(
                        optionID: "\(item.id)-\(index)", value: String(index), text: words[t],
                        isChosen: value.isEmpty ? index == 0 : value == String(index))
                })
        case .tick:
            tick = Tick(sentence: item.sentence(t), isTicked: !value.isEmpty, prose: nil)
        case .consent(let clause):
            tick = Tick(
                sentence: t(ja: "「\(clause.label.ja)」に同意します", en: "I agree: \(clause.label.en)"),
                isTicked: !value.isEmpty, prose: Prose(clause.wording[t], level: 4))
        }
    }

    init(
        _ field: PersonField, _ entry: ApplyEntry, _ network: NetworkDefinition, _ errors: [FormError],
        _ t: Language
    ) {
        let value = entry.person[field.column] ?? ""
        self.init(
            id: field.id, label: t(ja: field.column, en: field.english),
            isRequired: field.isRequired, errors, t)
        switch field.id {
        case "person-profession":
            select = Select(
                prompt: t(ja: "選んでください", en: "Please choose"),
                options: network.codes.professions.options(field.id, chosen: value, t))
        case "person-email": input = Input(type: "email", mode: "email", autocomplete: "email", value: value)
        case "person-telephone": input = Input(type: "tel", mode: "tel", autocomplete: "tel", value: value)
        case "person-name": input = Input(type: "text", mode: nil, autocomplete: "name", value: value)
        default: input = Input(type: "text", mode: nil, autocomplete: "off", value: value)
        }
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
