package import Forms
import FoundationEssentials
package import Postgres
package import Registry
package import Storage
import Synchronization

/// A network's forms in the version that applies, decoded once per version and process.
package struct ActiveForms: Sendable {
    package let version: Int
    package let forms: NetworkForms
    package let mailTexts: MailTexts

    package var definition: NetworkDefinition { forms.definition }
}

/// Forms by network and version: a version never changes, so nothing here ever gets stale, and of a network in use only
/// the number of its current version is asked for.
package final class FormsCache: Sendable {
    private struct Key: Hashable {
        let network: Int64
        let version: Int
    }

    private let known = Mutex<[Key: ActiveForms]>([:])

    package func current(_ tx: borrowing Transaction, _ network: NetworkScope) throws -> ActiveForms {
        try version(NetworkVersion.currentNumber(tx, network), tx, network)
    }

    package func version(
        _ number: Int, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws -> ActiveForms {
        let key = Key(network: network.id, version: number)
        if let known = known.withLock({ $0[key] }) { return known }
        let active = try Self.parse(NetworkVersion.find(number, tx, network))
        known.withLock { $0[key] = active }
        return active
    }

    private static func parse(_ version: NetworkVersion) throws -> ActiveForms {
        let forms = try NetworkForms(canonicalBytes: Array(version.forms.utf8))
        return ActiveForms(version: version.version, forms: forms, mailTexts: MailTexts(forms))
    }
}
