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
        /// Accounts that get a new temporary password: nobody knows the one from before, since its mail was withdrawn unsent.
        package let reissued: [Int64]
    }

    package func run(_ service: Service, _ request: Request) async throws -> Undone {
        guard !reason.isEmpty else {
            throw Refusal(
                .usage, Bilingual(ja: "理由を書いてください。", en: "A reason is needed."),
                remedy: Bilingual(ja: "--reason で指定します。", en: "Give it with --reason."))
        }
        return try await service.database.act(request.act(.undoApplication)) { tx, scope in
            let application = try LockedApplication.lock(receipt, tx, scope)
            let state = try nextState(of: application)
            let active = try service.forms.current(tx, scope.network)
            guard let approval = try ApprovingAct.of(application.id, tx, scope) else {
                throw Refusal.notApproved(application)
            }
            let effects = UndoEffects(of: approval)
            try effects.lock(tx, scope)
            try refuseIfObstructed(approval, tx, scope)

            let task = try takeBackTasks(of: application, approval, active.definition, request, tx, scope)
            let unknown = try takeBackPeople(effects, approval, task: task, tx, scope)
            try reissue(unknown, active, service, request, tx, scope)
            try ConsentRequest.close(of: effects.endFacilities(tx, scope), tx, scope)
            let restoring = try restoreFacilities(application, active, service, tx, scope)
            let notices =
                try notify(application, active, service, tx, scope)
                + tellManagers(restoring, of: application, tx, scope)
            try ApplicationDecision.undo(application.id, reason: reason, tx, scope)
            return Undone(
                applicationID: application.id, receipt: application.receipt, state: state, notices: notices,
                taskID: task, reissued: unknown)
        }
    }

    private func nextState(of application: ApplicationRecord) throws(Refusal) -> ApplicationState {
        do {
            return try application.state.undone()
        } catch {
            throw Refusal(.notAllowed, error.reason)
        }
    }

    private func refuseIfObstructed(
        _ approval: ApprovingAct, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws {
        let obstacles =
            try UndoObstacle.facilities(approval, tx, scope) + UndoObstacle.list(approval, tx, scope)
        guard obstacles.isEmpty else {
            throw Refusal(
                .notAllowed,
                Bilingual(
                    ja: "承認のあとに本登録や変更があったため、まとめて取り消せません。何も変更していません。",
                    en:
                        "People have activated their accounts, or they or a facility were changed since; this cannot be undone as a whole."
                ),
                remedy: Bilingual(
                    ja: "お一人ずつ、変更・退職の名簿で直してください。事業所は facility change で直せます。",
                    en: "Correct them one by one with a roster of changes; a facility with facility change."),
                details: obstacles.prefix(Self.mostObstacles).map(\.line) + Self.rest(obstacles.count))
        }
    }

    private static let mostObstacles = 20

    private static func rest(_ count: Int) -> [Bilingual] {
        let rest = count - mostObstacles
        return rest > 0 ? [Bilingual(ja: "ほか\(rest)件", en: "and \(rest) more")] : []
    }

    /// Open tasks are withdrawn; for what was done there already, one task asks to take it back.
    private func takeBackTasks(
        of application: ApplicationRecord, _ approval: ApprovingAct, _ definition: NetworkDefinition,
        _ request: Request, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws -> Int64? {
        try WithdrawTasks.ofUndone(approval, reason: "登録の取消し：\(reason)", tx, scope)
        let done = try WithdrawTasks.done(of: application.id, tx, scope).map {
            "\($0.kind.title.ja)：\($0.instruction)"
        }
        let filled = try UndoMemberships(of: approval).placesFilledWithoutTask(tx, scope).compactMap {
            group, name in
            definition.groups.name(of: group).map { "「\($0.ja)」への参加：\(name)様" }
        }
        guard !done.isEmpty || !filled.isEmpty else { return nil }
        let kind = MCSTaskKind.registrationReversal
        return try OpenTasks.forApplication(
            kind, application: application.id,
            instruction: MCSTaskText.registrationReversal(receipt: application.receipt, what: done + filled),
            dueOn: OfficeCalendar(closedDays: definition.closedDays).day(
                after: request.today, openDays: kind.openDaysUntilDue),
            tx, scope)
    }

    /// Returns whose temporary password from before nobody knows.
    private func takeBackPeople(
        _ effects: UndoEffects, _ approval: ApprovingAct, task: Int64?, _ tx: borrowing Transaction,
        _ scope: ActScope
    ) throws -> [Int64] {
        try effects.endAffiliations(tx, scope)
        try effects.removeNewcomers(tx, scope)
        try effects.restoreAccounts(tx, scope)
        let unknown = try effects.restorePasswords(tx, scope)
        try effects.restoreAffiliations(tx, scope)
        try UndoMemberships(of: approval).restore(task: task, tx, scope)
        return unknown
    }

    private func reissue(
        _ accounts: [Int64], _ active: ActiveForms, _ service: Service, _ request: Request,
        _ tx: borrowing Transaction, _ scope: ActScope
    ) throws {
        guard !accounts.isEmpty else { return }
        _ = try MailNewPasswords(
            people: AccountStanding.list(accounts, tx, scope.network),
            lapsesOn: active.definition.passwordLapse(issuedOn: request.today), version: active.version,
            service: service
        ).run(tx, scope)
    }

    /// Their values as they were; the history keeps both.
    private func restoreFacilities(
        _ application: ApplicationRecord, _ active: ActiveForms, _ service: Service,
        _ tx: borrowing Transaction, _ scope: ActScope
    ) throws -> CarryOutFacilityChanges {
        let made = try FacilityChangeRecord.list(of: application.id, tx, scope.network)
        let held = made.isEmpty ? [] : try FacilityValues.list(made.map(\.facilityID), tx, scope.network)
        let changes = made.compactMap { made in
            held.first { $0.id == made.facilityID }.map { FacilityChange(of: $0, undoing: made.differences) }
        }
        let restoring = CarryOutFacilityChanges(
            changes: changes, reason: "受付番号 \(application.receipt) の登録の取消し：\(reason)",
            application: application.id, active: active, service: service)
        try restoring.make(tx, scope)
        return restoring
    }

    /// Those whom the approval had told by a mail of its own, once its mails that nobody began to send are withdrawn: who
    /// hears that the application is undone knows by that.
    private func tellManagers(
        _ restoring: CarryOutFacilityChanges, of application: ApplicationRecord, _ tx: borrowing Transaction,
        _ scope: ActScope
    ) throws -> Int {
        guard !restoring.changes.isEmpty else { return 0 }
        let told = try WithdrawMail.toldOfChanges(by: application.id, tx, scope)
        let readers = try Set(application.readers(tx, scope.network).map(\.address))
        return try restoring.tellManagers(
            isUndone: true, where: { told.contains($0) && !readers.contains($0.address) }, tx, scope)
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
                id: id, kind: person.wasRegistered ? .registrationUndone : .noticeUndone,
                recipient: person.email, recipientName: person.name, applicationID: application.id,
                accountID: person.account, variables: person.variables)
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

extension WithdrawMail.Told {
    fileprivate var variables: [String: MailValue] {
        let own: [String: MailValue] =
            wasRegistered ? [:] : ["removed": .flag(wasRemoved), "invited": .flag(wasInvited)]
        return own.merging(["name": .text(name), "facility": .text(facility ?? "")]) { own, _ in own }
    }
}

extension NetworkDefinition.Groups {
    /// By the kind that is stored.
    fileprivate func name(of kind: String) -> Bilingual? {
        (kind == "all_users" ? allUsers : administratorsRoom)?.name
    }
}

extension UndoObstacle {
    fileprivate var line: Bilingual {
        switch kind {
        case .activated: Bilingual(ja: "\(name)：本登録済み", en: "\(name): activated")
        case .changed: Bilingual(ja: "\(name)：その後に変更", en: "\(name): changed since")
        case .addressTaken:
            Bilingual(
                ja: "\(name)：元のメールアドレスは、いまほかの方のもの",
                en: "\(name): the former address is another person's by now")
        case .facilityChanged:
            Bilingual(ja: "\(name)：事業所の内容をその後に変更", en: "\(name): the facility was changed since")
        case .facilityEnded:
            Bilingual(ja: "\(name)：元の事業所は終了", en: "\(name): the former facility has ended")
        }
    }
}

extension Refusal {
    /// What the trail does not know as approved cannot be taken back.
    fileprivate static func notApproved(_ application: ApplicationRecord) -> Refusal {
        Refusal(
            .software,
            Bilingual(
                ja: "受付番号 \(application.receipt) の承認の記録が見つかりません。",
                en: "There is no record of the approval of \(application.receipt)."))
    }
}
