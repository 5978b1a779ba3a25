import Postgres
import Registry
import Storage

/// What belongs to every act of somebody about their own entry.
struct OwnAct {
    let person: AccountStanding
    let active: ActiveForms
    let service: Service
    let request: Request

    /// Holds the account; it has to be active still.
    static func hold(
        _ account: Int64, _ service: Service, _ request: Request, _ tx: borrowing Transaction,
        _ scope: ActScope
    ) throws -> OwnAct {
        try HoldRows.accounts([account], tx, scope)
        guard let person = try AccountStanding.list([account], tx, scope.network).first,
            person.state == .active
        else {
            throw Refusal(.notFound, Bilingual(ja: "登録が見つかりません。", en: "There is no such entry."))
        }
        return OwnAct(
            person: person, active: try service.forms.current(tx, scope.network), service: service,
            request: request)
    }

    /// What is held about them now.
    func values(_ tx: borrowing Transaction, _ scope: ActScope) throws -> PersonValues {
        guard let held = try KnownPerson.list([person.account], tx, scope.network).first else {
            throw Refusal.noSuchAccount(String(person.account))
        }
        return held.values
    }

    func carryOut(
        _ values: PersonValues, over held: PersonValues, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws {
        _ = try CarryOut(
            changes: [PersonChange(person.account, .change(values, FieldDifference.between(held, values)))],
            grounds: .init(reason: "本人の届出"), active: active, service: service, today: request.today
        ).run(tx, scope)
    }
}
