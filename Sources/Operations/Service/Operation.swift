/// Something that is asked of the service: its fields say what, `run` does it or reads it.
package protocol Operation<Outcome>: Sendable {
    associatedtype Outcome: Sendable

    /// - Parameter request: in which network, in whose name, when.
    func run(_ service: Service, _ request: Request) async throws -> Outcome
}
