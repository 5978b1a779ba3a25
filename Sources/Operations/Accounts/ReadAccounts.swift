import Registry
package import Storage

extension Service {
    package func accounts(of network: String, _ filter: AccountRecord.Filter) async throws -> [AccountRecord] {
        try await database.read(network) { tx, scope in try AccountRecord.list(filter, tx, scope) }
    }

    /// By address or by id.
    package func account(_ reference: String, in network: String) async throws -> AccountRecord {
        var filter = AccountRecord.Filter()
        if let id = Int64(reference) {
            filter.id = id
        } else if let address = try? EmailAddress(written: reference) {
            filter.emailKey = address.key
        } else {
            throw Refusal(
                .usage,
                Bilingual(ja: "アカウントの番号かメールアドレスを指定してください。", en: "Give an account's id or address."))
        }
        guard let account = try await accounts(of: network, filter).last else {
            throw Refusal(
                .notFound,
                Bilingual(ja: "「\(reference)」というアカウントはありません。", en: "There is no account “\(reference)”."),
                remedy: Bilingual(ja: "account list で確認してください。", en: "See account list."))
        }
        return account
    }
}
