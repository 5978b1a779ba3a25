import Postgres
import Registry
import Storage

/// Takes an act back as far as it is about people: the inverse changes go the same way as every other change, so that what is
/// wanted at MCS follows, and what somebody was asked to do there in the meantime is on the work list to be taken back.
struct TakeBack {
    let act: PastAct
    let inverse: InverseChanges
    var application: Int64?
    let reason: String
    let active: ActiveForms
    let service: Service
    let request: Request

    /// With everybody concerned held, in the order in which every act takes them.
    static func prepare(
        _ act: PastAct, application: Int64? = nil, facilities: [Int64], reason: String, _ service: Service,
        _ request: Request, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws -> TakeBack {
        let concerned = try InverseChanges.of(act, application: application, tx, scope)
        let places = concerned.changes.compactMap(\.facility)
        try HoldRows.facilities(Set(facilities + places).sorted(), tx)
        try HoldRows.accounts(concerned.accounts, tx, scope)
        return TakeBack(
            act: act, inverse: try InverseChanges.of(act, application: application, tx, scope),
            application: application, reason: reason, active: try service.forms.current(tx, scope.network),
            service: service, request: request)
    }

    /// - Parameter reviving: facilities that come back with their people.
    func refuseIfObstructed(
        reviving: [Int64] = [], remedy: Bilingual, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws {
        let obstacles =
            try UndoObstacle.facilities(act, tx, scope)
            + UndoObstacle.list(act, inverse, reviving: reviving, tx, scope)
        guard obstacles.isEmpty else { throw Refusal(obstacles, remedy: remedy) }
    }

    /// Returns whose temporary password from before nobody knows, and who therefore gets another one.
    func run(_ tx: borrowing Transaction, _ scope: ActScope) throws -> [Int64] {
        if !inverse.changes.isEmpty {
            _ = try CarryOut(
                changes: inverse.changes, grounds: .init(reason: "取消し：\(reason)"), application: application,
                takesBack: true, active: active, service: service, today: request.today
            ).run(tx, scope)
        }
        let unknown = try RestorePasswords.revoked(by: act, tx, scope)
        if !unknown.isEmpty {
            _ = try MailNewPasswords(
                people: AccountStanding.list(unknown, tx, scope.network),
                lapsesOn: active.definition.passwordLapse(issuedOn: request.today), version: active.version,
                service: service
            ).run(tx, scope)
        }
        try act.noteTakenBack(tx, scope)
        return unknown
    }

    /// Whoever the act had told is told that it counts no more; what nobody has begun to send goes nowhere. Returns how many
    /// mails it wrote.
    func tellBack(_ tx: borrowing Transaction, _ scope: ActScope) throws -> Int {
        try WithdrawMail.ofAct(act, tx, scope)
        let told = try ToldByAct.list(act, tx, scope)
        let mails = try zip(told, Outbox.drawIDs(told.count, tx)).map { told, id in
            OutgoingMail(
                id: id, kind: told.wasRegistered ? .registrationUndone : .noticeUndone, recipient: told.email,
                recipientName: told.name, applicationID: application, facilityID: told.facility,
                accountID: told.account, variables: told.variables)
        }
        try Outbox.write(mails, version: active.version, domain: service.links.host, tx, scope)
        return mails.count
    }
}

extension PersonChange {
    fileprivate var facility: Int64? {
        switch step {
        case .end(let affiliation), .reopen(let affiliation), .grant(let affiliation), .revoke(let affiliation):
            affiliation.facility
        case .begin(let facility, _): facility
        case .register, .change, .suspend, .resume, .remove, .reinstate: nil
        }
    }
}

extension ToldByAct {
    fileprivate var variables: [String: MailValue] {
        let own: [String: MailValue] = wasRegistered ? [:] : ["notices": .list(kinds.map(\.title.ja))]
        return own.merging(["name": .text(name), "facility": .text(facilityName ?? "")]) { own, _ in own }
    }
}

extension Refusal {
    private static let mostObstacles = 20

    fileprivate init(_ obstacles: [UndoObstacle], remedy: Bilingual) {
        let rest = obstacles.count - Self.mostObstacles
        self.init(
            .notAllowed,
            Bilingual(
                ja: "そのあとに本登録や変更があったため、まとめて取り消せません。何も変更していません。",
                en:
                    "People have activated their accounts, or they or a facility were changed since; this cannot be undone as a whole. Nothing was changed."
            ),
            remedy: remedy,
            details: obstacles.prefix(Self.mostObstacles).map(\.line)
                + (rest > 0 ? [Bilingual(ja: "ほか\(rest)件", en: "and \(rest) more")] : []))
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
