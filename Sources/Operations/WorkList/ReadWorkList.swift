package import Registry
package import Storage

/// What a reader of the work list looks for; nil narrows nothing.
package struct WorkSearch: Sendable {
    package var numbers: [Int64]?
    package var bundles: [String]?
    package var kinds: [WorkKind]?
    package var states: [WorkState]?
    package var performer: Performer?
    package var facility: Int64?
    package var account: Int64?
    package var dueBy: Day?
    package var limit: Int?

    package init() {}

    var filter: WorkLine.Filter {
        let byPerformer = performer.map { performer in
            WorkKind.allCases.filter { $0.performer == performer && kinds?.contains($0) ?? true }
        }
        return WorkLine.Filter(
            numbers: numbers, bundles: bundles, kinds: byPerformer ?? kinds, states: states, facility: facility,
            account: account, dueBy: dueBy, limit: limit)
    }
}

/// A line with the text that is ready to be pasted or sent.
package struct WorkItem: Sendable, Codable {
    package let line: WorkLine
    package let text: String

    init(_ line: WorkLine, _ definition: NetworkDefinition) {
        self.line = line
        text = line.text(definition)
    }
}

extension Service {
    package func workBundles(of network: String, _ search: WorkSearch) async throws -> [WorkBundle] {
        try await database.read(network) { tx, scope in try WorkBundle.list(search.filter, tx, scope) }
    }

    package func workLines(of network: String, _ search: WorkSearch = WorkSearch()) async throws -> [WorkLine] {
        try await database.read(network) { tx, scope in try WorkLine.list(search.filter, tx, scope) }
    }

    /// With their texts.
    package func workItems(of network: String, _ search: WorkSearch) async throws -> [WorkItem] {
        try await database.read(network) { tx, scope in
            let definition = try forms.current(tx, scope).definition
            return try WorkLine.list(search.filter, tx, scope).map { WorkItem($0, definition) }
        }
    }

    package func workItems(of network: String, _ selection: WorkSelection) async throws -> [WorkItem] {
        try await database.read(network) { tx, scope in
            let definition = try forms.current(tx, scope).definition
            return try selection.list(tx, scope).map { WorkItem($0, definition) }
        }
    }
}

extension WorkLine {
    func text(_ definition: NetworkDefinition) -> String {
        WorkText(
            kind: kind, state: state, person: person, facility: facility, wanted: wanted, attested: attested,
            asked: asked, cause: cause, definition: definition
        ).text
    }
}
