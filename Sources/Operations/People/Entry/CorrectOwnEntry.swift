import Postgres
import Registry
import Storage

/// Somebody corrects what is held about them: what nobody else has to vouch for, how their name is read and where they are
/// called. Name, profession and facility are the facility's word (J8); an address has to prove itself (`AskForAddress`).
package struct CorrectOwnEntry: Operation {
    package let accountID: Int64
    /// As written; empty for none.
    package let kana: String
    package let telephone: String

    package init(accountID: Int64, kana: String, telephone: String) {
        self.accountID = accountID
        self.kana = kana
        self.telephone = telephone
    }

    package enum Objection: Sendable, Hashable {
        case kana
        case telephone
    }

    package enum Outcome: Sendable {
        case corrected
        case unchanged
        case objections([Objection])
    }

    struct Corrected: Codable, Sendable {
        let accountID: Int64
        let fields: [FieldDifference.Field]
    }

    package func run(_ service: Service, _ request: Request) async throws -> Outcome {
        let reading = read(kana) { try? KanaReading(written: $0).text }
        let number = read(telephone) { try? Telephone(written: $0).text }
        guard let reading, let number else {
            return .objections((reading == nil ? [.kana] : []) + (number == nil ? [.telephone] : []))
        }
        do {
            _ = try await service.database.act(request.act(.correctOwnEntry)) { tx, scope in
                try correct(reading.value, number.value, service, request, tx, scope)
            }
            return .corrected
        } catch is Unchanged {
            return .unchanged
        }
    }

    private struct Unchanged: Error {}

    private struct Read {
        /// Nil for an empty field.
        let value: String?
    }

    /// Nil when it cannot be read.
    private func read(_ written: String, _ reading: (String) -> String?) -> Read? {
        guard !written.trimmed.isEmpty else { return Read(value: nil) }
        return reading(written).map { Read(value: $0) }
    }

    private func correct(
        _ kana: String?, _ telephone: String?, _ service: Service, _ request: Request,
        _ tx: borrowing Transaction, _ scope: ActScope
    ) throws -> Corrected {
        let act = try OwnAct.hold(accountID, service, request, tx, scope)
        let held = try act.values(tx, scope)
        let values = held.with(kana: kana, telephone: telephone)
        let differences = FieldDifference.between(held, values)
        guard !differences.isEmpty else { throw Unchanged() }
        try act.carryOut(values, over: held, tx, scope)
        return Corrected(accountID: accountID, fields: differences.map(\.field))
    }
}
