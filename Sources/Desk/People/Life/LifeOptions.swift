import ArgumentParser
import Operations
import Registry

/// Whom an act is about, and why: what every verb of a person's life takes.
struct LifeOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "メールアドレスか番号（何人でも） / Addresses or ids, as many as you like", valueName: "address|id"))
    var people: [String] = []
    @Option(help: ArgumentHelp("理由。記録に残ります / Why; kept in the records", valueName: "text"))
    var reason: String
    @OptionGroup var network: NetworkOption
    @OptionGroup var act: ActOptions

    var references: [AccountReference] {
        get throws(Refusal) {
            var references: [AccountReference] = []
            for person in people { references.append(try AccountReference(person)) }
            return references
        }
    }
}

/// That the role of an administrator was explained before (A8).
struct ExplanationOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("役割を説明した日 / The day on which the role was explained", valueName: "date"))
    var explainedOn: TypedDay?
    @Option(help: ArgumentHelp("役割を説明した方 / Who explained it", valueName: "name"))
    var explainedBy: String?

    /// Nil when nothing of it was given.
    func given() throws(Refusal) -> RoleExplanation? {
        switch (explainedOn, explainedBy) {
        case (nil, nil): return nil
        case (let day?, let name?): return RoleExplanation(on: day.day, by: name)
        default: throw .explanationIncomplete
        }
    }

    func required() throws(Refusal) -> RoleExplanation {
        guard let explanation = try given() else { throw .explanationIncomplete }
        return explanation
    }
}

extension Refusal {
    fileprivate static let explanationIncomplete = Refusal(
        .usage,
        Bilingual(
            ja: "MCS管理者の役割を、いつ、どなたが説明したかを指定してください。",
            en: "Say when, and by whom, the administrator's role was explained."),
        remedy: Bilingual(
            ja: "--explained-on と --explained-by で指定します。", en: "Give it with --explained-on and --explained-by."
        ))
}
