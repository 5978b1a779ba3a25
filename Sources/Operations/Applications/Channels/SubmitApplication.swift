import Forms
import Postgres
package import Registry
import Secrets
import Storage
import Tabular

/// Takes in an application by the portal: form 1 as it was typed with a roster's file, a whole file, or an individual's
/// form alone.
///
/// Nobody vouches for whoever sends it. So it is taken in only once it has no errors, and until then nothing is kept and
/// nobody is written to; it is checked by itself and not against what the network knows, which is not a stranger's to hear
/// (the clerk's plan says it); it takes no other's place unless it comes with that one's link; and the only address that is
/// written to is the manager's.
package struct SubmitApplication: Operation {
    package let applicant: Applicant
    /// Nil when the file has form 1 in it.
    package let form: TypedForm?
    /// What was typed, as it is kept.
    package let typed: [UInt8]
    package let file: Upload?
    /// The rows of a roster that was typed, headings first, where there is no file.
    package let roster: [[String]]
    /// The token of the application's link that this one corrects.
    package let corrects: String?

    package struct Upload: Sendable {
        package let name: String
        package let bytes: [UInt8]

        package init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    package init(
        applicant: Applicant, form: TypedForm?, typed: [UInt8], file: Upload?, roster: [[String]] = [],
        corrects: String? = nil
    ) {
        self.applicant = applicant
        self.form = form
        self.typed = typed
        self.file = file
        self.roster = roster
        self.corrects = corrects
    }

    package enum Outcome: Sendable {
        case received(Received)
        /// The very same form and file came before. Its receipt number is not said: it went to its manager.
        case receivedBefore
        /// Nothing was kept. The file comes back with what was found in it.
        case problems([Problem], file: ReturnedUpload?)
        /// The link of what it is to correct opens nothing, or that is settled.
        case correctsNothing
    }

    package struct Received: Sendable {
        package let receipt: String
        package let state: ApplicationState
        package let people: Int
        /// Where the link went to; nil when the file names several managers, who only get their notices.
        package let linkSentTo: String?
        /// Warnings and notes.
        package let problems: [Problem]

        package init(
            receipt: String, state: ApplicationState, people: Int, linkSentTo: String?, problems: [Problem]
        ) {
            self.receipt = receipt
            self.state = state
            self.people = people
            self.linkSentTo = linkSentTo
            self.problems = problems
        }
    }

    package struct ReturnedUpload: Sendable {
        package let name: String
        package let mediaType: String
        package let bytes: [UInt8]

        package init(name: String, mediaType: String, bytes: [UInt8]) {
            self.name = name
            self.mediaType = mediaType
            self.bytes = bytes
        }
    }

    package func run(_ service: Service, _ request: Request) async throws -> Outcome {
        let definition = try await service.activeForms(of: request.network).definition
        guard definition.intake.portal != .closed else { throw Refusal.portalClosed }
        let sheet = try SubmittedSheet(self, for: definition)
        let prepared = try await service.database.read(request.network) { tx, network in
            try prepare(sheet, service, request, tx, network)
        }
        guard case .checked(let checked, let active, let corrected) = prepared else {
            return prepared.isKnown ? .receivedBefore : .correctsNothing
        }
        guard !checked.hasErrors else {
            return .problems(checked.problems, file: returned(checked, definition))
        }
        let reception = Reception(
            file: sheet.file, channel: .portal, corrects: corrected, checked: checked, returned: .none,
            active: active, service: service, request: request)
        do {
            let receipt = try await service.database.act(request.act(.receiveApplication)) { tx, scope in
                try reception.stage(tx, scope)
            }
            let readers = checked.readers
            return .received(
                Received(
                    receipt: receipt.receipt, state: receipt.state, people: receipt.people,
                    linkSentTo: readers.count == 1 ? readers[0].address : nil, problems: checked.problems))
        } catch let error as PostgresError where error.constraint == "application_file_digest_key" {
            return .receivedBefore
        }
    }

    private enum Prepared: Sendable {
        case checked(CheckedApplication, ActiveForms, corrects: ReceiptNumber?)
        case known
        case correctsNothing

        var isKnown: Bool { if case .known = self { true } else { false } }
    }

    private func prepare(
        _ sheet: SubmittedSheet, _ service: Service, _ request: Request, _ tx: borrowing Transaction,
        _ network: NetworkScope
    ) throws -> Prepared {
        let active = try service.forms.current(tx, network)
        if try sheet.file.receiptOfSame(tx, network) != nil { return .known }
        var corrected: ReceiptNumber?
        if let corrects {
            corrected = try correctable(corrects, request, tx, network)
            guard corrected != nil else { return .correctsNothing }
        }
        return .checked(
            try sheet.check(for: active.definition, receivedOn: request.today), active, corrects: corrected)
    }

    private func correctable(
        _ token: String, _ request: Request, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws -> ReceiptNumber? {
        guard let status = try ApplicationStatus.find(token, today: request.today, tx, network),
            status.canBeCorrected
        else { return nil }
        return ReceiptNumber(written: status.application.receipt)
    }

    private func returned(
        _ checked: CheckedApplication, _ definition: NetworkDefinition
    ) -> ReturnedUpload? {
        guard let file,
            let annotated = try? AnnotatedFile(
                file.bytes, checked.problems.map(FileRemark.init),
                limits: IntakeBounds.portal(definition).limits)
        else { return nil }
        return ReturnedUpload(
            name: annotated.name(after: file.name), mediaType: annotated.mediaType, bytes: annotated.bytes)
    }
}

extension Refusal {
    static let portalClosed = Refusal(
        .notFound,
        Bilingual(
            ja: "このネットワークでは、窓口のページからのお申込みを受け付けていません。",
            en: "This network takes no applications by its pages."))
}
