import Forms
import Operations
import Registry

extension Refusal {
    /// All mistakes of a network's files, each with its place: `komae/network.yaml:12: groups.all_users: … — …`.
    init(_ mistakes: FormMistakes) {
        let count = mistakes.all.count
        self.init(
            .data,
            Bilingual(
                ja: "ネットワークの定義に\(count)か所の誤りがあるため、適用していません。",
                en: "The network's files have \(count) mistake\(count == 1 ? "" : "s"); nothing was applied."),
            details: mistakes.all.map(\.sentence))
    }
}

extension FormMistake {
    /// Where, what, what to do.
    fileprivate var sentence: Bilingual {
        let place = [file, line.map(String.init)].compactMap(\.self).joined(separator: ":")
        let subject = [place, field].compactMap(\.self).joined(separator: ": ")
        return Bilingual(
            ja: "\(subject): \(what.ja) — \(remedy.ja)", en: "\(subject): \(what.en) — \(remedy.en)")
    }
}
