import Postgres
import Registry
import Storage

extension WorkReach {
    /// Decided on what holds while the lines are held.
    func refuseUnlessCovering(
        _ lines: [WorkLine], _ tx: borrowing Transaction, _ scope: ActScope
    ) throws {
        switch self {
        case .network: return
        case .person(let account):
            guard lines.allSatisfy({ $0.accountID == account && $0.kind.mayAttest.contains(.person) }) else {
                throw Refusal.notYoursToAttest
            }
        case .facility(let facility, let administrator):
            let asking = try AccountStanding.list([administrator], tx, scope.network).first
            guard let asking, asking.state == .active, asking.isAdministrator(at: facility) else {
                throw Refusal(.notAllowed, Authority.noAdministrator)
            }
            guard
                lines.allSatisfy({
                    $0.facilityID == facility && $0.kind.mayAttest.contains(.facilityAdministrator)
                })
            else { throw Refusal.notYoursToAttest }
        }
    }
}

extension Refusal {
    fileprivate static let notYoursToAttest = Refusal(
        .notAllowed,
        Bilingual(
            ja: "この確認は、事務局が行います。事務局へご連絡ください。", en: "The secretariat confirms this. Please contact it."))
}
