package import FoundationEssentials

/// A `Date` is a `timestamptz`, rounded to its microseconds, in the years 1 to 9999; from 1729 to 2273 a
/// microsecond survives the way to a `Date` and back. Calendar dates are no points in time: read and bind them
/// as `String`.
extension Date: PostgresEncodable, PostgresDecodable {
    package static var typeOID: TypeOID { .timestamptz }
    package static var columnTypes: [TypeOID] { [.timestamptz] }

    package func encode(into text: inout [UInt8]) throws(PostgresError) {
        guard let moment = Moment(secondsSinceReference: timeIntervalSinceReferenceDate) else {
            throw .unencodable(type: "Date")
        }
        text += moment.julianText.utf8
    }

    package init?(postgresText text: Span<UInt8>) {
        guard let moment = Moment(isoText: text) else { return nil }
        self.init(timeIntervalSinceReferenceDate: moment.secondsSinceReference)
    }
}
