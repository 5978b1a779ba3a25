package import Postgres
import Registry

extension Refusal {
    /// Whatever was thrown, as a refusal that can be shown.
    package init(describing error: any Error) {
        switch error {
        case let refusal as Refusal: self = refusal
        case let error as PostgresError: self.init(error)
        default:
            self.init(
                .software,
                Bilingual(
                    ja: "予期しないエラーが起きました（\(error)）。", en: "An unexpected error occurred (\(error))."))
        }
    }

    /// The refusal behind a database error: a violated rule by the name of its constraint, the rest by its class.
    package init(_ error: PostgresError) {
        if let constraint = error.constraint, let rule = Self.rules[constraint] {
            self = rule
            return
        }
        self =
            switch error {
            case .unreachable(.configuration): .databaseMisconfigured("")
            case .unreachable(.refused(let state)) where !Self.passing.contains(state):
                .databaseMisconfigured(" (SQLSTATE \(state))")
            case .unreachable, .connectionLost, .closed, .deadlineExceeded: .databaseUnavailable
            case .outcomeUnknown: .outcomeUnknown
            case .nulInText: .nulCharacter
            case .server(let server) where server.sqlState == .diskFull: .databaseUnavailable
            case .server(let server) where [.lockNotAvailable, .queryCanceled].contains(server.sqlState): .busy
            default:
                Refusal(
                    .software,
                    Bilingual(
                        ja: "データベースで予期しないエラーが起きました（\(error)）。何も変更されていません。",
                        en: "Unexpected database error (\(error)). Nothing was changed."))
            }
    }

    private static let rules: [String: Refusal] = [
        "network_access": Refusal(
            .notFound,
            Bilingual(
                ja: "そのネットワークはないか、利用する権限がありません。",
                en: "There is no such network, or this login may not use it."),
            remedy: Bilingual(ja: "madoguchi network list で確認してください。", en: "See madoguchi network list.")),
        "account_email_key": Refusal(
            .notAllowed,
            Bilingual(
                ja: "同じメールアドレスの方が、すでに登録されています。",
                en: "Somebody is registered with the same address already."),
            remedy: Bilingual(
                ja: "申込を差し戻し、お一人ずつ別のアドレスにしていただいてください。",
                en: "Return the application and ask for an address for each person.")),
        "facility_name_key": Refusal(
            .notAllowed,
            Bilingual(
                ja: "同じ名前の事業所が、すでに参加しています。", en: "A facility of the same name takes part already."),
            remedy: Bilingual(
                ja: "統合であれば facility merge を使ってください。", en: "If the two are one now, use facility merge.")),
        "facility_administrator": Refusal(
            .notAllowed,
            Bilingual(
                ja: "MCS管理者がいない事業所は登録できません。", en: "A facility cannot be registered without an administrator.")),
        "application_file_digest_key": Refusal(
            .notAllowed,
            Bilingual(ja: "同じファイルをすでに受け付けています。", en: "The same file has been received already.")),
        "act_actor_stated": Refusal(
            .usage,
            Bilingual(ja: "どなたの操作かがわかりません。", en: "It is not clear who is acting."),
            remedy: Bilingual(
                ja: "--clerk か環境変数 MADOGUCHI_CLERK でお名前を指定してください。",
                en: "Give a name with --clerk or in MADOGUCHI_CLERK.")),
        "act_request_key": Refusal(
            .usage,
            Bilingual(
                ja: "この --request-id は、別の操作ですでに使われています。",
                en: "This --request-id was used for another act already."),
            remedy: Bilingual(ja: "指定せずにもう一度実行してください。", en: "Do it again without one.")),
        "network_code_key": Refusal(
            .temporary,
            Bilingual(
                ja: "同じネットワークが、ちょうど今ほかの方によって作られました。",
                en: "Somebody else established this network a moment ago."),
            remedy: Bilingual(ja: "もう一度実行してください。", en: "Do it again.")),
        "service_login": Refusal(
            .configuration,
            Bilingual(
                ja: "このログインはサービスに登録されていません。", en: "This login is not registered with the service."),
            remedy: Bilingual(
                ja: "madoguchi database migrate を実行してください。", en: "Run madoguchi database migrate.")),
    ]

    /// Refusals of a login that pass by themselves: too many connections, or the server is starting up.
    private static let passing: Set<SQLState> = [.tooManyConnections, SQLState(rawValue: "57P03")]

    private static func databaseMisconfigured(_ state: String) -> Refusal {
        Refusal(
            .configuration,
            Bilingual(
                ja: "データベースがこのログインでの接続を受け付けません\(state)。",
                en: "The database does not take a connection by this login\(state)."),
            remedy: Bilingual(
                ja: "MADOGUCHI_DATABASE を確認してください。初めてのときは madoguchi database prepare を先に実行します。",
                en: "Check MADOGUCHI_DATABASE; the first time, run madoguchi database prepare before."))
    }

    package static let databaseUnavailable = Refusal(
        .unavailable,
        Bilingual(
            ja: "データベースに接続できません。何も変更されていません。", en: "The database cannot be reached. Nothing was changed."),
        remedy: Bilingual(
            ja: "しばらくしてからもう一度お試しください。", en: "Try again in a while."))

    package static let outcomeUnknown = Refusal(
        .temporary,
        Bilingual(
            ja: "データベースから返事がありませんでした。",
            en: "The database did not answer."),
        remedy: Bilingual(
            ja: "同じ操作をもう一度行ってください。済んでいれば二重にはなりません。",
            en: "Do the same again; what was done already is not done twice."))

    package static let busy = Refusal(
        .temporary,
        Bilingual(ja: "ほかの方が同じものを処理中です。", en: "Somebody else is working on the same thing."),
        remedy: Bilingual(ja: "少し待ってからもう一度お試しください。", en: "Try again in a moment."))

    package static let crowded = Refusal(
        .temporary,
        Bilingual(
            ja: "ただいま混み合っています。何も変更されていません。", en: "Too many are signing in just now. Nothing was changed."),
        remedy: Bilingual(ja: "少し待ってからもう一度お試しください。", en: "Try again in a moment."))

    package static let nulCharacter = Refusal(
        .data,
        Bilingual(
            ja: "使えない文字（U+0000）が含まれています。", en: "The input holds a character that cannot be stored (U+0000)."))
}
