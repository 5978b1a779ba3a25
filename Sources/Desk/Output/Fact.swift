import Registry

/// A value beside its name.
struct Fact {
    let name: Bilingual
    let value: Bilingual?

    init(_ ja: String, _ en: String, _ value: String?) {
        self.init(ja, en, term: value.map(Bilingual.verbatim))
    }

    init(_ ja: String, _ en: String, term: Bilingual?) {
        name = Bilingual(ja: ja, en: en)
        value = term
    }
}
