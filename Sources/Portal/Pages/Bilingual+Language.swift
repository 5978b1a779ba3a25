import Registry
import Web

extension Bilingual {
    subscript(language: Language) -> String { language(ja: ja, en: en) }
}
