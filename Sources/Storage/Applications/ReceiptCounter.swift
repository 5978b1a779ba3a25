package import Postgres

/// Receipt numbers of a network, without gaps within a fiscal year.
package enum ReceiptCounter {
    package static func next(
        inFiscalYear year: Int, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> Int {
        try tx.value(
            """
            INSERT INTO madoguchi.receipt_counter AS counter (network_id, fiscal_year, last_number)
            VALUES (\(scope.network.id), \(year), 1)
            ON CONFLICT ON CONSTRAINT receipt_counter_pkey DO UPDATE SET last_number = counter.last_number + 1
            RETURNING last_number
            """, as: Int.self)
    }
}
