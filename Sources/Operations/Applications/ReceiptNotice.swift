import Postgres
import Registry
import Storage

/// The mail to the facility manager (or the individual) that says what became of a file.
struct ReceiptNotice {
    let checked: CheckedApplication
    let receipt: String
    let receivedOn: Day

    /// Nil when the file gave no address that could be read.
    func mail(applicationID: Int64, _ tx: borrowing Transaction) throws -> OutgoingMail? {
        guard let (name, address) = reader else { return nil }
        let id = try Outbox.drawID(tx)
        var mail = OutgoingMail(
            id: id, kind: checked.hasErrors ? .applicationReturned : .applicationReceived, recipient: address,
            recipientName: name, applicationID: applicationID, variables: [:])
        mail.variables = [
            "manager": .text(name), "facility": .text(checked.facility?.name ?? ""), "receipt": .text(receipt),
        ]
        if checked.hasErrors {
            let errors = checked.problems.filter { $0.severity == .error }
            mail.variables["problemCount"] = .text(String(errors.count))
            mail.variables["problems"] = .list(errors.map(\.line))
        } else {
            mail.variables["receivedOn"] = .text(receivedOn.japanese)
            mail.variables["peopleCount"] = .text(String(checked.people.count))
        }
        return mail
    }

    private var reader: (name: String, address: String)? {
        if let facility = checked.facility {
            return facility.managerEmail.map { (facility.managerName?.written ?? facility.name ?? "", $0.text) }
        }
        return checked.people.first.map { ($0.name.written, $0.email.text) }
    }
}

extension Problem {
    /// One line for a mail: where, what, what to do.
    fileprivate var line: String {
        let line = place.line.map { "\($0)行目" }
        let place = [line, place.columnName.map { "「\($0)」" }].compactMap { $0 }.joined(separator: " ")
        return (place.isEmpty ? "" : place + "：") + message.ja + remedy.ja
    }
}
