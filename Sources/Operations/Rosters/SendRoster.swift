import FoundationEssentials
import Postgres
import Registry
import Secrets
import Storage

/// Sends the roster whose plan was shown (J1, A7): it becomes an application of the facility like any other.
///
/// What is sent is what was shown. The ticket stands for the file and the plan; while the application is written the plan is
/// made once more, and where it has become another one nothing is sent and it is shown again.
package struct SendRoster: Operation {
    package let facility: Int64
    package let administrator: Int64
    package let ticket: String
    package let bytes: [UInt8]
    /// What the facility says to it when so many people leave that the network wants a word about it.
    package let removalExplanation: String

    /// In characters.
    package static let longestExplanation = 500

    package init(
        facility: Int64, administrator: Int64, ticket: String, bytes: [UInt8], removalExplanation: String = ""
    ) {
        self.facility = facility
        self.administrator = administrator
        self.ticket = ticket
        self.bytes = bytes
        self.removalExplanation = removalExplanation
    }

    package enum Outcome: Sendable {
        case sent(receipt: String)
        /// Not sent: what is known has changed since the plan was shown, or the network's forms have.
        case changed(PlanRoster.Outcome)
        /// Not sent: so many removals want an explanation, or it is too long.
        case explanationWanted(PlanRoster.Outcome)
        /// The page was open too long, or what it brought is not what it was given.
        case startOver
    }

    package func run(_ service: Service, _ request: Request) async throws -> Outcome {
        guard let ticket = try await openTicket(service, request) else { return .startOver }
        let upload = ticket.upload(bytes)
        let sending = Request(
            network: request.network, actor: request.actor, asOf: request.asOf, id: ticket.requestID)
        do {
            return .sent(receipt: try await send(upload, ticket, service, sending).receipt)
        } catch is PlanChanged {
            return .changed(try await PlanRoster(upload).run(service, request))
        } catch is ExplanationWanted {
            return .explanationWanted(try await PlanRoster(upload).run(service, request))
        } catch let error as PostgresError where error.constraint == "application_file_digest_key" {
            return .changed(try await PlanRoster(upload).run(service, request))
        }
    }

    /// Nil where the page was open too long, or what it brought is not what it was given.
    fileprivate func openTicket(_ service: Service, _ request: Request) async throws -> RosterTicket? {
        let network = try await service.database.read(request.network) { _, network in network.id }
        guard
            let ticket = RosterTicket.open(ticket, service.keys, network: network, now: request.asOf),
            ticket.facility == facility, ticket.administrator == administrator,
            ticket.fileDigest == sha256(bytes)
        else { return nil }
        return ticket
    }

    private struct PlanChanged: Error {}
    private struct ExplanationWanted: Error {}

    private func send(
        _ upload: RosterUpload, _ ticket: RosterTicket, _ service: Service, _ request: Request
    ) async throws -> ReceiveApplication.Receipt {
        let definition = try await service.activeForms(of: request.network).definition
        let incoming = try IncomingFile(bytes, within: .portal(definition))
        return try await service.database.act(request.act(.receiveApplication)) { tx, scope in
            let reading = try upload.read(incoming, service, request, tx, scope.network)
            // One that changes nothing was shown with nothing to send it by.
            guard reading.plan.fingerprint == ticket.plan, reading.active.version == ticket.networkVersion,
                reading.plan.changesSomething, !reading.checked.hasErrors, reading.receivedBefore == nil
            else { throw PlanChanged() }
            let explanation = removalExplanation.trimmed
            guard !reading.isBraked || (1...Self.longestExplanation).contains(explanation.count) else {
                throw ExplanationWanted()
            }
            return try Reception(
                file: reading.file, channel: .portal, corrects: nil, checked: reading.checked,
                returned: .none, active: reading.active, service: service, request: request,
                isFromDesk: true, removalExplanation: reading.isBraked ? explanation : nil
            ).stage(tx, scope)
        }
    }
}

/// The plan as it is now, to be shown another time: nothing is sent. Nil where it has to be begun anew.
package struct PlanRosterAgain: Operation {
    package let sending: SendRoster

    package init(_ sending: SendRoster) {
        self.sending = sending
    }

    package func run(_ service: Service, _ request: Request) async throws -> PlanRoster.Outcome? {
        guard let ticket = try await sending.openTicket(service, request) else { return nil }
        return try await PlanRoster(ticket.upload(sending.bytes)).run(service, request)
    }
}
