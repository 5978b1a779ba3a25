import FoundationEssentials
package import Postgres
package import Registry

/// Writes a checked application beside its file: form 1, the roster's accepted people, what was found, and the consents.
///
/// A constant number of statements, whatever the size of the roster: people are copied into a temporary table and go
/// through the policies from there, since COPY cannot.
package struct StageApplication: Sendable {
    package let receipt: ReceiptNumber
    package let state: ApplicationState
    package let channel: String
    package let fileID: Int64
    package let networkVersion: Int
    package let supersedes: Int64?
    package let checked: CheckedApplication
    /// SHA-256 of each consent clause's wording, by clause id.
    package let wordingDigests: [String: [UInt8]]

    package init(
        receipt: ReceiptNumber, state: ApplicationState, channel: String, fileID: Int64, networkVersion: Int,
        supersedes: Int64?, checked: CheckedApplication, wordingDigests: [String: [UInt8]]
    ) {
        self.receipt = receipt
        self.state = state
        self.channel = channel
        self.fileID = fileID
        self.networkVersion = networkVersion
        self.supersedes = supersedes
        self.checked = checked
        self.wordingDigests = wordingDigests
    }

    /// Returns the application's id.
    package func insert(_ tx: borrowing Transaction, _ scope: ActScope) throws -> Int64 {
        let id = try insertApplication(tx, scope)
        if state == .inReview { try insertPeople(of: id, tx, scope) }
        try insertProblems(of: id, tx, scope)
        try insertConsents(of: id, tx, scope)
        return id
    }

    private func insertApplication(_ tx: borrowing Transaction, _ scope: ActScope) throws -> Int64 {
        let facility = checked.facility
        let declarations = checked.declarations
        return try tx.value(
            """
            INSERT INTO madoguchi.application (
                network_id, receipt_number, kind, state, channel, file_id, network_version, supersedes_id,
                applied_on, received_at, state_since, facility_name, facility_name_key, facility_type,
                facility_type_other, facility_number, postal_code, address, telephone, manager_name, manager_email,
                seal, staff_list_checked, terms_explained, people_count, problem_count)
            VALUES (
                \(scope.network.id), \(receipt.description), \(checked.isIndividual ? "individual" : "facility"),
                \(state), \(channel), \(fileID), \(networkVersion), \(supersedes), \(declarations.appliedOn),
                \(scope.act.asOf), \(scope.act.asOf), \(facility?.name), \(facility?.nameKey?.key),
                \(facility?.typeID), \(facility?.typeOther), \(facility?.number?.text),
                \(facility?.postalCode?.description), \(facility?.address), \(facility?.telephone?.text),
                \(facility?.managerName?.written), \(facility?.managerEmail?.text), \(declarations.seal?.rawValue),
                \(declarations.identityChecked), \(declarations.termsExplained), \(checked.people.count),
                \(checked.problems.count))
            RETURNING id
            """, as: Int64.self)
    }

    private func insertPeople(of application: Int64, _ tx: borrowing Transaction, _ scope: ActScope) throws {
        try tx.script(
            """
            CREATE TEMP TABLE staged_person (
                line integer, name text, name_key text, kana text, email text, email_key text, profession text,
                profession_other text, is_administrator boolean, telephone text) ON COMMIT DROP
            """)
        try tx.copy(
            into: "pg_temp.staged_person",
            columns: [
                "line", "name", "name_key", "kana", "email", "email_key", "profession", "profession_other",
                "is_administrator", "telephone",
            ],
            rows: checked.people
        ) { row, person in Self.append(person, to: &row) }
        _ = try tx.execute(
            """
            INSERT INTO madoguchi.application_person (
                network_id, application_id, line, name, name_key, kana, email, email_key, profession, profession_other,
                is_administrator, telephone)
            SELECT \(scope.network.id), \(application), staged.* FROM pg_temp.staged_person staged ORDER BY staged.line
            """)
    }

    private static func append(_ person: PersonEntry, to row: inout CopyRow) {
        row.append(person.line)
        row.append(person.name.written)
        row.append(person.nameKey.key)
        row.append(person.kana?.text)
        row.append(person.email.text)
        row.append(person.emailKey)
        row.append(person.professionID)
        row.append(person.professionOther)
        row.append(person.isAdministrator)
        row.append(person.telephone?.text)
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
        let given = checked.consents
        let signer = checked.facility?.managerName?.written ?? checked.people.first?.name.written ?? ""
        _ = try tx.execute(
            """
            INSERT INTO madoguchi.consent (
                network_id, application_id, clause, clause_version, wording_digest, given, manner, channel, given_by,
                given_at)
            SELECT \(scope.network.id), \(application), consent.*, 'expressly', \(channel), \(signer),
                   \(scope.act.asOf)
            FROM unnest(
                \(given.map(\.clauseID))::text[], \(given.map(\.version))::text[],
                \(given.map { wordingDigests[$0.clauseID] ?? [] })::bytea[], \(given.map(\.given))::boolean[]) AS consent
            """)
    }
}
