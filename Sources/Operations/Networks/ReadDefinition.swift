package import Registry

/// The definition of a network that is in force.
package struct ReadDefinition: Operation {
    package init() {}

    package func run(_ service: Service, _ request: Request) async throws -> NetworkDefinition {
        try await service.activeForms(of: request.network).definition
    }
}
