import Postgres
import Secrets
import Storage

extension ApplicationFile {
    /// The receipt number under which this very file came before, with the same form beside it; nil when it did not. Only its
    /// digest travels.
    func receiptOfSame(
        _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> String? {
        try Self.receipt(ofSameBytes: sha256(bytes), form: form, tx, network)
    }
}
