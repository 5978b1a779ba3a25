import Hummingbird
import Logging

/// Answers every `GET /` with one line, on the loopback port that it is given: what the framework alone can do.
@main struct Main {
    static func main() async throws {
        guard let port = CommandLine.arguments.dropFirst().first.flatMap({ Int($0) }) else {
            throw Usage()
        }
        var logger = Logger(label: "hello")
        logger.logLevel = .error
        let router = Router()
        router.get("/") { _, _ in "hello" }
        let server = Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)), logger: logger)
        try await server.runService()
    }
}

struct Usage: Error, CustomStringConvertible {
    var description: String { "usage: HelloServer PORT" }
}
