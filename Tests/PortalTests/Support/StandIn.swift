import Registry
import Storage
import Synchronization

@testable import Operations
@testable import Portal
@testable import Web

/// Stands behind the door in the service's place, for tests of pages that need no database: it answers each operation as a test
/// likes, and notes what it was asked.
struct StandIn: Answering {
    private struct Answer<Asked: Operation>: Sendable {
        let answer: @Sendable (Asked, Operations.Request) async throws -> Asked.Outcome
    }

    private var answers: [ObjectIdentifier: any Sendable] = [:]
    private let record = Record()

    /// What was asked, as `network operation(…) actor`, but for who holds a session and what stands in the definition.
    var asked: [String] { record.asked.withLock { $0 } }

    private final class Record: Sendable {
        let asked = Mutex<[String]>([])
    }

    struct Unanswered: Error {
        let operation: String
    }

    func answer<Asked: Operation>(
        _ operation: Asked, _ request: Operations.Request
    ) async throws -> Asked.Outcome {
        guard let own = answers[ObjectIdentifier(Asked.self)] as? Answer<Asked> else {
            throw Unanswered(operation: "\(Asked.self)")
        }
        if !Self.isRoutine(operation) {
            record.asked.withLock { $0.append("\(request.network) \(operation) \(request.actor.name)") }
        }
        return try await own.answer(operation, request)
    }

    private static func isRoutine(_ operation: some Operation) -> Bool {
        switch operation {
        case is ReadDefinition, is ReadVisitor, is ReadOwnEntry, is ReadOwnFacility, is ReadParticipants: true
        default: false
        }
    }

    func answering<Asked: Operation>(
        _ answer: @escaping @Sendable (Asked, Operations.Request) async throws -> Asked.Outcome
    ) -> StandIn {
        var changed = StandIn()
        changed.answers = answers
        changed.answers[ObjectIdentifier(Asked.self)] = Answer<Asked>(answer: answer)
        return changed
    }

    func answering<Asked: Operation>(
        _ answer: @escaping @Sendable (Asked) async throws -> Asked.Outcome
    ) -> StandIn {
        answering { (operation: Asked, _: Operations.Request) in try await answer(operation) }
    }
}

extension StandIn {
    /// Nobody is signed in, nobody gets in, and no link opens anything.
    static var nobody: StandIn {
        StandIn().defining()
            .answering { (_: BeginActivation) in .refused }
            .answering { (_: CompleteActivation) in .startOver }
            .answering { (_: ConfirmAddress) in .noLongerOpen }
            .answering { (_: SubmitApplication) in .correctsNothing }
            .answering { (file: BlankFile) in Array(file.rawValue.utf8) }
            .answering { (_: ReadApplicationStatus) in nil }
            .answering { (_: ReadReturnedFile) in nil }
            .answering { (_: ReadConsentAsked) in nil }
            .answering { (_: AnswerConsents) in .noLongerOpen }
            .answering { (_: ReadVisitor) in nil }
            .answering { (_: ReadOwnEntry) in nil }
            .answering { (_: ReadOwnFacility) in nil }
            .answering { (_: ReadParticipants) in nil }
            .answering { (_: SignIn) in .refused }
            .answering { (_: SendPasswordLink) in }
            .answering { (_: LookAtPasswordLink) in false }
            .answering { (_: UsePasswordLink) in .lapsed }
            .answering { (_: ConfirmNewAddress) in .noLongerOpen }
    }

    /// In komae this person holds `a-session-of-the-tests`, and sees what the samples hold.
    static func holding(_ visitor: Visitor) -> StandIn {
        @Sendable func seen<Content>(
            _ token: String, _ request: Operations.Request, _ content: Content?
        ) -> Seen<Content>? {
            guard request.network == "komae", token == "a-session-of-the-tests" else { return nil }
            return Seen(visitor: visitor, content: visitor.mustChangePassword ? nil : content)
        }
        return
            ofVisitors
            .answering { (operation: ReadVisitor, request) in
                // Even while the password has to be changed.
                seen(operation.token, request, ()).map { Seen(visitor: $0.visitor, content: ()) }
            }
            .answering { (operation: ReadOwnEntry, request) in seen(operation.token, request, Samples.entry) }
            .answering { (operation: ReadOwnFacility, request) in
                // As the service does: only to those who look after it.
                let isOwn = visitor.facility(operation.facility) != nil
                return seen(operation.token, request, isOwn ? Samples.overview : nil)
            }
            .answering { (operation: ReadParticipants, request) in
                seen(operation.token, request, Samples.participants)
            }
    }

    /// What only those who are signed in get to ask.
    private static var ofVisitors: StandIn {
        nobody
            .answering { (_: SignOut) in }
            .answering { (_: ChangePassword) in .changed(NewSession(token: "a-new-session")) }
            .answering { (_: ReadEntry) in Samples.entry }
            .answering { (_: ReadHistory) in Samples.events }
            .answering { (operation: ReadNotice, request) in
                try operation.networkVersion == 1 ? Samples.network(request.network).privacyNotice : nil
            }
            .answering { (_: AskForCorrection) in }
            .answering { (_: CorrectOwnEntry) in .corrected }
            .answering { (_: StateMCSOptions) in }
            .answering { (_: AskForAddress) in .asked }
            .answering { (_: ReadFacility) in Samples.overview }
            .answering { (_: StateRoomJoined) in }
            .answering { (_: ReadClausesToAnswer) in [] }
            .answering { (roster: CurrentRoster) in Array(roster.format.rawValue.utf8) }
            .answering { (operation: PlanRoster) in
                .planned(ChangesSamples.preview(of: operation.upload.file))
            }
            .answering { (operation: PlanRosterAgain) in
                .planned(
                    ChangesSamples.preview(
                        of: .init(name: "名簿.csv", bytes: operation.sending.bytes), braked: true))
            }
            .answering { (_: SendRoster) in .sent(receipt: "2026-0002") }
            .taking(SuspendAccounts.self).taking(ResumeAccounts.self).taking(ReissueTemporaryPasswords.self)
            .taking(UnlockAccounts.self).taking(GrantAdministrator.self).taking(RevokeAdministrator.self)
            .taking(DepartAccounts.self)
    }

    /// A measure, whatever it is.
    private func taking<Asked: Operation<LifeFacts>>(_: Asked.Type) -> StandIn {
        answering { (_: Asked) in LifeFacts(verb: .resume, accounts: []) }
    }

    /// The networks of `forms/`.
    ///
    /// - Parameter changed: those that differ from them, by code.
    func defining(_ changed: [String: NetworkDefinition] = [:]) -> StandIn {
        answering { (_: ReadDefinition, request) in
            guard Samples.networks.contains(request.network) else {
                throw Refusal(.notFound, Bilingual(ja: "そのネットワークはありません。", en: "There is no such network."))
            }
            return try changed[request.network] ?? Samples.network(request.network)
        }
    }
}
