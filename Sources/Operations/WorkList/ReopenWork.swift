import Registry
import Storage

/// Takes an attestation back that somebody gave by mistake: what was asked and attested
/// before stands again, as if it had not been given.
package struct ReopenWork: Operation {
    package let numbers: [Int64]
    package let reason: String

    package init(_ numbers: [Int64], reason: String) {
        self.numbers = numbers
        self.reason = reason
    }

    package struct Reopened: Codable, Sendable {
        package let numbers: [Int64]
        package let reason: String
    }

    package func run(_ service: Service, _ request: Request) async throws -> Reopened {
        try Refusal.requireReason(reason)
        return try await service.database.act(request.act(.reopenWork)) { tx, scope in
            try AttestLines.hold(numbers.sorted(), tx, scope)
            let reopened = try AttestLines.takeBack(numbers, tx, scope)
            let missed = Set(numbers).subtracting(reopened).sorted().map(String.init)
            guard missed.isEmpty else {
                throw Refusal(
                    .notAllowed,
                    Bilingual(
                        ja: "確認の記録を取り消せない番号が含まれています。",
                        en: "There is no attestation to take back of some of them."),
                    details: missed.map { Bilingual(ja: $0, en: $0) })
            }
            return Reopened(numbers: reopened.sorted(), reason: reason)
        }
    }
}
