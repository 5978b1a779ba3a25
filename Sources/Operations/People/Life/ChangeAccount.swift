import Postgres
package import Registry
import Storage

/// Corrects what is held about one person: name, reading, profession, telephone number. An address proves itself first
/// (`AskForAddress`), so it is not among it.
package struct ChangeAccount: Operation {
    package let person: AccountReference
    /// As it was written; an empty text erases what may be absent.
    package let stated: [PersonField: String]
    package let reason: String
    package let reach: Reach

    package init(_ person: AccountReference, stated: [PersonField: String], reason: String, reach: Reach) {
        self.person = person
        self.stated = stated
        self.reason = reason
        self.reach = reach
    }

    package func run(_ service: Service, _ request: Request) async throws -> LifeFacts {
        try await LifeAct.perform(.change, [person], reach: reach, reason: reason, service, request) {
            act, tx, scope in
            guard let held = try KnownPerson.list(act.accounts, tx, scope.network).first else {
                throw Refusal(
                    .notAllowed, Bilingual(ja: "このアカウントは削除済みです。", en: "This account has been removed."))
            }
            let values = try values(over: held.values, act.held.active.definition.codes.professions)
            let differences = FieldDifference.between(held.values, values)
            guard !differences.isEmpty else { throw Refusal.nothingChanges }
            var facts = try act.carryOut(
                [PersonChange(held.account, .change(values, differences))], tx, scope)
            facts.fields = differences.map(\.field)
            return facts
        }
    }

    private func values(
        over held: PersonValues, _ professions: [NetworkDefinition.Code]
    ) throws(Refusal) -> PersonValues {
        do throws(PersonChangeRefusal) {
            return try held.with(stated, professions)
        } catch {
            throw Refusal(
                .data,
                Bilingual(
                    ja: "「\(error.field.label.ja)」の値「\(error.value)」は使えません。\(error.reason.ja)",
                    en: "“\(error.value)” cannot be the \(error.field.label.en). \(error.reason.en)"),
                remedy: Bilingual(ja: "値を確かめてください。", en: "Check the value."))
        }
    }
}

extension Refusal {
    fileprivate static let nothingChanges = Refusal(
        .usage, Bilingual(ja: "変わるところがありません。", en: "Nothing would change."),
        remedy: Bilingual(
            ja: "account show で、いまの内容を確認してください。", en: "See account show for what is held now."))
}
