import Postgres
import Registry
import Storage

/// Records that administrators were seen in the administrators' room (R1).
package struct ConfirmRoomMembers: Sendable {
    package let accounts: [Int64]

    package init(accounts: [Int64]) {
        self.accounts = accounts
    }

    package struct Confirmed: Codable, Sendable {
        package let accounts: [Int64]
    }

    package func run(_ service: Service, _ request: Request) async throws -> Confirmed {
        try await service.database.act(request.act(.confirmRoomMembers)) { tx, scope in
            let joined = try RoomMember.join(
                accounts, .init(.clerk, by: request.actor.name, evidence: "部屋で確認"), tx, scope)
            let missed = Set(accounts).subtracting(joined).sorted().map(String.init)
            guard missed.isEmpty else {
                throw Refusal(
                    .notAllowed,
                    Bilingual(
                        ja: "部屋への参加を確認できるMCS管理者ではありません: \(missed.joined(separator: "、"))",
                        en: "Not administrators waiting to join: \(missed.joined(separator: ", "))"),
                    remedy: Bilingual(ja: "room status で確認してください。", en: "See room status."))
            }
            return Confirmed(accounts: joined.sorted())
        }
    }
}
