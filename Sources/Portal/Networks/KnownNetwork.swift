import Registry
import Web

/// A network as it applies, and the pages of it that are the same for everybody: they cannot outlive what they show.
final class KnownNetwork: Sendable {
    let definition: NetworkDefinition
    let pages = KeptPages<PageKey>()

    init(_ definition: NetworkDefinition) {
        self.definition = definition
    }
}
