package import Testing

/// Gives each test case a database of its own (`TestDatabase.current`) and drops it afterwards.
package struct DatabaseTrait: TestTrait, SuiteTrait, TestScoping {
    let template: Cluster.Template
    package let isRecursive = true

    package func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @concurrent @Sendable () async throws -> Void
    ) async throws {
        guard testCase != nil else { return try await function() }
        let database = try await Cluster.shared.clone(template)
        do {
            try await TestDatabase.$current.withValue(database) { try await function() }
        } catch {
            try await Cluster.shared.drop(database)
            throw error
        }
        try await Cluster.shared.drop(database)
    }
}

extension Trait where Self == DatabaseTrait {
    /// With both networks applied.
    package static var database: DatabaseTrait { DatabaseTrait(template: .networks) }
    /// With the schema alone.
    package static var bareDatabase: DatabaseTrait { DatabaseTrait(template: .bare) }
}
