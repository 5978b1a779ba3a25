import Postgres
import Registry
import Secrets
import Storage

/// Takes a checked file into the books: the file itself, its receipt number, what it says and what was found in it, and
/// the notices that go out.
struct Reception {
    let file: ApplicationFile
    let channel: ApplicationChannel
    let corrects: ReceiptNumber?
    let checked: CheckedApplication
    /// The file as it goes back, when it has errors.
    let returned: ReturnedFile
    let active: ActiveForms
    let service: Service
    let request: Request
    /// Whether an administrator sends it from the desk of their facility, and answers for the people on it.
    var isFromDesk = false
    /// What the facility says to the many people who leave.
    var removalExplanation: String?

    private var isFromPortal: Bool { channel == .portal }

    func stage(_ tx: borrowing Transaction, _ scope: ActScope) throws -> ReceiveApplication.Receipt {
        let fileID = try file.insert(tx, scope)
        let receipt = try nextReceipt(tx, scope)
        let predecessor = try supersedePredecessor(tx, scope)
        let id = try StageApplication(
            receipt: receipt, state: state, channel: channel, fileID: fileID, networkVersion: active.version,
            supersedes: predecessor?.id, checked: checked, wordingDigests: active.definition.wordingDigests,
            removalExplanation: removalExplanation
        ).insert(tx, scope)
        let pair = try pairChannels(id, tx, scope)
        try notify(receipt, id, tx, scope)
        if let inReview = state == .inReview ? id : pair?.inReview {
            try AskForConfirmation(
                service: service, request: request, active: active, isForStranger: isFromPortal && !isFromDesk
            ).askEverybody(of: inReview, tx, scope)
        }
        return ReceiveApplication.Receipt(
            applicationID: id, receipt: receipt.description,
            state: pair?.inReview.map { $0 == id ? .inReview : .matched } ?? state,
            people: checked.people.count, problems: checked.problems.count,
            fileDigest: Hexadecimal.encode(sha256(file.bytes)), supersedes: predecessor?.receipt,
            counterpart: pair?.counterpart)
    }

    private var comparesChannels: Bool {
        let intake = active.definition.intake
        return intake.channels == .paperAndMail && !(isFromPortal && intake.portal == .alone)
    }

    /// How long an applicant can see how theirs stands.
    private static let linkDays = 180

    /// Where two channels are compared, the first waits for the second.
    private var state: ApplicationState {
        if checked.hasErrors { return .returned }
        return comparesChannels ? .received : .inReview
    }

    private func nextReceipt(_ tx: borrowing Transaction, _ scope: ActScope) throws -> ReceiptNumber {
        let year = FiscalYear(of: request.today)
        let sequence = try ReceiptCounter.next(inFiscalYear: year.year, tx, scope)
        guard let receipt = ReceiptNumber(fiscalYear: year, sequence: sequence) else {
            throw Refusal(
                .software, Bilingual(ja: "受付番号を採番できませんでした。", en: "No receipt number could be drawn."))
        }
        return receipt
    }

    /// A corrected file takes the place of the returned application that it corrects, or of one that waits in the same
    /// channel.
    private func supersedePredecessor(
        _ tx: borrowing Transaction, _ scope: ActScope
    ) throws -> (id: Int64, receipt: String)? {
        guard let predecessor = try corrects.map({ try named($0, tx, scope) }) ?? found(tx, scope) else {
            return nil
        }
        try ApplicationDecision.supersede(predecessor.id, tx, scope)
        return predecessor
    }

    private func named(
        _ receipt: ReceiptNumber, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws -> (id: Int64, receipt: String) {
        let application = try LockedApplication.lock(receipt, tx, scope)
        do {
            _ = try application.state.superseded()
        } catch {
            throw Refusal(.notAllowed, error.reason)
        }
        return (application.id, application.receipt)
    }

    /// Only facilities are found by name: two individuals may well have the same. A name alone lets nobody take another's
    /// place by the portal.
    private func found(
        _ tx: borrowing Transaction, _ scope: ActScope
    ) throws -> (id: Int64, receipt: String)? {
        guard !isFromPortal, checked.applicant == .facility, let key = checked.applicantKey else { return nil }
        return try ApplicationRecord.lockPredecessor(applicantKey: key, channel: channel, tx, scope)
    }

    private func pairChannels(
        _ id: Int64, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws -> PairChannels.Pair? {
        guard comparesChannels, state == .received, let key = checked.applicantKey,
            let channel = channel.compared
        else { return nil }
        return try PairChannels(channel: channel, applicantKey: key).settle(id, tx, scope)
    }

    /// Tells the facility managers, or the individual, whose addresses could be read.
    private func notify(
        _ receipt: ReceiptNumber, _ id: Int64, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws {
        let notice = ReceiptNotice(
            checked: checked, receipt: receipt.description, receivedOn: request.today, returned: returned)
        var mails = try notice.mails(applicationID: id, tx)
        if isFromPortal, mails.count == 1 { try addLink(to: &mails[0], of: id, tx, scope) }
        try Outbox.write(mails, version: active.version, domain: service.links.host, tx, scope)
    }

    /// The link by which the applicant sees how theirs stands. It goes to one address and is known to nobody else.
    private func addLink(
        to mail: inout OutgoingMail, of application: Int64, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws {
        let token = Token.make(service.random)
        try ApplicationLink.make(
            tokenDigest: token.digest, of: application, lapsesOn: request.today.adding(days: Self.linkDays), tx,
            scope)
        let link = service.links.applicationStatus(scope.network.code, token)
        mail.sealed = service.keys.seal(link, for: mail.id, in: scope.network.id)
    }
}
