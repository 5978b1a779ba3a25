import Postgres
import Registry
import Storage

/// The mails that say what became of a file: one to every facility manager, or one to the individual.
struct ReceiptNotice {
    let checked: CheckedApplication
    let receipt: String
    let receivedOn: Day
    /// What goes with the mail when the file has errors.
    let returned: ReturnedFile

    /// None when the file gave no address that could be read.
    func mails(applicationID: Int64, _ tx: borrowing Transaction) throws -> [OutgoingMail] {
        let readers = checked.readers
        let ids = try readers.isEmpty ? [] : Outbox.drawIDs(readers.count, tx)
        let outcome = outcome
        return zip(readers, ids).map { reader, id in
            OutgoingMail(
                id: id, kind: checked.hasErrors ? .applicationReturned : .applicationReceived,
                recipient: reader.address, recipientName: reader.name, applicationID: applicationID,
                variables: reader.variables(receipt: receipt).merging(outcome) { _, own in own },
                attachments: checked.hasErrors ? returned.attachments : [])
        }
    }

    /// The same for every reader.
    private var outcome: [String: MailValue] {
        guard checked.hasErrors else {
            // The link is sealed, where there is one.
            return [
                "statusURL": .text(""), "receivedOn": .text(receivedOn.japanese),
                "peopleCount": .text(String(checked.people.count)),
            ]
        }
        let errors = checked.problems.filter { $0.severity == .error }
        let found: [String: MailValue] = [
            "problemCount": .text(String(errors.count)),
            "problems": .list(errors.prefix(Self.mostProblems).map(\.summary.ja)),
        ]
        return found.merging(returned.variables) { _, own in own }
    }

    /// A mail stays readable; the annotated file has them all.
    private static let mostProblems = 50
}

/// Whom a notice about an application goes to.
struct NoticeReader {
    let name: String
    let address: String
    /// The facilities that they speak for; none for an individual.
    var facilities: [String]

    func variables(receipt: String) -> [String: MailValue] {
        let shown = facilities.prefix(3).joined(separator: "、")
        let rest = facilities.count - 3
        return [
            "manager": .text(name), "facility": .text(rest > 0 ? "\(shown) ほか\(rest)件" : shown),
            "receipt": .text(receipt),
        ]
    }

    /// One reader for each address, in the order of the facilities.
    static func readers(_ facilities: [(facility: String?, manager: String?, address: String?)])
        -> [NoticeReader]
    {
        var readers: [NoticeReader] = []
        var places: [String: Int] = [:]
        for entry in facilities {
            guard let address = entry.address else { continue }
            let name = entry.facility.map { [$0] } ?? []
            if let place = places[address] {
                readers[place].facilities += name
            } else {
                places[address] = readers.count
                readers.append(
                    NoticeReader(
                        name: entry.manager ?? entry.facility ?? "", address: address, facilities: name))
            }
        }
        return readers
    }
}

extension CheckedApplication {
    var readers: [NoticeReader] {
        switch applicant {
        case .facility:
            NoticeReader.readers(
                facilities.map { ($0.name, $0.managerName?.written, $0.managerEmail?.text) })
        case .individual:
            people.prefix(1).map {
                NoticeReader(name: $0.name ?? "", address: $0.email, facilities: [])
            }
        }
    }
}

extension ApplicationRecord {
    /// Those who are told what becomes of an application that is stored.
    func readers(_ tx: borrowing Transaction, _ network: NetworkScope) throws -> [NoticeReader] {
        switch applicant {
        case .facility:
            NoticeReader.readers(
                try ApplicationFacility.list(of: id, tx, network).map {
                    ($0.name, $0.managerName, $0.managerEmail)
                })
        case .individual:
            try RosterLine.list(of: id, tx, network).prefix(1).map {
                NoticeReader(name: $0.name ?? "", address: $0.email, facilities: [])
            }
        }
    }
}
