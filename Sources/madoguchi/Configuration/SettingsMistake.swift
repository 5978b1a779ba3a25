import Operations
import Portal
import Registry
import Web

/// An environment variable that is missing or wrong.
struct SettingsMistake: Error, Sendable {
    let variable: String
    let what: Bilingual

    init(_ variable: String, ja: String, en: String) {
        self.variable = variable
        what = Bilingual(ja: ja, en: en)
    }

    init(_ error: UnusableCertificate) {
        switch error {
        case .chain:
            self.init(
                "MADOGUCHI_TLS_CERTIFICATE", ja: "PEM形式の証明書として読めません。",
                en: "It cannot be read as certificates in PEM.")
        case .key:
            self.init(
                "MADOGUCHI_TLS_KEY", ja: "PEM形式の秘密鍵（パスフレーズなし）として読めません。",
                en: "It cannot be read as a private key in PEM without a pass phrase.")
        case .mismatch:
            self.init(
                "MADOGUCHI_TLS_KEY", ja: "証明書ファイルの最初の証明書の鍵ではありません。",
                en: "It is not the key of the first certificate in the file of certificates.")
        }
    }

    var refusal: Refusal {
        Refusal(
            .configuration,
            Bilingual(ja: "環境変数 \(variable): \(what.ja)", en: "Environment variable \(variable): \(what.en)"))
    }
}
