package import Registry
import Storage

/// Notes that somebody was asked to do what these lines want at MCS: of whom, when and by what way.
package struct AskForWork: Operation {
    package let selection: WorkSelection
    /// Nil for whoever does each of them as a rule.
    package let performer: Performer?
    package let way: AskingWay

    package init(_ selection: WorkSelection, of performer: Performer? = nil, by way: AskingWay) {
        self.selection = selection
        self.performer = performer
        self.way = way
    }

    package struct Asked: Codable, Sendable {
        package let numbers: [Int64]
        package let way: AskingWay
    }

    package func run(_ service: Service, _ request: Request) async throws -> Asked {
        try await service.database.act(request.act(.askForWork)) { tx, scope in
            let lines = try selection.hold(tx, scope)
            try Refusal.requireStandings(lines)
            for (performer, own) in Dictionary(grouping: lines, by: { performer ?? $0.kind.performer })
                .sorted(by: { $0.key.rawValue < $1.key.rawValue })
            {
                try AskLines.note(own.map(\.number), .init(performer, by: way), tx, scope)
            }
            return Asked(numbers: lines.map(\.number), way: way)
        }
    }
}

extension Refusal {
    /// Nobody is asked to do anything at MCS about a notice.
    fileprivate static func requireStandings(_ lines: [WorkLine]) throws(Refusal) {
        let notices = lines.filter { WorkKind.notices.contains($0.kind) }
        guard notices.isEmpty else {
            throw Refusal(
                .notAllowed,
                Bilingual(
                    ja: "MCSへ依頼する作業ではないものが含まれています。", en: "Some of them are nothing to ask for at MCS."),
                details: notices.map {
                    Bilingual(ja: "\($0.number) \($0.kind.title.ja)", en: "\($0.number) \($0.kind.title.en)")
                })
        }
    }
}
