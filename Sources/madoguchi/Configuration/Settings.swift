import Foundation
import Portal
import SMTP
import Storage
import Web

/// What the program is told by its environment. Nothing is read before it is needed, so that a clerk's command does not
/// ask for the mail server's name.
struct Settings: Sendable {
    let environment: [String: String]

    /// libpq's connection string with `{duty}` for `desk`, `portal`, `dispatcher`, `schedule` or `owner`.
    var database: String { environment["MADOGUCHI_DATABASE"] ?? "dbname=madoguchi user=madoguchi_{duty}" }

    func database(as duty: Duty) -> String { database.replacing("{duty}", with: duty.rawValue) }

    /// The named clerk in whose name the desk acts.
    var clerk: String { environment["MADOGUCHI_CLERK"] ?? environment["USER"] ?? environment["LOGNAME"] ?? "" }

    func baseURL() throws(SettingsMistake) -> String {
        let url = try required("MADOGUCHI_BASE_URL", example: "https://madoguchi.example.jp")
        guard
            url.hasPrefix("https://") || url.hasPrefix("http://127.0.0.1") || url.hasPrefix("http://localhost")
        else {
            throw SettingsMistake(
                "MADOGUCHI_BASE_URL", ja: "https:// で始まるアドレスにしてください（手元での試用を除きます）。",
                en: "It has to begin with https:// (except on this machine itself).")
        }
        return url
    }

    func keysPath() throws(SettingsMistake) -> String {
        try required("MADOGUCHI_KEYS", example: "/etc/madoguchi/keys")
    }

    /// Host and port where the portal listens.
    func listen() throws(SettingsMistake) -> (host: String, port: Int) {
        try address("MADOGUCHI_LISTEN") ?? ("127.0.0.1", 8080)
    }

    /// With which the portal speaks TLS itself; nil where a proxy does.
    func certificate() throws(SettingsMistake) -> ServerCertificate? {
        guard environment["MADOGUCHI_TLS_CERTIFICATE"] != nil || environment["MADOGUCHI_TLS_KEY"] != nil else {
            return nil
        }
        let chain = try required("MADOGUCHI_TLS_CERTIFICATE", example: "/etc/madoguchi/certificate.pem")
        let key = try required("MADOGUCHI_TLS_KEY", example: "/etc/madoguchi/certificate-key.pem")
        guard try baseURL().hasPrefix("https://") else {
            throw SettingsMistake(
                "MADOGUCHI_BASE_URL", ja: "証明書を使うときは https:// で始めてください。",
                en: "With a certificate it begins with https://.")
        }
        do {
            return try ServerCertificate(chain: chain, key: key)
        } catch {
            throw SettingsMistake(error)
        }
    }

    /// Where the operator's monitoring reads the metrics; nil when nowhere.
    func metricsListen() throws(SettingsMistake) -> (host: String, port: Int)? {
        try address("MADOGUCHI_METRICS_LISTEN")
    }

    private func address(_ name: String) throws(SettingsMistake) -> (host: String, port: Int)? {
        guard let text = environment[name] else { return nil }
        guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...]) else {
            throw SettingsMistake(name, ja: "「ホスト:ポート」の形で書いてください。", en: "Write it as HOST:PORT.")
        }
        return (String(text[..<colon]), Int(port))
    }

    /// Proxies whose word about the client is taken; nil leaves it to the portal.
    func trustedProxies() throws(SettingsMistake) -> [AddressRange]? {
        guard let text = environment["MADOGUCHI_TRUSTED_PROXIES"] else { return nil }
        let parts = text.split { $0 == "," || $0 == " " }
        let ranges = parts.compactMap { AddressRange($0) }
        guard ranges.count == parts.count else {
            throw SettingsMistake(
                "MADOGUCHI_TRUSTED_PROXIES", ja: "アドレスか 192.0.2.0/24 の形を、コンマで区切って書いてください。",
                en: "Write addresses, or ranges such as 192.0.2.0/24, with commas between them.")
        }
        return ranges
    }

    func forwardedHeader() throws(SettingsMistake) -> ClientAddress.Header? {
        guard let name = environment["MADOGUCHI_FORWARDED_HEADER"] else { return nil }
        guard let header = ClientAddress.Header(rawValue: name.lowercased()) else {
            throw SettingsMistake(
                "MADOGUCHI_FORWARDED_HEADER", ja: "X-Forwarded-For か Forwarded にしてください。",
                en: "It is X-Forwarded-For or Forwarded.")
        }
        return header
    }

    func mailServer() throws(SettingsMistake) -> ServerConfiguration {
        let url = try required("MADOGUCHI_SMTP", example: "smtp://mail.example.jp:587")
        let name = environment["MADOGUCHI_SMTP_SECURITY"]
        let securities: [String: ServerConfiguration.Security] = [
            "starttls": .startTLSRequired, "tls": .implicitTLS, "plain-on-loopback": .plainOnLoopback,
        ]
        if let name, securities[name] == nil {
            throw SettingsMistake(
                "MADOGUCHI_SMTP_SECURITY", ja: "starttls、tls、plain-on-loopback のいずれかにしてください。",
                en: "It is starttls, tls or plain-on-loopback.")
        }
        let password = try environment["MADOGUCHI_SMTP_PASSWORD_FILE"].map(Self.password)
        do {
            return try ServerConfiguration(
                url: url, security: name.flatMap { securities[$0] },
                username: environment["MADOGUCHI_SMTP_USER"],
                password: password, caFile: environment["MADOGUCHI_SMTP_CA"])
        } catch {
            throw SettingsMistake("MADOGUCHI_SMTP", ja: "メールサーバーの指定に誤りがあります（\(error)）。", en: "\(error)")
        }
    }

    /// The first line of a credential file.
    private static func password(_ path: String) throws(SettingsMistake) -> String {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw SettingsMistake(
                "MADOGUCHI_SMTP_PASSWORD_FILE", ja: "ファイルを読めません。", en: "The file cannot be read.")
        }
        return text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    }

    /// How many connections the dispatcher keeps to the mail server.
    func mailConnections() throws(SettingsMistake) -> Int {
        guard let text = environment["MADOGUCHI_SMTP_CONNECTIONS"] else { return 2 }
        guard let count = Int(text), (1...64).contains(count) else {
            throw SettingsMistake(
                "MADOGUCHI_SMTP_CONNECTIONS", ja: "1から64までの数にしてください。", en: "It is a number from 1 to 64.")
        }
        return count
    }

    private func required(_ name: String, example: String) throws(SettingsMistake) -> String {
        guard let value = environment[name], !value.isEmpty else {
            throw SettingsMistake(
                name, ja: "設定されていません（例: \(example)）。", en: "It is not set (for example \(example)).")
        }
        return value
    }
}
