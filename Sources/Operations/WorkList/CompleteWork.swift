package import Registry
import Storage

/// Records that MCS shows what these lines want: who did it, and by what evidence that is attested. A facility's administrator
/// and the person themselves attest what is theirs.
package struct CompleteWork: Operation {
    package let selection: WorkSelection
    /// Nil for whoever does each of them as a rule.
    package let performer: Performer?
    package let evidence: String
    package let reach: WorkReach

    package init(
        _ selection: WorkSelection, by performer: Performer? = nil, evidence: String, reach: WorkReach = .network
    ) {
        self.selection = selection
        self.performer = performer
        self.evidence = evidence
        self.reach = reach
    }

    package struct Completed: Codable, Sendable {
        package let numbers: [Int64]
        package let kinds: [WorkKind]
    }

    package func run(_ service: Service, _ request: Request) async throws -> Completed {
        guard !evidence.isEmpty else {
            throw Refusal(
                .usage,
                Bilingual(ja: "何をもって完了とするかを書いてください。", en: "Say by what evidence it is done."),
                remedy: Bilingual(ja: "--evidence で指定します。", en: "Give it with --evidence."))
        }
        return try await service.database.act(request.act(.completeWork)) { tx, scope in
            let lines = try selection.hold(tx, scope)
            try reach.refuseUnlessCovering(lines, tx, scope)
            try refuseUnsettleable(lines)
            for (performer, own) in Dictionary(grouping: lines, by: { performer ?? reach.performer ?? $0.kind.performer })
                .sorted(by: { $0.key.rawValue < $1.key.rawValue })
            {
                let word = AttestLines.Attestation(performer, by: request.actor.name, evidence: evidence)
                let notices = own.filter { WorkKind.notices.contains($0.kind) }.map(\.number)
                try AttestLines.record(own.map(\.number).filter { !notices.contains($0) }, word, tx, scope)
                try AttestLines.settleNotices(notices, word, tx, scope)
            }
            return Completed(
                numbers: lines.map(\.number), kinds: Set(lines.map(\.kind)).sorted { $0.rawValue < $1.rawValue })
        }
    }

    /// A facility without administrator is so until it has one, whatever somebody says.
    private func refuseUnsettleable(_ lines: [WorkLine]) throws(Refusal) {
        guard let line = lines.first(where: { $0.kind == .administratorMissing }) else { return }
        throw Refusal(
            .notAllowed,
            Bilingual(
                ja: "「\(line.kind.title.ja)」（\(line.facility ?? "")）は、MCS管理者が決まると自然に消えます。",
                en: "“\(line.kind.title.en)” (\(line.facility ?? "")) goes away once the facility has an administrator."))
    }
}

/// Whose lines somebody may attest.
package enum WorkReach: Sendable, Hashable {
    /// The secretariat: all of them.
    case network
    /// A facility's administrator: those of the people of this facility, as far as they do it themselves.
    case facility(Int64, administrator: Int64)
    /// One person: their own.
    case person(Int64)

    var performer: Performer? {
        switch self {
        case .network: nil
        case .facility: .facilityAdministrator
        case .person: .person
        }
    }
}
