import Postgres
package import Registry
package import Storage

/// Writes the reminders that are due (L1): each once per subject, kind and occasion, however many schedules run at once.
package struct SendReminders: Sendable {
    /// At most this many of each kind in one act.
    package let limit: Int

    package init(limit: Int = 1_000) {
        self.limit = limit
    }

    /// What is recorded of it.
    package struct Sent: Codable, Sendable {
        /// How many mails of each kind.
        package let mails: [ReminderKind: Int]

        package var total: Int { mails.values.reduce(0, +) }
    }

    /// What is due, without sending it.
    package func due(_ service: Service, _ request: Request) async throws -> [DueReminder] {
        try await service.database.read(request.network) { tx, network in
            try due(service, request, tx, network)
        }
    }

    /// An act only if something is due.
    package func run(_ service: Service, _ request: Request) async throws -> Sent {
        guard try await !due(service, request).isEmpty else { return Sent(mails: [:]) }
        return try await service.database.act(request.act(.sendReminders)) { tx, scope in
            let due = try due(service, request, tx, scope.network)
            let active = try service.forms.current(tx, scope.network)
            let mailIDs = try DueReminder.claim(due, tx, scope)
            let links = try consentLinks(of: due, service, tx, scope.network)
            let claimed = zip(due, mailIDs).compactMap { reminder, id in id.map { (reminder, $0) } }
            let mails = claimed.map { reminder, id in
                let link = links[reminder.subjectID].map {
                    service.keys.seal($0, for: id, in: scope.network.id)
                }
                return reminder.mail(
                    id: id, active.definition, today: request.today,
                    sealed: reminder.kind == .consentUnanswered ? link : nil)
            }
            try Outbox.write(mails, version: active.version, domain: service.links.host, tx, scope)
            return Sent(mails: Dictionary(grouping: claimed, by: \.0.kind).mapValues(\.count))
        }
    }

    /// By the mail that asked: the link that it carried.
    private func consentLinks(
        of due: [DueReminder], _ service: Service, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws -> [Int64: String] {
        let asked = due.filter { $0.kind == .consentUnanswered }.map(\.subjectID)
        let link = ConsentLink(service: service, network: network)
        return try ConsentRequest.tokenDigests(ofMails: asked, tx, network).reduce(into: [:]) { links, asked in
            links[asked.key] = link.address(again: asked.key, digest: asked.value)
        }
    }

    private func due(
        _ service: Service, _ request: Request, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws -> [DueReminder] {
        let definition = try service.forms.current(tx, network).definition
        return try DueReminder.list(definition, today: request.today, limit: limit, tx, network)
    }
}

extension DueReminder {
    fileprivate func mail(
        id: Int64, _ definition: NetworkDefinition, today: Day, sealed: OutgoingMail.Sealed?
    ) -> OutgoingMail {
        OutgoingMail(
            id: id, kind: kind.mail, recipient: recipient ?? definition.secretariat.email,
            recipientName: recipient == nil ? definition.secretariat.name.ja : recipientName,
            applicationID: applicationID, facilityID: facilityID, accountID: accountID,
            variables: variables(definition, today: today), sealed: sealed)
    }

    private func variables(_ definition: NetworkDefinition, today: Day) -> [String: MailValue] {
        var variables: [String: MailValue] = ["facility": .text(facility ?? "")]
        switch kind {
        case .temporaryPasswordLapsing:
            variables["lapsesOn"] = lapsesOn.map { .text($0.adding(days: -1).japanese) }
        case .temporaryPasswordLapsed:
            variables["lapsedOn"] = lapsesOn.map { .text($0.adding(days: -1).japanese) }
        case .notActivated:
            variables["registeredOn"] = .text(since.japanese)
            variables["lapsesOn"] = lapsesOn.map { .text($0.adding(days: -1).japanese) }
        case .notInRoom:
            variables["invitedOn"] = .text(since.japanese)
        case .applicationWaiting:
            variables["receipt"] = .text(receipt ?? "")
            variables["receivedOn"] = .text(since.japanese)
            variables["waitingDays"] = .text(String(today.days(since: since)))
            variables["peopleCount"] = .text(String(people ?? 0))
        case .consentUnanswered:
            let asked = definition.consents.filter { clauses?.contains($0.id) == true }
            variables["manager"] = .text(recipientName)
            variables["clauses"] = .list(asked.map(\.line))
            variables["askedOn"] = .text(since.japanese)
            // The link itself is sealed; without one the text leads to the mail that asked.
            variables["consentURL"] = .text("")
            variables["lapsesOn"] = lapsesOn.map { .text($0.adding(days: -1).japanese) }
        }
        if accountID != nil { variables["name"] = .text(recipientName) }
        return variables
    }
}
