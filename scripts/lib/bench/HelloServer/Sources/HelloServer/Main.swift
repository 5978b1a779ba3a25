import Hummingbird
import Logging

/// What the framework alone can do, on the loopback port that it is given: `/` answers with one line, `/two-queries` with what two
/// queries find in the portal's database.
@main struct Main {
    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard arguments.count == 2, let port = arguments.first.flatMap({ Int($0) }),
            let database = arguments.last
        else { throw Usage() }
        var logger = Logger(label: "hello")
        logger.logLevel = .error
        let queries = try TwoQueries(database, connections: 4)
        let router = Router()
        router.get("/") { _, _ in "hello" }
        router.get("/two-queries") { _, _ in try await queries.answer() }
        let server = Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)), logger: logger)
        try await server.runService()
    }
}

struct Usage: Error, CustomStringConvertible {
    var description: String { "usage: HelloServer PORT DATABASE" }
}
