import FoundationEssentials
import Operations
import Registry
import Storage

/// One run of a command: where it runs, and how it answers.
struct DeskSession: Sendable {
    let environment: DeskEnvironment
    let output: OutputOptions

    var style: PageStyle {
        PageStyle(
            showsEnglish: output.english || environment.prefersEnglish, dimsEnglish: environment.allowsDimming)
    }

    func service(_ duty: DeskEnvironment.Duty = .desk) async throws -> Service {
        try await environment.openService(duty)
    }

    /// Answers with `value` as JSON, or with the page made of it.
    func answer(_ value: some Encodable, _ compose: (inout Page) -> Void) throws {
        if output.json {
            environment.write(try JSONOutput.text(of: value))
        } else {
            var page = Page(style)
            compose(&page)
            environment.write(page.text)
        }
    }

    /// Does one act in the name of a clerk. An act whose outcome stays unknown fails as `Unanswered`, which carries the
    /// request id under which it can be repeated without being done twice.
    func act<Facts: Encodable & Sendable>(
        in network: String, _ options: ActOptions, _ operation: (Service, Request) async throws -> Facts
    ) async throws -> ActAnswer<Facts> {
        let request = try options.request(in: network, environment)
        let service = try await service()
        do {
            let facts = try await operation(service, request)
            return ActAnswer(isRehearsal: request.isRehearsal, requestID: request.id, result: facts)
        } catch {
            guard Refusal(describing: error) == .outcomeUnknown else { throw error }
            throw Unanswered(requestID: request.id)
        }
    }
}

/// The answer to an act, as it is written in JSON.
struct ActAnswer<Facts: Encodable & Sendable>: Encodable, Sendable {
    let isRehearsal: Bool
    let requestID: UUID
    let result: Facts

    enum CodingKeys: String, CodingKey {
        case isRehearsal = "dryRun"
        case requestID
        case result
    }
}
