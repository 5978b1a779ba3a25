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

    /// What is new here has to be looked at there as well.
    func openTask(
        _ fields: [FieldDifference.Field], _ tx: borrowing Transaction, _ scope: ActScope
    ) throws {
        try MCSFollowUp(active.definition, today: request.today).open(
            .personChanges,
            for: [
                (
                    person.account, person.affiliations.first?.facility,
                    MCSTaskText.ownCorrection(name: person.name, fields: fields)
                )
            ], tx, scope)
    }
}
