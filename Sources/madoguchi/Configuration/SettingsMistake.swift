import Operations
import Registry

/// An environment variable that is missing or wrong.
struct SettingsMistake: Error, Sendable {
    let variable: String
    let what: Bilingual

    init(_ variable: String, ja: String, en: String) {
        self.variable = variable
        what = Bilingual(ja: ja, en: en)
    }

    var refusal: Refusal {
        Refusal(
            .configuration,
            Bilingual(ja: "環境変数 \(variable): \(what.ja)", en: "Environment variable \(variable): \(what.en)"))
    }
}
