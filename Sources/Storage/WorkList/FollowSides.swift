package import Postgres

/// Brings what is wanted at MCS into line with this side before the end of an act, for whoever goes on to ask or to attest it.
package enum FollowSides {
    package static func now(_ tx: borrowing Transaction) throws(PostgresError) {
        _ = try tx.execute("SELECT app.follow_sides()")
    }
}
