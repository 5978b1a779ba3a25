import Postgres
package import Registry
package import Storage

/// Where each facility stands with each clause of its network (J2).
package struct ConsentLine: Sendable, Codable {
    package let facilityID: Int64
    package let facility: String
    package let clause: String
    package let standing: ConsentStanding
    /// Of the wording in force; what was said last may be about another.
    package let versionInForce: String
    /// What it said last; nil for nothing.
    package let said: FacilityConsent?
    /// Until when a link that asks for it can be used: the first day on which it cannot; nil while none is open.
    package let askedUntil: Day?
}

/// What one facility has said about its network's clauses, with the evidence for each word.
package struct ConsentDossier: Sendable, Codable {
    package let facility: FacilityRecord
    package let lines: [ConsentLine]
    /// The latest first.
    package let words: [ConsentWord]
}

extension Service {
    /// - Parameters:
    ///   - facility: only this one, even if it has ended.
    ///   - clauses: only these; all for none.
    package func consents(
        of network: String, facility: Int64? = nil, clauses: [String] = [],
        standing: Set<ConsentStanding> = Set(ConsentStanding.allCases)
    ) async throws -> [ConsentLine] {
        try await database.read(network) { tx, scope in
            let clauses = try forms.current(tx, scope).definition.consentClauses(clauses)
            let facilities = try FacilityRecord.list(id: facility, tx, scope)
            if let facility, facilities.isEmpty { throw Refusal.noSuchFacility(facility) }
            return try ConsentLine.list(
                facilities.filter { facility != nil || $0.standing != .ended }, clauses, tx, scope
            ).filter { standing.contains($0.standing) }
        }
    }

    package func consentDossier(of facility: Int64, in network: String) async throws -> ConsentDossier {
        try await database.read(network) { tx, scope in
            guard let record = try FacilityRecord.list(id: facility, tx, scope).first else {
                throw Refusal.noSuchFacility(facility)
            }
            let clauses = try forms.current(tx, scope).definition.consents
            return ConsentDossier(
                facility: record, lines: try ConsentLine.list([record], clauses, tx, scope),
                words: try ConsentWord.list(of: facility, tx, scope))
        }
    }
}

extension ConsentLine {
    /// In the order of the facilities, and of the network's clauses.
    fileprivate static func list(
        _ facilities: [FacilityRecord], _ clauses: [NetworkDefinition.ConsentClause],
        _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws -> [ConsentLine] {
        let said = try SaidConsents(of: facilities.count == 1 ? facilities[0].id : nil, tx, network)
        let asked = try ConsentRequest.asked(tx, network)
        let open = Dictionary(grouping: asked, by: \.facility)
        return facilities.flatMap { facility in
            clauses.map { clause in
                ConsentLine(
                    facilityID: facility.id, facility: facility.name, clause: clause.id,
                    standing: said.standing(of: facility.id, clause), versionInForce: clause.version,
                    said: said.word(of: facility.id, clause.id),
                    askedUntil: open[facility.id]?.first {
                        $0.clause == clause.id && $0.version == clause.version
                    }?.lapsesOn)
            }
        }
    }
}

/// The last words of facilities, by facility and clause.
struct SaidConsents {
    private let words: [Int64: [String: FacilityConsent]]

    /// - Parameter facility: only this one's.
    init(
        of facility: Int64? = nil, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) {
        words = try FacilityConsent.list(of: facility, tx, network).reduce(into: [:]) { words, word in
            words[word.facility, default: [:]][word.clause] = word
        }
    }

    func word(of facility: Int64, _ clause: String) -> FacilityConsent? { words[facility]?[clause] }

    func standing(of facility: Int64, _ clause: NetworkDefinition.ConsentClause) -> ConsentStanding {
        ConsentStanding(clause, said: word(of: facility, clause.id).map { ($0.version, $0.given) })
    }
}
