import Forms
import Postgres
package import Registry
import Storage

/// Takes an approval back as a whole, while nobody has activated an account that it registered. What was mailed or done
/// at MCS already is followed by a notice or a task; all evidence stays.
package struct UndoApplication: Sendable {
    package let receipt: ReceiptNumber
    package let reason: String

    package init(receipt: ReceiptNumber, reason: String) {
        self.receipt = receipt
        self.reason = reason
    }

    package struct Undone: Codable, Sendable {
        package let applicationID: Int64
        package let receipt: String
        package let state: ApplicationState
        /// People and managers who are told.
        package let notices: Int
        /// The task that takes back what was done at MCS; nil when nothing was.
        package let taskID: Int64?
    }

    package func run(_ service: Service, _ request: Request) async throws -> Undone {
        guard !reason.isEmpty else {
            throw Refusal(
                .usage, Bilingual(ja: "理由を書いてください。", en: "A reason is needed."),
                remedy: Bilingual(ja: "--reason で指定します。", en: "Give it with --reason."))
        }
        return try await service.database.act(request.act("application.undo")) { tx, scope in
            let application = try LockedApplication.lock(receipt, tx, scope)
            let state = try nextState(of: application)
            let active = try service.forms.current(tx, scope.network)
            let effects = UndoEffects(of: application.id)
            try effects.lockAccounts(tx, scope)
            try refuseIfTouched(effects, tx, scope)

            let task = try takeBackTasks(of: application, active.definition, request, tx, scope)
            try takeBackPeople(effects, application, task: task, tx, scope)
            try effects.endFacilities(tx, scope)
            let notices = try notify(application, active, service, tx, scope)
            try ApplicationDecision.undo(application.id, reason: reason, tx, scope)
            return Undone(
                applicationID: application.id, receipt: application.receipt, state: state, notices: notices,
                taskID: task)
        }
    }

    private func nextState(of application: ApplicationRecord) throws(Refusal) -> ApplicationState {
        do {
            return try application.state.undone()
        } catch {
            throw Refusal(.notAllowed, error.reason)
        }
    }

    private func refuseIfTouched(
        _ effects: UndoEffects, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws {
        let touched = try effects.touchedSince(tx, scope)
        guard touched.isEmpty else {
            throw Refusal(
                .notAllowed,
                Bilingual(
                    ja: "承認のあとに本登録や変更があった方がいるため、まとめて取り消せません。何も変更していません。",
                    en:
                        "People have activated their accounts or were changed since; this cannot be undone as a whole."
                ),
                remedy: Bilingual(
                    ja: "お一人ずつ、変更・退職の名簿で直してください。", en: "Correct them one by one with a roster of changes."),
                details: touched.prefix(20).map { person in
                    person.hasActivated
                        ? Bilingual(ja: "\(person.name)：本登録済み", en: "\(person.name): activated")
                        : Bilingual(ja: "\(person.name)：その後に変更", en: "\(person.name): changed since")
                })
        }
    }

    /// Open tasks are withdrawn; for what was done there already, one task asks to take it back.
    private func takeBackTasks(
        of application: ApplicationRecord, _ definition: NetworkDefinition, _ request: Request,
        _ tx: borrowing Transaction, _ scope: ActScope
    ) throws -> Int64? {
        let done = try UndoMemberships(of: application.id).withdrawTasks(
            reason: "登録の取消し：\(reason)", tx, scope)
        guard !done.isEmpty else { return nil }
        let kind = MCSTaskKind.registrationReversal
        return try OpenTasks.forApplication(
            kind, application: application.id,
            instruction: MCSTaskText.registrationReversal(
                receipt: application.receipt, what: done.map { "\($0.kind.title.ja)：\($0.instruction)" }),
            dueOn: OfficeCalendar(closedDays: definition.closedDays).day(
                after: request.today, openDays: kind.openDaysUntilDue),
            tx, scope)
    }

    private func takeBackPeople(
        _ effects: UndoEffects, _ application: ApplicationRecord, task: Int64?, _ tx: borrowing Transaction,
        _ scope: ActScope
    ) throws {
        let memberships = UndoMemberships(of: application.id)
        try effects.endAffiliations(tx, scope)
        try effects.removeNewcomers(tx, scope)
        try memberships.closeOpened(task: task, tx, scope)
        try effects.restoreAccounts(tx, scope)
        try effects.restoreAffiliations(tx, scope)
        try memberships.reopenClosed(task: task, tx, scope)
    }

    private func notify(
        _ application: ApplicationRecord, _ active: ActiveForms, _ service: Service,
        _ tx: borrowing Transaction, _ scope: ActScope
    ) throws -> Int {
        try WithdrawMail.ofApplication(application.id, tx, scope)
        let told = try WithdrawMail.told(of: application.id, tx, scope)
        let readers = try application.readers(tx, scope.network)
        let ids = try Outbox.drawIDs(told.count + readers.count, tx)
        var mails = zip(told, ids).map { person, id in
            OutgoingMail(
                id: id, kind: .registrationUndone, recipient: person.email, recipientName: person.name,
                applicationID: application.id, accountID: person.account,
                variables: ["name": .text(person.name), "facility": .text(person.facility ?? "")])
        }
        mails += zip(readers, ids.dropFirst(told.count)).map { reader, id in
            OutgoingMail(
                id: id, kind: .applicationUndone, recipient: reader.address, recipientName: reader.name,
                applicationID: application.id,
                variables: reader.variables(receipt: application.receipt).merging(["reason": .text(reason)]) {
                    own, _ in own
                })
        }
        try Outbox.write(mails, version: active.version, domain: service.links.host, tx, scope)
        return mails.count
    }
}
