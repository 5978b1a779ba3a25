import FoundationEssentials
package import Registry
import Secrets
import Storage

/// Shows an administrator what the roster that they upload would do, before it is sent. It changes nothing and keeps nothing.
package struct PlanRoster: Operation {
    package let upload: RosterUpload

    package init(_ upload: RosterUpload) {
        self.upload = upload
    }

    package enum Outcome: Sendable {
        case planned(RosterPreview)
        /// The file comes back with what was found in it.
        case problems([Problem], file: SubmitApplication.ReturnedUpload?)
        case receivedBefore(receipt: String)
    }

    package func run(_ service: Service, _ request: Request) async throws -> Outcome {
        let definition = try await service.activeForms(of: request.network).definition
        let incoming = try IncomingFile(upload.file.bytes, within: .portal(definition))
        let (reading, network) = try await service.database.read(request.network) { tx, network in
            (try upload.read(incoming, service, request, tx, network), network.id)
        }
        if let receipt = reading.receivedBefore { return .receivedBefore(receipt: receipt) }
        let problems = reading.problemsForFacility(upload.facility)
        let annotated = upload.file.annotated(with: problems, within: .portal(definition))
        guard !reading.checked.hasErrors else { return .problems(problems, file: annotated) }
        return .planned(
            RosterPreview(
                reading, of: upload, problems: problems, annotated: annotated,
                ticket: try ticket(reading, request).sealed(service.keys, network: network)))
    }

    private func ticket(_ reading: RosterUpload.Reading, _ request: Request) -> RosterTicket {
        RosterTicket(
            facility: upload.facility, administrator: upload.administrator, fileName: upload.file.name,
            fileDigest: sha256(upload.file.bytes), statement: upload.statement, typed: upload.typed,
            plan: reading.plan.fingerprint, networkVersion: reading.active.version,
            expiresAt: request.asOf + RosterTicket.lifetime, requestID: UUID())
    }
}

extension SubmitApplication.Upload {
    /// With what was found in it; nil where nothing was, or it cannot be written.
    func annotated(
        with problems: [Problem], within bounds: IntakeBounds
    ) -> SubmitApplication.ReturnedUpload? {
        guard !problems.isEmpty,
            let annotated = try? AnnotatedFile(
                bytes, problems.map(FileRemark.init), limits: bounds.limits)
        else { return nil }
        return SubmitApplication.ReturnedUpload(
            name: annotated.name(after: name), mediaType: annotated.mediaType, bytes: annotated.bytes)
    }
}
