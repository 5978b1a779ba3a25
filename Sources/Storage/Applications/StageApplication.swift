import FoundationEssentials
package import Postgres
package import Registry

/// Writes a checked application beside its file: its facilities (form 1), the roster's accepted rows (form 2), what was
/// found, and the consents.
///
/// A constant number of statements, whatever the size of the roster: people are copied into a temporary table and go
/// through the policies from there, since COPY cannot.
package struct StageApplication: Sendable {
    package let receipt: ReceiptNumber
    package let state: ApplicationState
    package let channel: ApplicationChannel
    package let fileID: Int64
    package let networkVersion: Int
    package let supersedes: Int64?
    package let checked: CheckedApplication
    /// SHA-256 of each consent clause's wording, by clause id.
    package let wordingDigests: [String: [UInt8]]
    /// What the facility says to the many people who leave.
    package let removalExplanation: String?

    package init(
        receipt: ReceiptNumber, state: ApplicationState, channel: ApplicationChannel, fileID: Int64,
        networkVersion: Int,
        supersedes: Int64?, checked: CheckedApplication, wordingDigests: [String: [UInt8]],
        removalExplanation: String? = nil
    ) {
        self.receipt = receipt
        self.state = state
        self.channel = channel
        self.fileID = fileID
        self.networkVersion = networkVersion
        self.supersedes = supersedes
        self.checked = checked
        self.wordingDigests = wordingDigests
        self.removalExplanation = removalExplanation
    }

    /// Returns the application's id.
    package func insert(_ tx: borrowing Transaction, _ scope: ActScope) throws -> Int64 {
        let id = try insertApplication(tx, scope)
        try insertFacilities(of: id, tx, scope)
        if !checked.hasErrors { try insertPeople(of: id, tx, scope) }
        try insertProblems(of: id, tx, scope)
        try insertConsents(of: id, tx, scope)
        return id
    }

    private func insertApplication(_ tx: borrowing Transaction, _ scope: ActScope) throws -> Int64 {
        let declarations = checked.declarations
        return try tx.value(
            """
            INSERT INTO madoguchi.application (
                network_id, receipt_number, applicant, scope, state, channel, file_id, network_version, supersedes_id,
                applied_on, received_at, state_since, applicant_name, applicant_key, seal, staff_list_checked,
                terms_explained, people_count, problem_count, removal_explanation)
            VALUES (
                \(scope.network.id), \(receipt.description), \(checked.applicant), \(checked.scope), \(state),
                \(channel), \(fileID), \(networkVersion), \(supersedes), \(declarations.appliedOn),
                \(scope.act.asOf), \(scope.act.asOf), \(checked.applicantName), \(checked.applicantKey),
                \(declarations.seal), \(declarations.identityChecked), \(declarations.termsExplained),
                \(checked.people.count), \(checked.problems.count), \(removalExplanation))
            RETURNING id
            """, as: Int64.self)
    }

    private func insertFacilities(of application: Int64, _ tx: borrowing Transaction, _ scope: ActScope) throws
    {
        let entries = checked.facilities
        _ = try tx.execute(
            """
            INSERT INTO madoguchi.application_facility (
                network_id, application_id, ordinal, line, name, name_key, facility_type, facility_type_other,
                facility_number, postal_code, address, telephone, manager_name, manager_email, stated)
            SELECT \(scope.network.id), \(application), entry.ordinal, entry.line, entry.name, entry.name_key,
                   entry.type, entry.type_other, entry.number, entry.postal_code, entry.address, entry.telephone,
                   entry.manager_name, entry.manager_email, string_to_array(entry.stated, ',')
            FROM unnest(
                \(Array(entries.indices))::integer[], \(entries.map(\.line))::integer[],
                \(entries.map(\.name))::text[], \(entries.map(\.nameKey?.key))::text[],
                \(entries.map(\.typeID))::text[], \(entries.map(\.typeOther))::text[],
                \(entries.map(\.number?.text))::text[], \(entries.map(\.postalCode?.description))::text[],
                \(entries.map(\.address))::text[], \(entries.map(\.telephone?.text))::text[],
                \(entries.map(\.managerName?.written))::text[],
                \(entries.map(\.managerEmail?.text))::text[],
                \(entries.map { $0.stated.map(\.rawValue).joined(separator: ",") })::text[]) AS entry (
                    ordinal, line, name, name_key, type, type_other, number, postal_code, address, telephone,
                    manager_name, manager_email, stated)
            """)
    }

    private func insertPeople(of application: Int64, _ tx: borrowing Transaction, _ scope: ActScope) throws {
        try tx.script(
            """
            CREATE TEMP TABLE staged_person (
                line integer, facility integer, kind text, email text, email_key text, previous_email_key text,
                name text, name_key text, kana text, profession text, profession_other text,
                is_administrator boolean, telephone text, kept text[]) ON COMMIT DROP
            """)
        try tx.copy(
            into: "pg_temp.staged_person",
            columns: [
                "line", "facility", "kind", "email", "email_key", "previous_email_key", "name", "name_key",
                "kana",
                "profession", "profession_other", "is_administrator", "telephone", "kept",
            ],
            rows: checked.people
        ) { row, person in Self.append(person, to: &row) }
        _ = try tx.execute(
            """
            INSERT INTO madoguchi.application_person (
                network_id, application_id, line, facility, kind, email, email_key, previous_email_key, name, name_key,
                kana, profession, profession_other, is_administrator, telephone, kept)
            SELECT \(scope.network.id), \(application), staged.* FROM pg_temp.staged_person staged
            """)
    }

    private static func append(_ person: RosterLine, to row: inout CopyRow) {
        row.append(person.line)
        row.append(person.facility)
        row.append(person.kind)
        row.append(person.email)
        row.append(person.emailKey)
        row.append(person.previousEmailKey)
        row.append(person.name)
        row.append(person.nameKey)
        row.append(person.kana.over(nil))
        row.append(person.profession)
        row.append(person.professionOther)
        row.append(person.isAdministrator)
        row.append(person.telephone.over(nil))
        row.append((person.kana.isKept ? ["kana"] : []) + (person.telephone.isKept ? ["telephone"] : []))
    }

    private func insertProblems(of application: Int64, _ tx: borrowing Transaction, _ scope: ActScope) throws {
        let problems = checked.problems
        _ = try tx.execute(
            """
            INSERT INTO madoguchi.application_problem (
                network_id, application_id, ordinal, code, severity, line, column_number, column_name, value,
                message_ja, message_en, remedy_ja, remedy_en)
            SELECT \(scope.network.id), \(application), problem.*
            FROM unnest(
                \(problems.indices.map { $0 + 1 })::integer[], \(problems.map(\.code.rawValue))::text[],
                \(problems.map(\.severity.rawValue))::text[], \(problems.map(\.place.line))::integer[],
                \(problems.map(\.place.column))::integer[],
                \(problems.map(\.place.columnName))::text[], \(problems.map(\.value))::text[],
                \(problems.map(\.message.ja))::text[], \(problems.map(\.message.en))::text[],
                \(problems.map(\.remedy.ja))::text[], \(problems.map(\.remedy.en))::text[]) AS problem
            """)
    }

    private func insertConsents(of application: Int64, _ tx: borrowing Transaction, _ scope: ActScope) throws {
        // Who did not answer said nothing: a consent that stands goes on standing.
        let given = checked.consents.filter { $0.line != nil }
        _ = try tx.execute(
            """
            INSERT INTO madoguchi.consent (
                network_id, application_id, facility, clause, clause_version, wording_digest, given, given_by, manner,
                channel, given_at)
            SELECT \(scope.network.id), \(application), consent.*, \(channel.ofConsents), \(scope.act.asOf)
            FROM unnest(
                \(given.map(\.facility))::integer[], \(given.map(\.clauseID))::text[],
                \(given.map(\.version))::text[], \(given.map { wordingDigests[$0.clauseID] ?? [] })::bytea[],
                \(given.map(\.given))::boolean[], \(given.map(checked.signer))::text[],
                \(given.map(\.manner.rawValue))::text[]) AS consent
            """)
    }
}

extension CheckedApplication {
    /// How lists and letters name who applies.
    package var applicantName: String? {
        guard applicant == .facility else { return people.first?.name }
        return facilities.first?.name.map { facilities.count > 1 ? "\($0) ほか\(facilities.count - 1)件" : $0 }
    }

    /// Tells applicants apart: by the folded names of all facilities, or by the individual's name. Not by their address, in
    /// which the error may be that the other channel or a correction is for.
    package var applicantKey: String? {
        guard applicant == .facility else { return people.first?.nameKey }
        let keys = facilities.compactMap(\.nameKey?.key)
        return keys.isEmpty ? nil : keys.joined(separator: "\n")
    }

    /// Who gave a consent: the facility's manager, or the individual.
    fileprivate func signer(of consent: ConsentGiven) -> String {
        let manager = consent.facility.flatMap { facilities[$0].managerName?.written }
        return manager ?? people.first?.name ?? ""
    }
}
