package import Registry

/// How somebody names an account: by its id or by its address.
package enum AccountReference: Sendable, Hashable {
    case id(Int64)
    case address(EmailAddress)

    package init(_ written: String) throws(Refusal) {
        if let id = Int64(written) {
            self = .id(id)
        } else if let address = try? EmailAddress(written: written) {
            self = .address(address)
        } else {
            throw Refusal(
                .usage,
                Bilingual(
                    ja: "「\(written)」は、アカウントの番号でもメールアドレスでもありません。",
                    en: "“\(written)” is neither an account's id nor an address."),
                remedy: Bilingual(
                    ja: "アカウントの番号かメールアドレスを指定してください。", en: "Give an account's id or address."))
        }
    }

    var text: String {
        switch self {
        case .id(let id): String(id)
        case .address(let address): address.key
        }
    }
}
