extension EmailAddress.Repair {
    package var detail: Bilingual {
        switch self {
        case .fullWidth: Bilingual(ja: "全角文字を半角に", en: "full-width characters made half-width")
        case .hyphen: Bilingual(ja: "横棒をハイフンに", en: "a dash made a hyphen")
        case .lookAlike: Bilingual(ja: "英字に似た文字を英字に", en: "a look-alike letter made Latin")
        case .invisibleCharacter: Bilingual(ja: "見えない文字を除去", en: "an invisible character removed")
        case .upperCaseDomain: Bilingual(ja: "＠より後ろを小文字に", en: "the part after the @ made lower-case")
        }
    }
}

extension EmailAddress.Fault {
    package var detail: Bilingual {
        switch self {
        case .empty: Bilingual(ja: "空です", en: "it is empty")
        case .missingAt: Bilingual(ja: "@ がありません", en: "it has no @")
        case .severalAt: Bilingual(ja: "@ が二つ以上あります", en: "it has more than one @")
        case .character(let odd):
            Bilingual(ja: "使えない文字があります：\(odd.detail.ja)", en: "it holds \(odd.detail.en)")
        case .emptyLocal: Bilingual(ja: "@ の前が空です", en: "nothing stands before the @")
        case .longLocal: Bilingual(ja: "@ の前が64文字を超えています", en: "more than 64 characters stand before the @")
        case .dots:
            Bilingual(
                ja: "@ の前で、点が端にあるか続いています", en: "before the @, a dot stands at an end or two stand together")
        case .domain: Bilingual(ja: "@ の後ろがドメイン名になっていません", en: "what follows the @ is not a domain name")
        }
    }
}
