import Hummingbird

@testable import Portal
@testable import Web

/// What is placed on the portal's router, by the addresses as they were declared.
enum PlacedRoutes {
    /// Where something can be asked for.
    static func all() throws -> Set<String> {
        Set(try Samples.portal().router().routes.map(\.path.description))
    }

    /// The address of a test as it was declared.
    static func declared(_ path: String) -> String {
        path.replacing("/komae/", with: "/{network}/").replacing(Samples.token, with: "{token}")
            .replacing("/3/", with: "/{facility}/").replacing(/\/[789]$/, with: "/{account}")
            .replacing("/facility", with: "/{applicant}")
    }

    /// An address as it is asked for, of one that was declared.
    static func sample(_ path: String) -> String {
        path.replacing("{network}", with: "komae").replacing("{token}", with: Samples.token)
            .replacing("{facility}", with: "3").replacing("{account}", with: "7")
            .replacing("{applicant}", with: "facility")
    }

    /// Where a form can be sent: a route without one answers that it takes none.
    static func takingForms() async throws -> Set<String> {
        Set(
            try await all().asyncFilter { path in
                let answer = try await Client(try Samples.portal()).post(sample(path), [])
                return answer.status != 405
            })
    }
}

extension Sequence {
    fileprivate func asyncFilter(_ isIncluded: (Element) async throws -> Bool) async rethrows -> [Element] {
        var kept: [Element] = []
        for element in self where try await isIncluded(element) { kept.append(element) }
        return kept
    }
}
