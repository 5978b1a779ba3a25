import Postgres
package import Registry
import Storage

/// Puts a facility's consent on record that reached the secretariat outside an application (J2): on paper, by telephone, or
/// given earlier to wording that the clerk holds to be equivalent. The clerk vouches for it, with what it can be checked by.
package struct RecordConsents: Sendable {
    package let facility: Int64
    /// At least one.
    package let clauses: [String]
    package let statement: ConsentStatement
    /// Who consented; nil for the facility's manager.
    package let givenBy: String?

    package init(
        of facility: Int64, clauses: [String], _ statement: ConsentStatement, by givenBy: String? = nil
    ) {
        self.facility = facility
        self.clauses = clauses
        self.statement = statement
        self.givenBy = givenBy
    }

    package struct Recorded: Codable, Sendable {
        package let facilityID: Int64
        package let clauses: [String]
        package let manner: ConsentManner
        package let mails: Int
    }

    package func run(_ service: Service, _ request: Request) async throws -> Recorded {
        try Refusal.requireReason(statement.reason)
        return try await service.database.act(request.act(.recordConsents)) { tx, scope in
            try HoldRows.facilities([facility], tx)
            let values = try FacilityValues.takingPart(facility, tx, scope)
            let active = try service.forms.current(tx, scope.network)
            let clauses = try active.definition.consentClauses(clauses)
            try refuseUnlessTakeable(clauses, today: request.today, tx, scope)

            let name = givenBy ?? values.managerName
            try ConsentEntry.insert(clauses.map { entry($0, by: name, request) }, tx, scope)
            try ConsentRequest.close(clauses.map { (facility, $0.id) }, tx, scope)
            let answer = ConsentAnswers(given: clauses, declined: [], by: name)
            let mail = try answer.confirmation(to: values, tx)
            try Outbox.write([mail], version: active.version, domain: service.links.host, tx, scope)
            return Recorded(
                facilityID: facility, clauses: clauses.map(\.id), manner: statement.manner, mails: 1)
        }
    }

    private func entry(
        _ clause: NetworkDefinition.ConsentClause, by name: String, _ request: Request
    ) -> ConsentEntry {
        ConsentEntry(
            facility: facility, clause: clause.id, version: clause.version, digest: clause.wording.digest,
            given: true, manner: statement.manner, channel: statement.channel.ofConsents, givenBy: name,
            vouched: ConsentEntry.Vouched(
                statedOn: statement.statedOn, paperPlace: statement.paperPlace,
                documentNumber: statement.documentNumber, recordedBy: request.actor.name,
                reason: statement.reason))
    }

    private func refuseUnlessTakeable(
        _ clauses: [NetworkDefinition.ConsentClause], today: Day, _ tx: borrowing Transaction,
        _ scope: ActScope
    ) throws {
        let said = try SaidConsents(of: facility, tx, scope.network)
        let objections = clauses.compactMap { clause -> Bilingual? in
            let (word, standing) = (said.word(of: facility, clause.id), said.standing(of: facility, clause))
            let objection =
                standing == .current
                ? Bilingual(
                    ja: "いまの文面（第\(clause.version)版）への同意が、すでに記録されています。",
                    en: "Its consent to the wording in force (version \(clause.version)) is on record already.")
                : statement.objection(
                    today: today, refusedOn: standing == .refused ? word?.givenAt.dayInJapan : nil)
            return objection.map {
                Bilingual(ja: "「\(clause.label.ja)」：\($0.ja)", en: "“\(clause.label.en)”: \($0.en)")
            }
        }
        guard objections.isEmpty else {
            throw Refusal(
                .notAllowed,
                Bilingual(ja: "この同意は記録できません。何も変更していません。", en: "This consent cannot be recorded."),
                remedy: Bilingual(
                    ja: "consent show \(facility) で、これまでの記録を確認してください。",
                    en: "See consent show \(facility) for what is on record."), details: objections)
        }
    }
}
