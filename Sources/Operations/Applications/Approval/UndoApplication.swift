import Forms
import Postgres
package import Registry
import Storage

/// Takes an approval back as a whole, while nobody has activated an account that it registered. What was mailed,
/// asked for or done at MCS already is told and asked back; all evidence stays.
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
        /// Lines of the work list by which what was asked or done at MCS is taken back.
        package let linesAtMCS: Int
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
            guard let approval = try PastAct.approving(application.id, tx, scope) else {
                throw Refusal.notApproved(application)
            }
            let takeBack = try TakeBack.prepare(
                approval, application: application.id,
                facilities: ApplicationFacility.list(of: application.id, tx, scope.network).compactMap(
                    \.facilityID),
                reason: reason, service, request, tx, scope)
            try takeBack.refuseIfObstructed(remedy: Self.oneByOne, tx, scope)
            return try undo(application, state, takeBack, tx, scope)
        }
    }

    private func undo(
        _ application: ApplicationRecord, _ state: ApplicationState, _ takeBack: TakeBack,
        _ tx: borrowing Transaction, _ scope: ActScope
    ) throws -> Undone {
        try ApplicationDecision.undo(application.id, reason: reason, tx, scope)
        let unknown = try takeBack.run(tx, scope)
        try ConsentRequest.close(of: FacilityValues.endBroughtIn(by: application.id, tx, scope), tx, scope)
        let restoring = try restoreFacilities(application, takeBack, tx, scope)
        let notices =
            try takeBack.tellBack(tx, scope) + tellReaders(application, takeBack, tx, scope)
            + tellManagers(restoring, of: application, tx, scope)
        try FollowSides.now(tx)
        return Undone(
            applicationID: application.id, receipt: application.receipt, state: state, notices: notices,
            linesAtMCS: try WorkLine.count(of: application.id, tx, scope.network), reissued: unknown)
    }

    private func nextState(of application: ApplicationRecord) throws(Refusal) -> ApplicationState {
        do {
            return try application.state.undone()
        } catch {
            throw Refusal(.notAllowed, error.reason)
        }
    }

    private static let oneByOne = Bilingual(
        ja: "お一人ずつ、変更・退職の名簿で直してください。事業所は facility change で直せます。",
        en: "Correct them one by one with a roster of changes; a facility with facility change.")

    /// Their values as they were; the history keeps both.
    private func restoreFacilities(
        _ application: ApplicationRecord, _ takeBack: TakeBack, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws -> CarryOutFacilityChanges {
        let made = try FacilityChangeRecord.list(of: application.id, tx, scope.network)
        let held = made.isEmpty ? [] : try FacilityValues.list(made.map(\.facilityID), tx, scope.network)
        let changes = made.compactMap { made in
            held.first { $0.id == made.facilityID }.map { FacilityChange(of: $0, undoing: made.differences) }
        }
        let restoring = CarryOutFacilityChanges(
            changes: changes, reason: "受付番号 \(application.receipt) の登録の取消し：\(reason)",
            application: application.id, active: takeBack.active, service: takeBack.service)
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

    private func tellReaders(
        _ application: ApplicationRecord, _ takeBack: TakeBack, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws -> Int {
        let readers = try application.readers(tx, scope.network)
        let mails = try zip(readers, Outbox.drawIDs(readers.count, tx)).map { reader, id in
            OutgoingMail(
                id: id, kind: .applicationUndone, recipient: reader.address, recipientName: reader.name,
                applicationID: application.id,
                variables: reader.variables(receipt: application.receipt).merging(["reason": .text(reason)]) {
                    own, _ in own
                })
        }
        try Outbox.write(
            mails, version: takeBack.active.version, domain: takeBack.service.links.host, tx, scope)
        return mails.count
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
