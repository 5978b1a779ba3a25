import Hummingbird
import Operations
import Registry
import Synchronization
import Web

/// Finds a network's definition, as it applies now, by its code.
///
/// For whoever reads, what was found is good for a second: somebody who opened a page a second ago sees nothing newer either.
/// For a form it is asked anew, since what it says of the wording that was read is compared with it (J10).
final class NetworkDirectory: Sendable {
    private let ask: Door
    private let now: @Sendable () -> ContinuousClock.Instant
    private let known = Mutex<[String: (network: KnownNetwork, until: ContinuousClock.Instant)]>([:])

    private static let goodFor = Duration.seconds(1)

    init(_ ask: Door, now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }) {
        self.ask = ask
        self.now = now
    }

    /// The network in a request's address. What cannot be a code is not looked for.
    func network(of context: WebContext) async throws -> NetworkDefinition {
        try await known(of: context).definition
    }

    /// The same, with what is kept beside it.
    func known(of context: WebContext) async throws -> KnownNetwork {
        guard let code = context.parameters.get("network"), Self.isCode(code)
        else { throw WebError.notFound }
        let asked = now()
        let held = known.withLock { $0[code] }
        if context.onlyReads, let held, asked < held.until { return held.network }
        let definition = try await ask(ReadDefinition(), in: code)
        // Pages that were drawn of the same definition stay; of another one, none does.
        let network =
            held.map(\.network).flatMap { $0.definition == definition ? $0 : nil }
            ?? KnownNetwork(definition)
        known.withLock { $0[code] = (network, asked + Self.goodFor) }
        return network
    }

    /// `[a-z][a-z0-9-]{1,30}`, as networks are named.
    private static func isCode(_ text: String) -> Bool {
        let bytes = text.utf8
        return (2...31).contains(bytes.count) && bytes.first.map(isLetter) == true
            && bytes.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }
    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
