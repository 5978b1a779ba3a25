package import Registry
import Storage

/// Gives the file of an application back with what was found in it, row by row: two columns in front, the rest as it
/// came. Corrected and returned, it is read without them.
package struct AnnotateApplication: Sendable {
    package let receipt: ReceiptNumber

    package init(receipt: ReceiptNumber) {
        self.receipt = receipt
    }

    package struct Annotated: Sendable {
        package let receipt: String
        /// After the name that the file came under.
        package let name: String
        package let mediaType: String
        package let bytes: [UInt8]
        /// What is said in it, by how grave it is.
        package let counts: [Problem.Severity: Int]
    }

    package func run(_ service: Service, in network: String) async throws -> Annotated {
        let (file, remarks, limits) = try await service.database.read(network) { tx, scope in
            guard let application = try ApplicationRecord.find(receipt.description, tx, scope) else {
                throw Refusal.noSuchApplication(receipt)
            }
            let (file, remarks) = try application.storedFile(tx, scope)
            guard let file else { throw Refusal.purged(application.receipt) }
            return (file, remarks, try service.bounds(of: application, tx, scope).limits)
        }
        let annotated = try AnnotatedFile(file.bytes, remarks, limits: limits)
        return Annotated(
            receipt: receipt.description, name: annotated.name(after: file.name),
            mediaType: annotated.mediaType,
            bytes: annotated.bytes, counts: Dictionary(grouping: remarks, by: \.severity).mapValues(\.count))
    }
}
